/** The strict places: a sandboxed frame, no header for it, storage that throws, the page's own policy. */
import { readdir, readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addFrame, currentIn, openHost, openHosts, received, send, useHosts } from './support/embeds.ts';

const { browser, hosts, openFrame } = useHosts();

const withMap = { live: true };
const sandbox = { sandbox: 'allow-scripts' };
const violations = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as { violations: string[] }).violations);

test.each(['steps', 'scroll', 'map'])(
  'sandboxed, without an origin of its own: %s works, the live map too, and breaks no policy',
  async (layout) => {
    const { page, faults, asked, frame } = await openFrame(`en/?mode=embed&layout=${layout}#p3`, {
      ...withMap,
      attributes: sandbox,
    });
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    expect(
      await frame.evaluate(() => {
        try {
          return String(localStorage.length);
        } catch {
          return 'throws';
        }
      }),
    ).toBe('throws');
    if (layout === 'scroll') await frame.locator('.go-live').first().click();
    const live = layout === 'scroll' ? '.map-view story-map[state=ready]' : '.stage story-map[state=ready]';
    await frame.waitForSelector(live, { timeout: 30_000 });
    const drawn = () =>
      frame.evaluate((selector) => {
        const map = document.querySelector(selector)!.closest('story-map')!.map as {
          queryRenderedFeatures(): unknown[];
        };
        return map.queryRenderedFeatures().length;
      }, live);
    await expect.poll(drawn).toBeGreaterThan(20);
    await send(page, { type: 'story-map:go', version: 1, paragraph: 'p10' });
    await expect.poll(() => currentIn(frame)).toBe('p10');
    await send(page, { type: 'story-map:theme', version: 1, theme: 'dark' });
    await frame.waitForSelector('html[data-theme=dark]', { state: 'attached' });
    expect((await received(page)).every(({ origin }) => origin === 'null')).toBe(true);
    expect(await violations(frame)).toEqual([]);
    expect(faults).toEqual([]);
    expect([...asked].sort()).toEqual([hosts.news.origin, hosts.story.origin].sort());
  },
);

test('sandboxed by a host of the story that sends no header for it: the article is there to read, with pictures', async () => {
  const bare = await openHosts(inject('siteFolder'), {});
  const { page } = await openHost(browser(), `${bare.news.url}plain.html`);
  await addFrame(page, `${bare.story.url}en/?mode=embed#p3`, sandbox);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-mode=read]').waitFor({ state: 'attached' });
  for (const id of ['p1', 'p7', 'p14']) {
    await frame.locator(`#${id}`).scrollIntoViewIfNeeded();
    expect(await frame.locator(`#${id}`).isVisible()).toBe(true);
  }
  await frame.locator('figure.view img').first().scrollIntoViewIfNeeded();
  expect(await frame.locator('figure.view img').first().isVisible()).toBe(true);
  expect(await frame.locator('#places li').first().isVisible()).toBe(true);
  await bare.close();
});

test('nothing is stored, no service worker, and search engines are sent to the whole story', async () => {
  const { frame } = await openFrame('en/?mode=embed&theme=dark#p3', withMap);
  await frame.waitForSelector('story-map[state=ready]', { timeout: 30_000 });
  const kept = await frame.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    address: location.hash,
    robots: document.querySelector<HTMLMetaElement>('meta[name=robots]')?.content,
    canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
  }));
  expect(kept).toEqual({
    local: 0,
    session: 0,
    cookie: '',
    databases: 0,
    caches: 0,
    workers: 0,
    address: '#p3',
    robots: 'noindex',
    canonical: `${hosts.story.url}en/`,
  });
  const reader = await openHost(browser(), `${hosts.story.url}en/`);
  expect(await reader.page.locator('meta[name=robots]').count()).toBe(0);
});

test('no style attribute in any page or picture of the site, nor in a template', async () => {
  const files = await readdir(inject('siteFolder'), { recursive: true });
  const drawn = files.filter((file) => /\.(html|svg)$/.test(file));
  expect(drawn.length).toBeGreaterThan(4);
  for (const file of drawn) {
    const text = await readFile(`${inject('siteFolder')}/${file}`, 'utf8');
    expect(/<[^>]*\sstyle\s*=/i.test(text), file).toBe(false);
  }
  for (const file of await readdir('src', { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    expect(/<[a-z-]+[^<>]*\sstyle=/.test(await readFile(`src/${file}`, 'utf8')), file).toBe(false);
  }
});

test('every page carries the strict policy', async () => {
  for (const page of ['index.html', 'en/index.html']) {
    const html = await readFile(`${inject('siteFolder')}/${page}`, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)![1]!
      .replaceAll('&#x27;', "'");
    const plain = policy.replace(/'sha256-[\w+/=]+'/g, '<sha256>');
    expect(plain).toBe(
      "default-src 'self'; script-src 'self' <sha256>; style-src 'self' <sha256> <sha256>; img-src 'self' data:; worker-src 'self' data:; object-src 'none'; base-uri 'none'",
    );
    expect(html.match(/<style/g)).toHaveLength(2);
    expect(html.match(/<script>/g)).toHaveLength(1);
  }
});
