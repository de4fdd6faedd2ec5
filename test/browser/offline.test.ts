/** The saved copy: offline after one visit, never stale without saying so, switched off by who hosts it, absent in frames. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildOffline, type OfflineHost, openOfflineHost } from './support/offline-host.ts';
import { expectSlide } from './support/presenter.ts';
import { nextFrames, openContext, quickly } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let context: BrowserContext;
let page: Page;
let host: OfflineHost;
let address: string;
/** What the server does now. */
let state: OfflineHost['state'];

beforeAll(async () => {
  await cp('data/kursk-demining', 'test/out/changed-story', { recursive: true });
  const text = await readFile('test/out/changed-story/story.en.md', 'utf8');
  await writeFile(
    'test/out/changed-story/story.en.md',
    text.replace('Russia says North Korean sappers', 'Corrected – Russia says North Korean sappers'),
  );
  await buildOffline('test/out/offline-on', true);
  await buildOffline('test/out/offline-changed', true, 'test/out/changed-story');
  await buildOffline('test/out/offline-off', false);
  await rm('test/out/changed-story', { recursive: true });
  host = await openOfflineHost();
  ({ address } = host);
}, 180_000);
afterAll(async () => {
  host?.close();
});
beforeEach(async () => {
  state = host.reset({ '/': 'test/out/offline-on' });
  context = await openContext(browser(), { viewport: { width: 1280, height: 720 }, ...quickly });
  page = await context.newPage();
});
afterEach(() => context.close());

const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
/** How many workers are on their way to replace the one that serves the page. */
const replacements = () =>
  page.evaluate(async () => {
    const { installing, waiting } = (await navigator.serviceWorker.getRegistration())!;
    return [installing, waiting].filter(Boolean).length;
  });
const notice = () => page.locator('.copy-notice').textContent();

/** Without the live map, which takes its time: where it is not what is asked. */
const withoutMap = () =>
  context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });

/** Visits once and waits until the copy is saved. */
async function visit(path: string): Promise<void> {
  await page.goto(address + path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Opens the page by its own clock; what is done once the live map has come or failed has been done: a second's rest, and one at most until the page is idle. */
async function longAfterMap(open: () => Promise<unknown>): Promise<void> {
  await page.clock.install();
  await open();
  await page.locator('story-map:is([state=ready], [state=failed])').waitFor({ timeout: 45_000 });
  await page.clock.runFor(3000);
  await answered();
}

/** What the page does with the site's answers so far it has done. */
async function answered(): Promise<void> {
  await page.evaluate(async () => void (await (await fetch(new URL('/version.json', location.href))).text()));
  await nextFrames(page);
}

test('after one visit everything is there without a connection, and the page says so', async () => {
  await visit('en/');
  state.down = true;
  await page.goto(`${address}en/?mode=present#p12`);
  await page.locator('present-bar .step').waitFor();
  await expectSlide(page, 'p12');
  await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  await expect.poll(notice, { timeout: 15_000 }).toContain('No connection');
  await page.goto(address);
  await expect.poll(() => page.locator('h1').textContent()).toContain('Rusia');
  await expect.poll(notice, { timeout: 15_000 }).toContain('Tidak ada koneksi');
  // The connection comes back: nothing is old, nothing is said.
  state.down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(notice).toBe('');
});

test('with a connection the newest story comes at once, never the saved one', async () => {
  await withoutMap();
  await visit('en/');
  await page.reload();
  state.folders['/'] = 'test/out/offline-changed';
  await Promise.all([page.waitForResponse('**/version.json'), page.goto(`${address}en/`)]);
  expect(await page.locator('h1').textContent()).toContain('Corrected –');
  await answered();
  expect(await notice()).toBe('');
});

test('a page that stays open says when the story has been updated, and shows it when asked', async () => {
  await withoutMap();
  await visit('en/#p3');
  state.folders['/'] = 'test/out/offline-changed';
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(notice, { timeout: 15_000 }).toContain('An updated story is there.');
  expect(await page.locator('h1').textContent()).not.toContain('Corrected –');
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => page.locator('h1').textContent(), { timeout: 15_000 }).toContain('Corrected –');
  await expectSlide(page, 'p3');
});

test('the copy is renewed: an update is there offline too', async () => {
  await withoutMap();
  await visit('en/');
  state.folders['/'] = 'test/out/offline-changed';
  await page.reload();
  await expect
    .poll(
      () =>
        page
          .evaluate(async () =>
            Promise.all(
              (await caches.keys()).map(async (name) =>
                (
                  await (
                    await caches.open(name)
                  ).match(new URL('en/index.html', new URL('../', location.href)).href, {
                    ignoreSearch: true,
                  })
                )?.text(),
              ),
            ),
          )
          .then((all) => all.some((text) => text?.includes('Corrected –'))),
      { timeout: 60_000 },
    )
    .toBe(true);
  await expect.poll(replacements, { timeout: 20_000 }).toBe(0);
  state.down = true;
  await page.goto(`${address}en/`);
  await expect.poll(() => page.locator('h1').textContent()).toContain('Corrected –');
});

test('a host can switch it off: by a build, and by version.json alone', async () => {
  await withoutMap();
  await visit('en/');
  expect(await workers()).toBe(1);
  await page.route('**/version.json', (route) => route.fulfill({ json: { version: 'x', offline: false } }));
  await page.reload();
  await expect.poll(workers, { timeout: 15_000 }).toBe(0);
  await page.unroute('**/version.json');
  await visit('en/');
  state.folders['/'] = 'test/out/offline-off';
  await page.reload();
  // The browser asks for the worker again at a visit; the one that it gets takes itself away.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(workers, { timeout: 15_000 }).toBe(0);
  await longAfterMap(() => page.reload());
  expect(await workers()).toBe(0);
});

test('a host can switch it off while a page is on its way through the worker, however long it takes', async () => {
  await withoutMap();
  await visit('en/');
  state.folders['/'] = 'test/out/offline-off';
  // A page that begins and never ends.
  state.wrong = (path, response) =>
    path === '/en/index.html' &&
    response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html><p>…');
  const endless = await context.newPage();
  await endless.goto(`${address}en/`, { waitUntil: 'commit' });
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(workers, { timeout: 15_000 }).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('the embed mode registers nothing', async () => {
  await longAfterMap(() => page.goto(`${address}en/?mode=embed`));
  expect(await page.locator('story-map').getAttribute('state')).toBe('ready');
  expect(await workers()).toBe(0);
});
