/** The saved copy among hosts that answer wrongly, broken entries, and other stories on the same origin. */
import type { ServerResponse } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildOffline, type OfflineHost, openOfflineHost } from './support/offline-host.ts';
import { nextFrames, openContext, quickly } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let context: BrowserContext;
let page: Page;
let host: OfflineHost;
let state: OfflineHost['state'];

beforeAll(async () => {
  await buildOffline('test/out/offline-kept', true);
  await buildOffline('test/out/offline-left', false);
  host = await openOfflineHost();
}, 180_000);
afterAll(async () => {
  host?.close();
});
beforeEach(() => {
  state = host.reset({ '/': 'test/out/offline-kept', '/below/': 'test/out/offline-kept' });
});
async function openBrowser(): Promise<void> {
  context = await openContext(browser(), { viewport: { width: 1280, height: 720 }, ...quickly });
  page = await context.newPage();
}
vi.setConfig({ testTimeout: 120_000 });

/** Without the live map, which takes its time and is not what is asked. */
const withoutMap = () =>
  context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
const notice = () => page.locator('.copy-notice').textContent();
const cacheNames = () => page.evaluate(() => caches.keys());
const html = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
  return true;
};

/** Visits until the copy serves the page. */
async function visit(path: string): Promise<void> {
  await page.goto(host.address + path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

const liveMap = () => page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });

describe('with a visit of its own', () => {
  beforeEach(openBrowser);
  afterEach(() => context.close());

  test.each(['offline-kept', 'offline-left'])(
    'of two stories on one origin the upper (%s) leaves the lower one its copy',
    async (upper) => {
      await withoutMap();
      await visit('below/en/');
      const below = `workbox-precache-v2-${host.address}below/`;
      expect(await cacheNames()).toContain(below);
      await visit('en/');
      expect(await cacheNames()).toEqual(
        expect.arrayContaining([below, `workbox-precache-v2-${host.address}`]),
      );
      state.folders['/'] = `test/out/${upper}`;
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
      // By what its own address says as well.
      await page.route(`${host.address}version.json`, (route) =>
        route.fulfill({ json: { version: 'x', offline: false } }),
      );
      await page.goto(`${host.address}en/`);
      await expect.poll(cacheNames, { timeout: 20_000 }).toEqual([below]);
      state.down = true;
      await page.goto(`${host.address}below/en/`);
      await expect.poll(notice, { timeout: 20_000 }).toContain('No connection');
    },
  );

  test('a page of a log-in instead of a file is not kept; the copy is made when the files come', async () => {
    state.wrong = (path, response) => /maplibre-engine.*\.js$/.test(path) && html(200)(response);
    await page.goto(`${host.address}en/`);
    await page.locator('story-map[state=failed]').waitFor({ timeout: 45_000 });
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            return registration ? Boolean(registration.active) : null;
          }),
        { timeout: 20_000 },
      )
      .not.toBe(true);
    state.wrong = () => false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await liveMap();
    await visit('en/');
    state.down = true;
    await page.goto(`${host.address}en/`);
    await liveMap();
  });

  test('what has been broken in the copy is mended as it is used, and the part works', async () => {
    await visit('en/');
    const spoilt = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]!);
      const keys = (await cache.keys()).filter(({ url }) => /\.js$|\.geojson$/.test(url));
      const wrong = [
        new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
        new Response('half', { headers: { 'content-type': 'text/javascript' } }),
      ];
      for (const [number, key] of keys.entries()) await cache.put(key, wrong[number % 2]!.clone());
      return keys.length;
    });
    expect(spoilt).toBeGreaterThan(5);
    await page.goto(`${host.address}en/?mode=present`);
    await page.locator('present-bar .step').waitFor();
    await liveMap();
    state.down = true;
    await page.goto(`${host.address}en/?mode=present`);
    await page.locator('present-bar .step').waitFor();
    await liveMap();
  });

  test('a broken page of the copy is not shown', async () => {
    await withoutMap();
    await visit('en/');
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]!);
      for (const key of await cache.keys())
        if (key.url.includes('index.html'))
          await cache.put(key, new Response('<p>broken', { headers: { 'content-type': 'text/html' } }));
    });
    state.down = true;
    const other = await context.newPage();
    await expect(other.goto(`${host.address}en/`)).rejects.toThrow();
    await other.close();
    state.down = false;
    await page.reload();
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('a slow network: the copy after four seconds, the network for a reader who reloads', async () => {
    await withoutMap();
    await visit('en/');
    let seconds = 6;
    state.wrong = (path, response) => {
      if (!path.endsWith('index.html')) return false;
      setTimeout(() => html(200)(response), seconds * 1000);
      return true;
    };
    await page.goto(`${host.address}en/`);
    expect(await page.locator('meta[name=story-copy][content=late]').count()).toBe(1);
    seconds = 5;
    await page.reload();
    expect(await page.title()).toBe('Log in');
  });
});

describe('after one visit, whose copy stays as it is', () => {
  beforeAll(async () => {
    host.reset({ '/': 'test/out/offline-kept' });
    await openBrowser();
    await withoutMap();
    await visit('en/');
  });
  afterAll(() => context?.close());

  test('version.json is an error, a page or null: with a page from the network nothing is said', async () => {
    const answers = {
      '404': html(404),
      '403': html(403),
      '500': html(500),
      'a page': html(200),
      null: (response: ServerResponse) => Boolean(response.writeHead(200).end('null')),
    };
    for (const [name, answer] of Object.entries(answers)) {
      state.wrong = (path, response) => path.endsWith('version.json') && answer(response);
      const answered = page.waitForResponse('**/version.json');
      await page.goto(`${host.address}en/`);
      await (await answered).finished();
      // What the page says of an answer it says by the time that another has come.
      await page.evaluate((url) => fetch(url).then((again) => again.text()), `${host.address}version.json`);
      await nextFrames(page);
      expect(await notice(), name).toBe('');
    }
  });

  test.each([
    ['en/', 'The site did not answer as it should', 'Try again'],
    ['', 'Situs tidak menjawab sebagaimana mestinya', 'Coba lagi'],
  ])(
    'the host answers %s with an error: the copy is shown, says so, and asks again',
    async (path, sentence, again) => {
      for (const status of [500, 503, 429]) {
        state.wrong = (_, response) => html(status)(response);
        await page.goto(host.address + path);
        await expect.poll(notice, { timeout: 20_000 }).toContain(sentence);
        expect(await page.locator('article p[id]').count()).toBe(14);
      }
      state.wrong = () => false;
      // The map, which has no graphics here, offers the same.
      await page.locator('.copy-notice').getByRole('button', { name: again }).click();
      await expect.poll(notice).toBe('');
      expect(await page.locator('meta[name=story-copy]').count()).toBe(0);
    },
  );

  test('that a page is gone is an answer: it is shown', async () => {
    state.wrong = (path, response) => path.endsWith('index.html') && html(410)(response);
    await page.goto(`${host.address}en/`);
    expect(await page.title()).toBe('Log in');
  });

  test('a page by its whole name comes from the network first as well', async () => {
    state.wrong = (path, response) => path.endsWith('index.html') && html(200)(response);
    await page.goto(`${host.address}en/index.html`);
    expect(await page.title()).toBe('Log in');
  });
});
