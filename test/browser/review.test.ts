/** `/review` of the authoring server: from an article to a story that checks clean, by keyboard alone; every choice is in the files at once. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../src/build/read/read-story.ts';
import { storyPlugin } from '../../src/build/vite/vite-plugin.ts';
import { reviewPlugin } from '../../src/review/server/review-plugin.ts';
import { makeDraft } from '../draft/made-draft.ts';
import { lookWithAxe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';

const article = `# Floods after the storm

Floods hit parts of Central Java, Indonesia, on Monday, the disaster agency BNPB said.

Japan sent two ships to Semarang in early 2024. The village of Sukamaju Lestari was cut off.

According to an official in Jakarta, 12 of 40 bridges are closed. That could not be independently verified by Reuters.
`;
const folder = 'test/out/review/story';
const { browser } = useBrowser();
let server: ViteDevServer;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await makeDraft(folder, article);
  server = await createServer({
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'silent',
    cacheDir: 'test/out/review/cache',
    plugins: [storyPlugin({ folder, address: null }), reviewPlugin({ folder })],
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  page = await browser().newPage({ viewport: { width: 1350, height: 900 } });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${server.resolvedUrls!.local[0]}review`);
  await page.locator('form#choice').waitFor();
});
afterAll(async () => {
  await page?.close();
  await server?.close();
});

const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
const saved = () => page.locator('[role=status]', { hasText: 'Saved.' }).waitFor();
/** Goes to the proposal of these words by pressing the mark in the text. */
const goTo = (words: string) => page.locator('.mark', { hasText: new RegExp(`^\\s*${words}\\s*$`) }).click();

describe('the page', () => {
  test('shows the article with its proposals, the map with candidates and the dates', async () => {
    expect(await page.locator('.mark.written').count()).toBeGreaterThan(6);
    expect(await page.locator('.mark.open').count()).toBeGreaterThan(3);
    await goTo('Semarang');
    expect(await page.locator('.map g.candidate').count()).toBeGreaterThan(0);
    expect(await page.locator('.map .land').count()).toBe(1);
    expect(await page.locator('.dates time').allTextContents()).toContain('2025-11-10');
    expect((await lookWithAxe(page, { theme: 'light' })).faults).toEqual([]);
  });

  test('writes another date at once, and no other line', async () => {
    await goTo('early 2024');
    const before = (await read('events.json')).split('\n');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2024-02');
    await page.keyboard.press('Enter');
    await saved();
    const after = (await read('events.json')).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual(['    "article": "2024-02",']);
    expect(after).toHaveLength(before.length);
  });

  test('says in words what cannot be written, and writes nothing', async () => {
    await goTo('early 2024');
    const before = await read('events.json');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('next spring');
    await page.keyboard.press('Enter');
    await page.locator('[role=status]', { hasText: 'not a date in EDTF' }).waitFor();
    expect(await read('events.json')).toBe(before);
  });

  test('vague or whole, actor and no place, each by one key', async () => {
    await goTo('Central Java');
    await page.keyboard.press('v');
    await page.keyboard.press('Enter');
    await saved();
    expect(await read('story.en.md')).toContain('[Central Java](place:central-java), ');
    await goTo('Indonesia');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await saved();
    expect(await read('story.en.md')).toContain('[Indonesia](party:id)');
    await goTo('Jakarta');
    await page.keyboard.press('x');
    await saved();
    expect(await read('story.en.md')).toContain('an official in Jakarta,');
    expect(await read('places.geojson')).not.toContain('"jakarta"');
  });

  test('by keyboard alone: every open proposal is decided, and the story checks clean', async () => {
    const left = page.locator('#left');
    for (let step = 0; step < 40 && !(await left.textContent())!.includes('All'); step++) {
      const before = await left.textContent();
      await page.keyboard.press('o');
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('#left')?.textContent !== text, before);
    }
    expect(await left.textContent()).toContain('The story checks clean.');
    expect((await readStory(folder)).issues).toEqual([]);
    const text = await read('story.en.md');
    expect(text).toContain('[Sukamaju Lestari](place:sukamaju-lestari)');
    expect(text).toContain('{status=unverified sentence=2 verifier="Reuters"}');
    expect(faults).toEqual([]);
  });

  test.each([
    ['id-ID', 'id', 'ltr', 'Tinjauan: Floods after the storm'],
    ['ar', 'ar', 'rtl', 'مراجعة: Floods after the storm'],
    ['nl-NL', 'en', 'ltr', 'Review: Floods after the storm'],
  ])('in a browser of %s it speaks %s', async (locale, lang, dir, title) => {
    const other = await browser().newPage({ viewport: { width: 1350, height: 900 }, locale });
    await other.goto(`${server.resolvedUrls!.local[0]}review`);
    await other.locator('form#choice').waitFor();
    expect(await other.locator('h1').textContent()).toBe(title);
    const root = other.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([lang, dir]);
    expect(await other.locator('.article').getAttribute('lang')).toBe('en');
    expect((await lookWithAxe(other, { theme: 'light' })).faults).toEqual([]);
    await other.close();
  });

  test('the story itself is served beside it', async () => {
    const response = await fetch(server.resolvedUrls!.local[0]!);
    expect(await response.text()).toContain('Floods after the storm');
  });
});
