/** A reader whose browser writes in 24 or 32 px keeps the map in view beside or above the text, in the reader and on slides. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { atRest, openPage } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const site = inject('site');
const { browser, watch } = useBrowser();

const windows = [
  [390, 844],
  [1280, 720],
  [1350, 900],
] as const;

async function open(path: string, [width, height]: readonly [number, number], size: number): Promise<Page> {
  const opened = await openPage(browser(), site + path, { viewport: { width, height } }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
    await page.route('**/maplibre-engine*.js', () => {});
  });
  const page = watch(opened);
  await page.locator('article p[aria-current=true]').waitFor({ state: 'attached' });
  await atRest(page);
  expect(
    await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
  ).toBe(size);
  return page;
}

interface Shares {
  /** Of the window's width and height that the map's frame has in view. */
  map: [number, number];
  /** Of the window's width and height that the text has, beside or below what covers it. */
  text: [number, number];
  /** Widths of the page and of the window, px. */
  widths: [number, number];
}

const sharesOf = (page: Page): Promise<Shares> =>
  page.evaluate(() => {
    const seen = (element: Element): DOMRect => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [Math.max(0, left), Math.max(0, top)];
      return new DOMRect(
        x,
        y,
        Math.max(0, Math.min(innerWidth, right) - x),
        Math.max(0, Math.min(innerHeight, bottom) - y),
      );
    };
    const frame = seen(document.querySelector('story-map')!.shadowRoot!.querySelector('.frame')!);
    const text = seen(document.querySelector('article')!);
    const stage = seen(document.querySelector('.stage')!);
    const isAbove = stage.left < text.right && stage.right > text.left;
    const top = isAbove ? Math.max(text.top, stage.bottom) : text.top;
    const share = (width: number, height: number): [number, number] => [
      Math.round((width / innerWidth) * 100) / 100,
      Math.round((height / innerHeight) * 100) / 100,
    ];
    return {
      map: share(frame.width, frame.height),
      text: share(text.width, text.bottom - top),
      widths: [document.documentElement.scrollWidth, innerWidth],
    } as const;
  }) as Promise<Shares>;

describe.each([24, 32])('letters of %i px', (size) => {
  test.each(windows)('the reader at %i × %i', async (...window) => {
    const page = await open('en/#p10', window, size);
    await page.evaluate(() => document.getElementById('p5')!.scrollIntoView());
    await atRest(page);
    const { map, text, widths } = await sharesOf(page);
    const isUpright = window[0] < window[1];
    const report = JSON.stringify({ map, text });
    expect(map[1], report).toBeGreaterThanOrEqual(isUpright ? 0.3 : 0.35);
    expect(map[0], report).toBeGreaterThanOrEqual(isUpright ? 1 : 0.33);
    expect(isUpright ? text[1] : text[0], report).toBeGreaterThanOrEqual(isUpright ? 0.4 : 0.45);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });

  test.each(windows)('a slide at %i × %i', async (...window) => {
    const page = await open('en/?mode=present#p10', window, size);
    const { map, text } = await sharesOf(page);
    const isUpright = window[0] < window[1];
    const report = JSON.stringify({ map, text });
    expect(map[1], report).toBeGreaterThanOrEqual(isUpright ? 0.18 : 0.35);
    expect(map[0], report).toBeGreaterThanOrEqual(isUpright ? 1 : 0.35);
    expect(isUpright ? text[1] : text[0], report).toBeGreaterThanOrEqual(0.4);
  });
});
