/** The classroom file, opened by `file:` without a network: all modes, both languages, stepped to the end. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleProgram, makeClassroom } from '../../src/cli/classroom.ts';
import { expectSlide, shownParagraphs, slideNow } from './support/presenter.ts';
import { openContext, quickly } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let program: string;
let file: string;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  program = await bundleProgram();
  const text = await makeClassroom('data/kursk-demining', null, program);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000_000);
  const path = resolve('test/out/classroom/kursk.html');
  await mkdir(resolve('test/out/classroom'), { recursive: true });
  await writeFile(path, text);
  file = pathToFileURL(path).href;
}, 120_000);
beforeEach(async () => {
  context = await openContext(browser(), {
    ...quickly,
    viewport: { width: 1280, height: 720 },
    offline: true,
  });
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
  await page.goto(`${file}?mode=present&lang=${lang}#p1`);
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
  // The title's slide is of no paragraph.
  await page.keyboard.press('Home');
  await expectSlide(notes, '');
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

test('pictures of the text are there without a network, and one opens large', async () => {
  const path = resolve('test/out/classroom/voyage.html');
  await writeFile(path, await makeClassroom('data/first-voyage', null, program));
  await page.goto(`${pathToFileURL(path).href}?lang=en`);
  await page.locator('article p[aria-current=true]').waitFor();
  const figureAt = (id: string) => page.locator(`.step:has(#${id}) .media`);
  for (const id of ['p2', 'p10', 'p12']) {
    const picture = figureAt(id).locator('img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
      .toBe(true);
  }
  await figureAt('p2').locator('button.enlarge').click();
  await page.locator('dialog.large-picture[open] img').waitFor();
  expect(faults).toEqual([]);
});

/** Words that would be cut or moved if the file were searched for its own marks. */
const tags =
  'How the <style> tag, a <figure class="view">, <img src="./x">, </script>, <!--, <!--story:body-->, ]]>, $& and "./x came to Kursk';

test('a story about the tags of HTML is read, presented and embedded as any other, its words as written', {
  timeout: 180_000,
}, async () => {
  const folder = 'test/out/classroom/tags';
  await cp('test/fixtures/stories/good/two-languages', folder, { recursive: true });
  const edit = async (name: string, change: (text: string) => string) => {
    const text = await readFile(`${folder}/${name}`, 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(`${folder}/${name}`, change(text));
  };
  const quoted = JSON.stringify(tags);
  for (const lang of ['en', 'id'])
    await edit(`story.${lang}.md`, (text) =>
      text.replace(/^(title|standfirst|byline): .*$/gm, (_, field) => `${field}: ${quoted}`),
    );
  await edit('events.json', (text) => text.replace('"The storm"', () => quoted));
  await edit('places.geojson', (text) => text.replace('"Harbour"', () => quoted));
  await edit('sources.json', (text) => text.replace('"Storm"', () => quoted));
  const path = resolve('test/out/classroom/tags.html');
  await writeFile(path, await makeClassroom(folder, null, program));
  for (const lang of ['en', 'id']) {
    for (const mode of ['read', 'present', 'embed']) {
      await page.goto(`${pathToFileURL(path).href}?mode=${mode}&lang=${lang}`);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset.mode), { timeout: 30_000 })
        .toBe(mode);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await page.title()).toBe(tags);
      expect(await page.locator('article h1').textContent()).toBe(tags);
      expect(await page.locator('.standfirst').textContent()).toBe(tags);
      expect((await page.locator('#sources li').allTextContents()).join()).toContain(tags);
      const counts = await page.evaluate(() =>
        ['style', 'figure.view', 'img[src="./x"]'].map((name) => document.querySelectorAll(name).length),
      );
      expect(counts, 'styles, pictures of views, images of the words').toEqual([1, 0, 0]);
    }
  }
  expect(faults).toEqual([]);
});
