/** Slides on a projector of 1920 × 1080: letters for the back row, a stage that keeps its size, a title's slide, the map alone. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openSlides, stepNow, viewOf } from './support/presenter.ts';
import { holdMap } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
const viewport = { width: 1920, height: 1080 };
/** px; the line of licences may be smaller. */
const least = 24;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await browser().newContext({ viewport, deviceScaleFactor: 0.25 });
  await holdMap(context);
  page = await openSlides(context, `${inject('site')}en/?mode=present`);
});
afterAll(() => context.close());

/**
 * Words that are drawn in letters smaller than `px`, wherever they are: page, shadow trees, pictures. As painted: a picture of
 * another frame has its letters fitted before the next frame is.
 */
const small = (px: number): Promise<string[]> =>
  page.evaluate(async (px) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement | SVGElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        );
        if (!own || element.matches('script, style, title, desc')) continue;
        if (
          !element.checkVisibility({ visibilityProperty: true }) ||
          element.closest('.attribution, [slot=attribution], .skip')
        )
          continue;
        const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
        if (width < 2 || height < 2 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight)
          continue;
        const zoom = (element as HTMLElement & { currentCSSZoom: number }).currentCSSZoom ?? 1;
        let scale = zoom;
        const svg = element instanceof SVGElement ? (element as SVGGraphicsElement).getScreenCTM?.() : null;
        if (svg) scale = Math.hypot(svg.a, svg.b);
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < px - 0.1) found.push(`${size.toFixed(1)} ${element.textContent!.trim().slice(0, 40)}`);
      }
    };
    look(document);
    return found;
  }, px);

const sizeOf = (selector: string): Promise<string> =>
  page.locator(selector).evaluate((one) => {
    const { width, height } = one.getBoundingClientRect();
    return `${Math.round(width)} × ${Math.round(height)}`;
  });

const goTo = async (step: number): Promise<void> => {
  for (const digit of String(step)) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await expect.poll(() => stepNow(page)).toBe(`${step} / 14`);
};

test('opens with the title, its date and the map that orients, and nothing else', async () => {
  expect(await stepNow(page)).toBe('0 / 14');
  const words = await page.locator('article').innerText();
  expect(words.split('\n').filter(Boolean)).toEqual([
    'Russia says North Korean sappers are clearing mines in Kursk',
    'as of 14 Nov 2025',
  ]);
  expect(await page.locator('.caption').isVisible()).toBe(false);
  expect(await page.locator('story-timeline').isVisible()).toBe(false);
  expect(await page.locator('present-bar > .says').innerText()).toBe('');
  expect(await page.locator('story-map').getAttribute('places')).toBe('');
  expect(await small(least)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  expect(await stepNow(page)).toBe('0 / 14');
});

describe('every slide', () => {
  test('has no word below 24 px, claims in one line with whole pills, and the notice', async () => {
    const stages = new Set<string>();
    const maps = new Set<string>();
    for (let step = 1; step <= 14; step++) {
      await goTo(step);
      expect(await small(least), `step ${step}`).toEqual([]);
      const claims = await page.locator('present-bar > .says').evaluate((says) => {
        const items = [...says.querySelectorAll('li')].map((one) => one.getBoundingClientRect());
        const pills = [...says.querySelectorAll('.status')].map((one) => one.getClientRects().length);
        return { tops: new Set(items.map(({ top }) => Math.round(top))).size, count: items.length, pills };
      });
      expect(claims.count, `step ${step}`).toBeGreaterThan(0);
      expect(claims.tops, `step ${step}`).toBe(1);
      expect(claims.pills.every((boxes) => boxes === 1)).toBe(true);
      const line = await page
        .locator('present-bar > .says li')
        .first()
        .evaluate((one) => {
          const { height } = one.getBoundingClientRect();
          return height / Number.parseFloat(getComputedStyle(one).fontSize);
        });
      expect(line, `step ${step}`).toBeLessThan(1.8);
      expect(await page.locator('present-bar > .notice').innerText()).toBe(
        'as of 14 Nov 2025 · not a safety map',
      );
      stages.add(await sizeOf('.stage'));
      maps.add(await sizeOf('story-map'));
    }
    expect([...stages]).toHaveLength(1);
    expect([...maps]).toHaveLength(1);
  });

  test('M is the map alone, its caption as a lower third', async () => {
    await goTo(10);
    await page.keyboard.press('m');
    expect(await viewOf(page)).toBe('map');
    const [map, caption] = await Promise.all(
      ['story-map', '.caption'].map((selector) => page.locator(selector).boundingBox()),
    );
    expect(map!.width).toBe(viewport.width);
    expect(caption!.width).toBe(viewport.width);
    expect(caption!.y).toBeGreaterThanOrEqual(map!.y + map!.height - 1);
    expect(caption!.y).toBeGreaterThan(viewport.height * 0.66);
    expect(await page.locator('.caption').innerText()).toContain('Bolshesoldatsky');
    expect(await page.locator('present-bar > .notice').isVisible()).toBe(true);
    expect(await small(least)).toEqual([]);
    await page.keyboard.press('m');
    expect(await viewOf(page)).toBe('all');
  });
});
