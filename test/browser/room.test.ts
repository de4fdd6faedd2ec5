/** What keeps its room in upright, low and narrow windows: the map, whole slides, the words on state and safety. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { openSlides } from './support/presenter.ts';
import { holdMap } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const site = inject('site');
const { browser } = useBrowser();
let context: BrowserContext;

afterEach(() => context?.close());

async function open(query: string, width: number, height: number): Promise<Page> {
  context = await browser().newContext({ viewport: { width, height } });
  await holdMap(context);
  const page = await context.newPage();
  await page.goto(`${site}${query}`);
  await page.locator('story-timeline svg').first().waitFor({ state: 'attached' });
  return page;
}

const heightOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);

describe('slides on a tablet held upright', () => {
  test.each([
    [768, 1024, ''],
    [1024, 1366, 'en/'],
  ])(
    '%i × %i px: every slide whole, under a map of at least a sixth of the height',
    async (width, height, lang) => {
      context = await browser().newContext({ viewport: { width, height } });
      await holdMap(context);
      const page = await openSlides(context, `${site}${lang}?mode=present#p1`);
      await expect.poll(() => page.evaluate(() => document.documentElement.style.length)).toBeGreaterThan(2);
      for (let number = 1; number <= 14; number++) {
        await page.locator(`#p${number}[aria-current=true]`).waitFor();
        const cut = await page.evaluate(() =>
          ['article', '.stage', 'story-timeline'].filter((selector) => {
            const { scrollHeight, clientHeight } = document.querySelector(selector)!;
            return scrollHeight > clientHeight + 1;
          }),
        );
        expect(cut, `slide ${number}`).toEqual([]);
        expect(await heightOf(page, 'story-map'), `slide ${number}`).toBeGreaterThan(height / 6);
        await page.keyboard.press('ArrowRight');
      }
    },
  );
});

describe('in frames of other pages', () => {
  const safety = 'Not a safety map';

  test.each(['steps', 'map', 'scroll'])('%s: state and safety are there to read', async (layout) => {
    for (const [width, height] of [
      [390, 480],
      [390, 800],
      [900, 600],
    ] as const) {
      const page = await open(`en/?mode=embed&layout=${layout}#p1`, width, height);
      const line = page.getByText(safety).locator('visible=true').first();
      await line.waitFor();
      // In its short form where the frame is narrow and low.
      const said = await line.evaluate((element) => element.closest('p')!.innerText);
      expect(said).toMatch(/State of 14 November 2025|as of 14 Nov 2025/);
      await context.close();
    }
  });

  test('a low frame keeps four lines of text and a map, at the same height in each step', async () => {
    const page = await open('en/?mode=embed&layout=steps#p2', 390, 480);
    const before = await heightOf(page, 'story-map');
    const line = await page
      .locator('#p2')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
    expect(await heightOf(page, 'article')).toBeGreaterThan(4 * line);
    expect(before).toBeGreaterThan(100);
    for (const step of ['p3', 'p4']) {
      await page.locator('.stepper .next').click();
      await page.locator(`#${step}[aria-current=true]`).waitFor();
      expect(await heightOf(page, 'story-map')).toBe(before);
    }
  });
});

test('beside the text the map stays as high from paragraph to paragraph, with no empty strip below', async () => {
  const page = await open('en/#p1', 1024, 768);
  const heights = new Set<number>();
  for (const id of ['p1', 'p3', 'p4', 'p10', 'p14']) {
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
    await page.locator(`#${id}[aria-current=true]`).waitFor();
    heights.add(Math.round(await heightOf(page, 'story-map')));
  }
  expect([...heights]).toHaveLength(1);
  expect(await heightOf(page, 'story-timeline')).toBeLessThan(70);
});

test('on the smallest phone the map stays as high, however many lines its caption has', async () => {
  for (const path of ['', 'en/']) {
    const page = await open(`${path}#p1`, 280, 600);
    const heights = new Set<number>();
    const lines = new Set<number>();
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p10']) {
      await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
      await page.locator(`#${id}[aria-current=true]`).waitFor();
      heights.add(Math.round(await heightOf(page, 'story-map')));
      lines.add(
        await page.locator('.caption').evaluate((caption) => {
          const range = document.createRange();
          range.selectNodeContents(caption);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        }),
      );
    }
    expect([...heights], path).toHaveLength(1);
    expect([...heights][0], path).toBeGreaterThan(120);
    expect(lines.size, path).toBeGreaterThan(1);
    await context.close();
  }
});
