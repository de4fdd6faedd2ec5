/** `npm run dev`: saving a story file updates the page and keeps the place; a mistake shows with file and line, and goes again. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyPlugin } from '../../src/build/vite/vite-plugin.ts';
import { openPage, waitForCurrent } from './support/reader.ts';
import { hashOf, topOf, useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
const folder = 'test/out/authoring/story';
const file = join(folder, 'story.en.md');
const patient = { timeout: 20_000 };

let server: ViteDevServer;
let page: Page;
let text: string;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp('data/kursk-demining', folder, { recursive: true });
  text = await readFile(file, 'utf8');
  server = await createServer({
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'silent',
    cacheDir: 'test/out/authoring/cache',
    plugins: [storyPlugin({ folder, address: null })],
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  ({ page } = await openPage(browser(), `${server.resolvedUrls!.local[0]}en/#p10`, { drawn: false }));
  // The first visit has the libraries made ready, which may load the page once more.
  await page.locator('#p10[aria-current=true]').waitFor(patient);
  await page.waitForLoadState('networkidle');
});
afterAll(() => server?.close());

const edit = (from: string, to: string): Promise<void> => {
  if (!text.includes(from)) throw new Error(`the story does not say: ${from}`);
  return writeFile(file, text.replace(from, to));
};
const overlay = () => page.locator('vite-error-overlay');

test('a saved paragraph is on the page, which stays where it was', async () => {
  const before = await topOf(page, 'p10');
  await edit('remained closed to civilians', 'stayed closed to civilians');
  await page.locator('#p10', { hasText: 'stayed closed to civilians' }).waitFor(patient);
  await waitForCurrent(page, 'p10');
  expect(hashOf(page)).toBe('#p10');
  expect(Math.abs((await topOf(page, 'p10')) - before)).toBeLessThanOrEqual(4);
});

test('the other pages of a language are in that language', async () => {
  const origin = new URL(page.url()).origin;
  for (const name of ['notices.html', 'embed-demo.html']) {
    const langs = await Promise.all(
      ['', 'en/'].map(async (folder) => {
        const html = await (await page.request.get(`${origin}/${folder}${name}`)).text();
        return /<html lang="(\w+)"/.exec(html)?.[1];
      }),
    );
    expect(langs, name).toEqual(['id', 'en']);
  }
});

test('a mistake shows with its file and line, and goes when it is mended', async () => {
  await edit('(place:bolshesoldatsky)', '(place:bolshesoldatski)');
  await overlay().waitFor(patient);
  const line = text.split('\n').findIndex((written) => written.includes('(place:bolshesoldatsky)')) + 1;
  const message = await overlay().evaluate((element) => element.shadowRoot!.textContent ?? '');
  expect(message).toContain(`story.en.md:${line}:`);
  expect(message).toContain('bolshesoldatski');
  await writeFile(file, text);
  await overlay().waitFor({ state: 'detached', ...patient });
  await page.locator('#p10', { hasText: 'remained closed to civilians' }).waitFor(patient);
  await waitForCurrent(page, 'p10');
  expect(hashOf(page)).toBe('#p10');
});

test('a page that is opened before the mistake is corrected shows it too, and the article afterwards', async () => {
  await edit('(event:closed-settlements)', '(event:closed)');
  await overlay().waitFor(patient);
  await page.reload();
  await overlay().waitFor(patient);
  await writeFile(file, text);
  await page.locator('#p10', { hasText: 'remained closed to civilians' }).waitFor(patient);
  expect(hashOf(page)).toBe('#p10');
  await waitForCurrent(page, 'p10');
});

test('a saved event is on the page', async () => {
  const events = join(folder, 'events.json');
  const json = await readFile(events, 'utf8');
  const title = '37 of 64 settlements reported closed';
  expect(json).toContain(title);
  await writeFile(events, json.replace(title, 'Settlements reported closed, 37 of 64'));
  await page
    .locator('#event-closed-settlements', { hasText: 'Settlements reported closed, 37' })
    .waitFor(patient);
});
