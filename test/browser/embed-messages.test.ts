/** What a host page may ask of an embedded story, what is reported to it, and a thousand messages that change nothing. */

import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  addFrame,
  currentIn,
  type HostOptions,
  openHost,
  openHosts,
  received,
  send,
  settle,
  storyFrame,
  useHosts,
} from './support/embeds.ts';
import { sendHostile } from './support/hostile.ts';
import { links } from './support/link-table.ts';
import { writeStorySite } from './support/serve-story.ts';

const { browser, hosts, openNews } = useHosts();

const withMap = { live: true };

async function open(
  query = '',
  story = hosts.story.url,
  options: HostOptions = {},
): Promise<{ page: Page; frame: Frame; faults: string[] }> {
  const { page, faults } = await openNews('plain.html', options);
  await addFrame(page, `${story}?mode=embed${query}`);
  return { page, frame: await storyFrame(page), faults };
}

const ofType = async (page: Page, type: string) =>
  (await received(page)).map(({ data }) => data).filter((data) => data?.type === `story-map:${type}`);

describe('in', () => {
  test('go: to each paragraph, and the host gets what is shown', async () => {
    const { page, frame } = await open();
    for (const { id, places, events } of [...links.slice(1), links[0]!]) {
      await send(page, { type: 'story-map:go', version: 1, paragraph: id });
      await expect.poll(() => currentIn(frame)).toBe(id);
      await expect.poll(async () => (await ofType(page, 'change')).at(-1)?.paragraph).toBe(id);
      const change = (await ofType(page, 'change')).at(-1);
      expect([...change.places].sort()).toEqual(Object.keys(places).sort());
      expect([...change.events].sort()).toEqual([...events].sort());
      expect(change.led).toBe(true);
    }
  });

  test('a thousand in one go: the last of each kind counts, and the story moves once', async () => {
    const { page, frame } = await open('#p3', hosts.story.url, withMap);
    await frame.waitForSelector('story-map[state=ready]', { timeout: 30_000 });
    const changes = (await ofType(page, 'change')).length;
    const heights = (await ofType(page, 'height')).length;
    const time = await page.evaluate(
      async ({ ids }) => {
        const { contentWindow } = document.querySelector('iframe')!;
        const post = (type: string, fields: object) =>
          contentWindow!.postMessage({ type: `story-map:${type}`, version: 1, ...fields }, '*');
        for (let number = 0; number < 1000; number++) {
          post('go', { paragraph: ids[number % ids.length] });
          post('theme', { theme: number % 2 ? 'light' : 'contrast' });
          contentWindow!.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
        }
        post('go', { paragraph: 'p9' });
        // Not of the story: they take the place of nothing.
        post('go', { paragraph: 'nowhere' });
        post('lang', { lang: 'xx' });
        post('theme', { theme: 'dark' });
        const start = performance.now();
        await new Promise<void>((done) => {
          addEventListener('message', ({ data }) => data?.paragraph === 'p9' && done());
        });
        return performance.now() - start;
      },
      { ids: links.map(({ id }) => id) },
    );
    await settle(page, frame);
    await expect.poll(() => currentIn(frame)).toBe('p9');
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    const moves = (await ofType(page, 'change')).slice(changes);
    expect(moves.at(-1)).toMatchObject({ paragraph: 'p9', led: true });
    // A few frames may be drawn while they arrive.
    expect(moves.length).toBeLessThan(60);
    expect((await ofType(page, 'height')).length - heights).toBeLessThan(60);
    expect(time).toBeLessThan(3000);
  });

  test('theme: light, dark, high contrast, and back to the device; nothing is kept', async () => {
    const { page, frame } = await open();
    const shown = () =>
      frame.evaluate(() => [
        document.documentElement.dataset.theme,
        document.querySelector('story-map')!.theme,
      ]);
    for (const theme of ['dark', 'contrast', 'light']) {
      await send(page, { type: 'story-map:theme', version: 1, theme });
      await expect.poll(shown).toEqual([theme, theme]);
    }
    await send(page, { type: 'story-map:theme', version: 1, theme: 'system' });
    await expect.poll(shown).toEqual([undefined, 'light']);
    expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual(
      [0, 0, ''],
    );
  });

  test('lang: the same paragraph in the other language, the same layout and theme, no entry in the history', async () => {
    const { page, frame } = await open('&layout=map&theme=dark#p10');
    const before = await page.evaluate(() => history.length);
    await send(page, { type: 'story-map:lang', version: 1, lang: 'en' });
    await frame.waitForSelector('html[lang=en][data-layout=map][data-theme=dark] #p10[aria-current=true]', {
      state: 'attached',
    });
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

describe('out', () => {
  test('ready, height and change, each with the version; steps of a reader are reported as such', async () => {
    const { page, frame } = await open('#p3');
    await expect.poll(async () => (await ofType(page, 'height')).length).toBeGreaterThan(0);
    expect(await ofType(page, 'ready')).toEqual([
      {
        type: 'story-map:ready',
        version: 1,
        layout: 'steps',
        lang: 'id',
        paragraphs: links.map(({ id }) => id),
      },
    ]);
    await frame.locator('.stepper .next').click();
    await expect
      .poll(async () => (await ofType(page, 'change')).at(-1))
      .toEqual({
        type: 'story-map:change',
        version: 1,
        paragraph: 'p4',
        places: [],
        events: ['kim-october'],
        led: false,
      });
    await frame.locator('.stepper .next').press('ArrowRight');
    await expect.poll(() => currentIn(frame)).toBe('p5');
  });

  test('scroll: on go, where the paragraph lies', async () => {
    const { page, frame } = await open('&layout=scroll');
    await page.evaluate(() =>
      document.querySelector('iframe')!.setAttribute('style', 'width:600px;height:9000px'),
    );
    await settle(page, frame);
    // The picture of every view has all places, also those of later paragraphs.
    const lacking = '.map-view story-map:not(:has([data-place="bolshesoldatsky"]))';
    expect(await frame.locator('.map-view').count()).toBeGreaterThan(2);
    expect(await frame.locator(lacking).count()).toBe(0);
    await send(page, { type: 'story-map:go', version: 1, paragraph: 'p12' });
    await expect.poll(async () => (await ofType(page, 'at')).length).toBe(1);
    const [{ paragraph, top }] = await ofType(page, 'at');
    const real = await frame.evaluate(
      () => document.querySelector('.step:has(#p12)')!.getBoundingClientRect().top,
    );
    expect(paragraph).toBe('p12');
    expect(Math.abs(top - real)).toBeLessThanOrEqual(1);
  });
});

/** Everything that a message could have changed. */
const stateOf = (frame: Frame) =>
  frame.evaluate(() => ({
    address: location.href,
    title: document.title,
    html: document.querySelector('article')!.innerHTML,
    root: document.documentElement.outerHTML.slice(0, document.documentElement.outerHTML.indexOf('<head')),
    body: document.body.getAttribute('style'),
    scripts: document.querySelectorAll('script, img, iframe').length,
    places: document.querySelector('story-map')!.getAttribute('places'),
    polluted: 'paragraph' in {} || 'type' in {},
    violations: (window as unknown as { violations: string[] }).violations,
  }));

describe('hostile', () => {
  test('a thousand messages change nothing, say nothing, and the next good one is heeded', async () => {
    const { page, frame, faults } = await open('&childId=slot#p3', hosts.story.url, withMap);
    await frame.waitForSelector('story-map[state=ready]', { timeout: 30_000 });
    const before = await stateOf(frame);
    const receivedBefore = (await received(page)).filter(
      ({ data }) => data?.type !== 'iframe-resized',
    ).length;
    const kinds = await page.evaluate(sendHostile, 1000);
    expect(kinds).toBeGreaterThan(30);
    await settle(page, frame);
    expect(await stateOf(frame)).toEqual(before);
    expect(faults).toEqual([]);
    const answers = (await received(page))
      .map(({ data }) => data)
      .filter(({ type }) => type !== 'iframe-resized')
      .slice(receivedBefore);
    const others = answers.filter(
      (data) => data?.type !== 'story-map:height' && data?.type !== 'embed-size' && typeof data !== 'string',
    );
    expect(others, 'only the height may be received again').toEqual([]);
    await send(page, { type: 'story-map:go', version: 1, paragraph: 'p9' });
    await expect.poll(() => currentIn(frame)).toBe('p9');
  });

  test('good messages from a frame beside it, from one inside it, and from itself are not heeded', async () => {
    const { page, frame } = await open('#p3');
    await page.evaluate(() => {
      const beside = document.createElement('iframe');
      beside.srcdoc = '<p>beside</p>';
      document.body.append(beside);
      return new Promise((done) => beside.addEventListener('load', done));
    });
    const go = { type: 'story-map:go', version: 1, paragraph: 'p9' };
    const beside = page.frames().find((frame) => frame.url() === 'about:srcdoc')!;
    await beside.evaluate((message) => parent.frames[0]!.postMessage(message, '*'), go);
    await frame.evaluate((message) => postMessage(message, '*'), go);
    await settle(page, frame);
    expect(await currentIn(frame)).toBe('p3');
  });

  test('a page that is framed by nobody hears nobody', async () => {
    const { page } = await openHost(browser(), `${hosts.story.url}?mode=embed#p3`);
    await page.waitForSelector('#p3[aria-current=true]');
    await page.evaluate(() => postMessage({ type: 'story-map:go', version: 1, paragraph: 'p9' }, '*'));
    await settle(page, page.mainFrame());
    expect(await page.locator('#p3[aria-current=true]').count()).toBe(1);
  });
});

describe('a story whose build names the origins that may lead it', () => {
  const outDir = 'test/out/embed-origins';
  const make = async (origins: string[]) => {
    await writeStorySite('test/fixtures/stories/good/two-languages', outDir, { origins });
    return openHosts(outDir);
  };

  test.each([
    ['one of them', true],
    ['none of them', false],
  ])('a host that is %s', async (_, allowed) => {
    const own = await make(['https://news.example', ...(allowed ? [hosts.news.origin] : [])]);
    const { page, frame } = await open('', own.story.url);
    const ids = await frame.evaluate(() =>
      [...document.querySelectorAll('.step > p')].map((element) => element.id),
    );
    expect(ids.length).toBeGreaterThan(1);
    await send(page, { type: 'story-map:go', version: 1, paragraph: ids.at(-1) });
    await settle(page, frame);
    await expect.poll(() => currentIn(frame)).toBe(allowed ? ids.at(-1) : ids[0]);
    await own.close();
  });
});
