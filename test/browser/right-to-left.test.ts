/** A story written from right to left: the page is laid out mirrored, and every part follows. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { current, narrow, openReader, waitForCurrent, wide } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let site: { url: string; close: () => Promise<void> };
let page: Page;
let faults: string[];

beforeAll(async () => {
  site = await serveStory('test/fixtures/stories/good/arabic');
}, 120_000);
afterAll(async () => {
  await site?.close();
});

const box = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON());

/** x of the marks on the timeline, by event. */
const marksX = () =>
  page.evaluate(() => {
    const buttons = [
      ...document.querySelector('story-timeline')!.shadowRoot!.querySelectorAll('button[data-events]'),
    ];
    return Object.fromEntries(
      buttons.map((button) => [(button as HTMLElement).dataset.events, button.getBoundingClientRect().x]),
    );
  });

describe.each([
  ['wide', wide],
  ['narrow', narrow],
])('%s', (name, viewport) => {
  beforeAll(async () => {
    ({ page, faults } = await openReader(browser(), site.url, {
      viewport,
      reducedMotion: 'reduce',
      drawn: !!process.env.SCREENSHOTS,
    }));
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `test/out/arabic-${name}.png` });
  }, 90_000);
  afterAll(async () => {
    await page?.context().close();
    expect(faults).toEqual([]);
  });

  test('text is at the right, the map at the left of it', async () => {
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
      'rtl',
      'ar',
    ]);
    const [article, stage, paragraph] = [await box('article'), await box('.stage'), await box('#p1')];
    if (name === 'wide') {
      expect(stage.right).toBeLessThanOrEqual(article.left + 1);
      expect(stage.left).toBe(0);
    } else expect(stage.bottom).toBeLessThanOrEqual(paragraph.bottom);
    const lines = await page.locator('#p1').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].map(({ left, right }) => ({ left, right }));
    });
    // Every line but the last begins at the right edge; the last one ends before the left edge.
    expect(Math.max(...lines.map(({ right }) => right))).toBeCloseTo(paragraph.right, 0);
    const last = Math.max(...lines.slice(-1).map(({ right }) => right));
    expect(last).toBeCloseTo(paragraph.right, 0);
  });

  test('the current paragraph has its rule at the right', async () => {
    const rule = await page.locator('.step[data-current]').evaluate((element) => {
      const { content, left, right, width } = getComputedStyle(element, '::before');
      return {
        drawn: content !== 'none',
        left: Number.parseFloat(left),
        right: Number.parseFloat(right),
        width,
      };
    });
    expect(rule).toMatchObject({ drawn: true, width: '3px' });
    // Out beyond the right edge of the step.
    expect(rule.right).toBeLessThan(0);
    expect(rule.left).toBeGreaterThan(100);
  });

  test('time runs from right to left', async () => {
    const x = await marksX();
    // The arrival is the whole of August, the first day its twelfth; later is further left.
    const axis = await page.evaluate(() =>
      [
        ...document
          .querySelector('story-timeline')!
          .shadowRoot!.querySelectorAll<SVGTextElement>('.axis text:not(.state-day)'),
      ].map((text) => ({ label: text.textContent, x: text.getBoundingClientRect().x })),
    );
    expect(Object.keys(x).length).toBeGreaterThan(0);
    expect(axis.length).toBeGreaterThan(1);
    expect(axis.map((tick) => tick.x)).toEqual(axis.map((tick) => tick.x).sort((a, b) => b - a));
  });

  test('buttons, scale and legend do not cover each other', async () => {
    const boxes = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('story-map')!;
      return [...shadowRoot!.querySelectorAll('.maplibregl-ctrl-scale, button, .inset, .key > *')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    });
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(apart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });

  test('names of the picture lie on the side of their dots on which they were placed', async () => {
    const ends = await page.evaluate(() => {
      const name = [...document.querySelectorAll<SVGTextElement>('svg[data-picture] .names text')].find(
        (text) => !text.hasAttribute('data-off'),
      )!;
      const [frame, kept] = [name.closest('svg')!, name.getAttribute('data-side')];
      frame.style.display = 'block';
      const sideOf = (side: string) => {
        name.setAttribute('data-side', side);
        const { x, width } = name.getBBox();
        const at = Number(name.getAttribute('x'));
        return { begins: Math.sign(x + width / 10 - at), ends: Math.sign(x + (width * 9) / 10 - at) };
      };
      const sides = [sideOf('right'), sideOf('left')];
      frame.style.removeProperty('display');
      if (kept) name.setAttribute('data-side', kept);
      else name.removeAttribute('data-side');
      return sides;
    });
    expect(ends).toEqual([
      { begins: 1, ends: 1 },
      { begins: -1, ends: -1 },
    ]);
  });

  test('the arrow keys follow the direction of reading', async () => {
    await page.keyboard.press('ArrowLeft');
    await waitForCurrent(page, 'p2');
    await page.keyboard.press('ArrowLeft');
    await waitForCurrent(page, 'p3');
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p2');
    expect(await current(page)).toBe('p2');
  });

  test('nothing is wider than the page, and nothing is cut at its edges', async () => {
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const out = [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            getComputedStyle(element).visibility === 'visible' && !element.closest('.skip, svg, .theme'),
        )
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < -1 || right > clientWidth + 1);
        })
        .map((element) => `${element.tagName}.${element.className}`);
      return { over: scrollWidth - clientWidth, out };
    });
    expect(wider).toEqual({ over: 0, out: [] });
  });

  test('a mention opens its card inside the page, the names in Arabic', async () => {
    await page.evaluate(() => {
      const card = document.querySelector('story-card') as unknown as {
        open(one: { kind: string; ids: string[] }): void;
      };
      card.open({ kind: 'place', ids: ['palm-isle'] });
    });
    const title = page.locator('story-card h2').first();
    await title.waitFor();
    expect(await title.textContent()).toBe('جزيرة النخيل');
    expect(await title.getAttribute('lang')).toBe('ar');
    const { left, right } = await box('story-card .card');
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(viewport.width);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `test/out/arabic-card-${name}.png` });
    await page.keyboard.press('Escape');
  });
});
