/** Many embeds on a page: maps out of view give their graphics back, come back by themselves, and none fails. */
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addFrame, storyFrame, useHosts } from './support/embeds.ts';

const { hosts, openNews, openFrame } = useHosts();

const withMap = { live: true };

/** Counts in each frame the graphics that were taken from a map that still showed them, from before its first script. */
const watchGraphics = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const counts = { lost: 0 };
    Object.assign(window, { graphics: counts });
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      this.addEventListener('webglcontextlost', () => {
        if (this.isConnected) counts.lost++;
      });
      return getContext.apply(this, args as never);
    } as typeof getContext;
  });

const lostIn = (frame: Frame): Promise<number> =>
  frame.evaluate(() => (window as unknown as { graphics: { lost: number } }).graphics.lost);

/** The state of every map of a frame, and how many of them hold graphics. */
const mapsIn = (frame: Frame) =>
  frame.evaluate(() => {
    const maps = [...document.querySelectorAll('story-map')];
    const isLate = (map: object): boolean => (map as { late: boolean }).late;
    return {
      // On a busy machine five maps at once may take longer than a reader is made to wait: late is not failed.
      states: maps.map((map) => (isLate(map) ? 'late' : (map.state as string))),
      contexts: maps.filter(({ shadowRoot }) => shadowRoot?.querySelector('.live canvas')).length,
    };
  });

const isStory = (frame: Frame): boolean => frame.url().startsWith(hosts.story.url);

async function mapsOf(page: Page) {
  const all = await Promise.all(page.frames().filter(isStory).map(mapsIn));
  return {
    states: all.flatMap(({ states }) => states),
    contexts: all.reduce((sum, maps) => sum + maps.contexts, 0),
  };
}

test('twenty embeds, scrolled through and back: at most five hold graphics, none fails, the first is live again', async () => {
  // High enough for more maps than may be live: those in view, and those that have just left it.
  const { page } = await openNews('plain.html', { ...withMap, viewport: { width: 900, height: 2400 } });
  await watchGraphics(page);
  const add = () =>
    addFrame(page, `${hosts.story.url}?mode=embed&layout=map`, {
      loading: 'lazy',
      style: 'display:block;width:600px;border:0;height:400px',
    });
  await add();
  const first = await storyFrame(page);
  await first.waitForSelector('story-map[state=ready]', { timeout: 45_000 });
  for (let number = 2; number <= 20; number++) await add();
  const most: number[] = [];
  const goTo = async (top: number): Promise<void> => {
    await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
    // The pace of a reader, in real time: maps begin to load, and some are left before they have come.
    await page.waitForTimeout(700);
    const { states, contexts } = await mapsOf(page);
    most.push(contexts);
    expect(states).not.toContain('failed');
  };
  for (let top = 0; top <= 8000; top += 1600) await goTo(top);
  await goTo(8000);
  // The first has given its graphics back.
  await expect.poll(() => mapsIn(first)).toEqual({ states: ['picture'], contexts: 0 });
  for (let top = 8000; top >= 0; top -= 1600) await goTo(top);
  await first.waitForSelector('story-map[state=ready]', { timeout: 45_000 });
  // As many as may be, and never one more, nor any whose graphics the browser took.
  expect(Math.max(...most)).toBeGreaterThan(3);
  expect(Math.max(...most)).toBeLessThanOrEqual(5);
  for (const frame of page.frames().filter(isStory)) expect(await lostIn(frame)).toBe(0);
}, 180_000);

test('more maps in view than may be live: the others stay pictures until one goes', async () => {
  const { page } = await openNews('plain.html', {
    ...withMap,
    viewport: { width: 1200, height: 800 },
  });
  await page.addStyleTag({
    content: 'h1, p { display: none } main { padding: 0 } #slot { display: flex; flex-wrap: wrap }',
  });
  for (let number = 1; number <= 7; number++)
    await addFrame(page, `${hosts.story.url}?mode=embed&layout=map`, {
      style: 'width:170px;border:0;height:390px',
    });
  const contexts = async () => (await mapsOf(page)).contexts;
  await expect.poll(contexts, { timeout: 90_000 }).toBe(5);
  // The others ask in vain.
  const [any] = page.frames().filter(isStory);
  const asking = () =>
    any!.evaluate(
      async () => new Set((await navigator.locks.query()).pending!.map(({ clientId }) => clientId)).size,
    );
  await expect.poll(asking).toBe(2);
  const now = await mapsOf(page);
  expect(now.contexts).toBe(5);
  expect(now.states).not.toContain('failed');
  const [gone] = page.frames().filter(isStory);
  expect((await mapsIn(gone!)).contexts).toBe(1);
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  await expect.poll(contexts, { timeout: 60_000 }).toBe(5);
}, 180_000);

test('scroll: a map of the long embed comes and goes with its reader; graphics taken away meanwhile are no fault', async () => {
  const { page, frame } = await openFrame('?mode=embed&layout=scroll', {
    ...withMap,
    attributes: { style: 'display:block;width:600px;border:0;height:9000px' },
  });
  const map = frame.locator('.map-view story-map').first();
  await frame.locator('.go-live').first().click();
  const state = () => map.evaluate((element) => (element as HTMLElementTagNameMap['story-map']).state);
  await expect.poll(state, { timeout: 45_000 }).toBe('ready');
  await page.evaluate(() => scrollTo(0, 6000));
  // Graphics lost before it knows would be asked for again at once.
  const isAway = () => map.evaluate((element) => (element as HTMLElementTagNameMap['story-map']).isAway);
  await expect.poll(isAway).toBe(true);
  await map.evaluate((element) =>
    element
      .shadowRoot!.querySelector('canvas')!
      .getContext('webgl2')!
      .getExtension('WEBGL_lose_context')!
      .loseContext(),
  );
  await expect.poll(state).toBe('picture');
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(state, { timeout: 45_000 }).toBe('ready');
});
