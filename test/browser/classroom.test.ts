/** The classroom file, opened by `file:` without a network: all modes, both languages, stepped to the end. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeClassroom } from '../../src/cli/classroom.ts';
import { attacks, paragraphIds, writeHostileStory } from './support/hostile-story.ts';
import { expectSlide, shownParagraphs, slideNow } from './support/presenter.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let file: string;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const text = await makeClassroom('data/kursk-demining');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000_000);
  const path = resolve('test/out/classroom/kursk.html');
  await mkdir(resolve('test/out/classroom'), { recursive: true });
  await writeFile(path, text);
  file = pathToFileURL(path).href;
}, 120_000);
beforeEach(async () => {
  context = await browser().newContext({ viewport: { width: 1280, height: 720 }, offline: true });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
});
afterEach(() => context.close());

const liveMap = () => page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });

test.each(['id', 'en'])('presents to the end in %s with the live map', async (lang) => {
  await page.goto(`${file}?mode=present&lang=${lang}`);
  await page.locator('present-bar .step').waitFor();
  await liveMap();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
  for (let step = 1; step <= 14; step++) {
    await expectSlide(page, `p${step}`);
    expect(await shownParagraphs(page)).toEqual([`p${step}`]);
    await page.keyboard.press('PageDown');
  }
  await expectSlide(page, 'p14');
  const drawn = await page.evaluate(
    () =>
      (
        document.querySelector('story-map')!.map as { queryRenderedFeatures(): unknown[] }
      ).queryRenderedFeatures().length,
  );
  expect(drawn).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

test('reads, switches language, presents at the same paragraph, and comes back', async () => {
  await page.goto(`${file}#p10`);
  await liveMap();
  expect(await slideNow(page)).toBe('p10');
  expect(await page.locator('h1').textContent()).toContain('Rusia');
  await page.locator('.languages a[hreflang=en]').click();
  await expect.poll(() => page.locator('h1').textContent()).toContain('Russia says');
  await expectSlide(page, 'p10');
  await page.locator('a.to-present').click();
  await page.locator('present-bar .step').waitFor();
  await expectSlide(page, 'p10');
  expect(await page.locator('h1').textContent()).toContain('Russia says');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.mode)).toBe('read');
  await expectSlide(page, 'p10');
  expect(faults).toEqual([]);
});

test('two windows keep in step; the embed mode starts; the maps for paper are there', async () => {
  await page.goto(`${file}?mode=present&lang=en#p2`);
  await page.locator('present-bar .step').waitFor();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await notes.locator('notes-panel .elapsed').waitFor();
  await notes.keyboard.press('End');
  await expectSlide(page, 'p14');
  await page.keyboard.press('Home');
  await expectSlide(notes, 'p1');
  await page.goto(`${file}?mode=embed&lang=en`);
  await liveMap();
  await page.goto(`${file}?lang=en`);
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLImageElement>('.on-paper img')].map(
            ({ naturalWidth }) => naturalWidth > 0,
          ),
        ),
      { timeout: 15_000 },
    )
    .toEqual([true, true, true, true, true]);
  expect(faults).toEqual([]);
});

test('a story about the tags of HTML is read, presented and embedded as any other, its words as written', {
  timeout: 180_000,
}, async () => {
  const folder = 'test/out/classroom/hostile';
  await writeHostileStory(folder);
  const path = resolve('test/out/classroom/hostile.html');
  await writeFile(path, await makeClassroom(folder));
  for (const lang of ['en', 'id']) {
    for (const mode of ['read', 'present', 'embed']) {
      await page.goto(`${pathToFileURL(path).href}?mode=${mode}&lang=${lang}`);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset.mode), { timeout: 30_000 })
        .toBe(mode);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await page.title()).toBe(attacks.join(' ').replace(/[\t\n\f\r ]+/g, ' '));
      expect(await page.locator('article h1').textContent()).toBe(attacks.join(' '));
      expect(await page.locator('article p[data-places]').count()).toBe(paragraphIds.length);
      const listed = await page.locator('#sources li').allTextContents();
      for (const text of attacks) {
        const words = text.trim();
        if (words)
          expect(
            listed.some((line) => line.includes(words)),
            words,
          ).toBe(true);
      }
      const [styles, pictures] = await page.evaluate(() => [
        document.querySelectorAll('style').length,
        document.querySelectorAll('figure.view').length,
      ]);
      expect([styles, pictures], 'styles and pictures of views').toEqual([1, 0]);
    }
  }
  expect(faults).toEqual([]);
});
