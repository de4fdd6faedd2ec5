/** What a window shows of the story at once, and that map and text are there together at every size. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest, goToHash, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();
const languages = { en: 'en/', id: '' };

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const boxOf = (page: Page, selector: string): Promise<Box> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().toJSON() as Box);
/** Tops of a text's lines, px. */
const linesOf = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluate((one) => {
    const text = document.createRange();
    text.selectNodeContents(one);
    const size = Number.parseFloat(getComputedStyle(one).lineHeight);
    const bottoms = [...text.getClientRects()].map(({ bottom }) => Math.round(bottom));
    return bottoms
      .sort((a, b) => a - b)
      .filter((bottom, at, all) => at === 0 || bottom - all[at - 1]! > size / 2);
  });

describe.each(Object.entries(languages))('the first screen (%s)', (_, path) => {
  test.each([
    [1350, 900],
    [390, 844],
  ])('at %i × %i has headline, standfirst, one line of byline and the first lines', async (width, height) => {
    const page = await reader(path, { viewport: { width, height } });
    expect(await linesOf(page, '.opening .credit')).toHaveLength(1);
    const lines = await linesOf(page, '#p1');
    expect(lines.filter((bottom) => bottom <= height).length, String(lines)).toBeGreaterThanOrEqual(2);
    // How it was made is at the end.
    const made = await boxOf(page, '#made');
    expect(made.top).toBeGreaterThan((await boxOf(page, '#p14')).bottom);
    expect(await page.locator('#made').innerText()).toMatch(/Kontan[\s\S]*Reuters[\s\S]*14 November 2025/);
  });
});

describe('upright', () => {
  test.each([
    [390, 844],
    [360, 640],
    [768, 1024],
  ])(
    'at %i × %i the map with its caption and timeline is at most 42/100 of the screen',
    async (width, height) => {
      const page = await reader('en/', { viewport: { width, height } });
      const heights = new Set<number>();
      for (const id of ['p1', 'p3', 'p4', 'p10', 'p14']) {
        await goToHash(page, id);
        await waitForCurrent(page, id);
        await atRest(page);
        const { top, bottom } = await boxOf(page, '.stage');
        expect(bottom - top, id).toBeLessThanOrEqual(0.42 * height + 0.5);
        heights.add(Math.round((await boxOf(page, 'story-map')).bottom - top));
      }
      expect([...heights]).toHaveLength(1);
    },
  );

  test.each(Object.entries(languages))('no heading is cut when one lands below it (%s)', async (_, path) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 360, height: 640 },
      { width: 320, height: 568 },
      { width: 280, height: 600 },
    ]) {
      const page = await reader(path, { viewport });
      for (const id of ['p4', 'p9', 'p12']) {
        await goToHash(page, id);
        await waitForCurrent(page, id);
        await atRest(page);
        const heading = await boxOf(page, `h2:has(+ .step > #${id}), h2:has(+ .view + .step > #${id})`);
        expect(heading.top, `${viewport.height} ${id}`).toBeGreaterThanOrEqual(
          (await boxOf(page, '.stage')).bottom,
        );
      }
    }
  });

  test.each([
    [360, 640, 120],
    [320, 568, 95],
    [280, 600, 110],
  ])('at %i × %i the map itself keeps %i px, by touch too', async (width, height, least) => {
    for (const path of Object.values(languages)) {
      for (const hasTouch of [false, true]) {
        const page = await reader(path, { viewport: { width, height }, hasTouch });
        for (const id of ['p3', 'p4', 'p10']) {
          await goToHash(page, id);
          await waitForCurrent(page, id);
          await atRest(page);
          const { top, bottom } = await boxOf(page, 'story-map .frame');
          expect(bottom - top, `${path} ${id}`).toBeGreaterThanOrEqual(least);
          // What a finger needs of the licences' line lies over the caption: no letter of either does.
          const letters = await page.evaluate(() =>
            ['[slot=attribution] a', '.caption'].map((selector) => {
              const range = document.createRange();
              range.selectNodeContents(document.querySelector(selector)!);
              const { top, bottom } = range.getBoundingClientRect();
              return { top, bottom };
            }),
          );
          expect(letters[0]!.bottom, `${path} ${id}`).toBeLessThanOrEqual(letters[1]!.top + 0.5);
        }
      }
    }
  });
});

test.each([
  [844, 390],
  [667, 375],
  [568, 320],
])('sideways, at %i × %i, map and text are side by side and stay', async (width, height) => {
  const page = await reader('en/', { viewport: { width, height } });
  for (const id of ['p1', 'p10']) {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await atRest(page);
    const [stage, map, text] = await Promise.all(
      ['.stage', 'story-map', `#${id}`].map((selector) => boxOf(page, selector)),
    );
    expect(text!.right).toBeLessThanOrEqual(stage!.left + 1);
    expect(stage!.top, id).toBeLessThanOrEqual(id === 'p1' ? 48 : 0);
    expect(map!.bottom - map!.top).toBeGreaterThan(height / 3);
    expect(text!.top).toBeLessThan(height);
  }
});

test('enlarged four times, a strip has the caption and opens the map; the text stays where it was', async () => {
  const page = await reader('en/', { viewport: { width: 320, height: 256 } });
  await goToHash(page, 'p10');
  await waitForCurrent(page, 'p10');
  await atRest(page);
  const strip = page.getByRole('button', { name: 'Map', exact: true });
  expect(await strip.getAttribute('aria-expanded')).toBe('false');
  const stage = await boxOf(page, '.stage');
  expect(stage.top).toBe(0);
  // The whole caption, in less than a third of the window.
  expect(stage.bottom).toBeLessThan(256 / 3);
  expect(await page.locator('.stage .caption').innerText()).toContain('Bolshesoldatsky');
  const before = await boxOf(page, '#p10');
  await strip.click();
  const map = await boxOf(page, 'story-map');
  expect(map.right - map.left).toBe(320);
  expect(map.bottom - map.top).toBeGreaterThan(100);
  expect(map.bottom).toBeLessThanOrEqual(256);
  await page.keyboard.press('Escape');
  expect(await page.locator('story-map').isVisible()).toBe(false);
  expect((await boxOf(page, '#p10')).top).toBe(before.top);
});

test('on a large screen letters and column grow', async () => {
  const sizes = async (width: number, height: number) => {
    const page = await reader('en/', { viewport: { width, height } });
    const { left, right } = await boxOf(page, 'article');
    const letters = await page
      .locator('#p1')
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    return { column: right - left, letters };
  };
  const [usual, large] = [await sizes(1350, 900), await sizes(2560, 1440)];
  expect(large.letters).toBeGreaterThan(usual.letters * 1.2);
  expect(large.column).toBeGreaterThan(usual.column * 1.2);
});
