/** Plain frames of a fixed height, as learning platforms have them: no message of the story is answered. */
import type { Frame } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { settle, useHosts } from './support/embeds.ts';
import { atRest, openContext, openPage } from './support/reader.ts';

const { browser, openFrame } = useHosts();

async function open(path: string, width: number, height: number): Promise<Frame> {
  const style = `display:block;border:0;width:${width}px;height:${height}px`;
  const { page, frame } = await openFrame(path, { attributes: { style } });
  await settle(page, frame);
  return frame;
}

/** What a reader sees of the frame, px. */
const seen = (frame: Frame) =>
  frame.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const article = document.querySelector('article')!;
    const text = article.querySelector('[aria-current=true]');
    const range = document.createRange();
    if (text) range.selectNodeContents(text);
    // A text that goes on ends after a whole line.
    const step = article.querySelector('.step[data-current]');
    const cut = step && Number.parseFloat(getComputedStyle(step).getPropertyValue('--cut'));
    const end = article.hasAttribute('data-long') ? box(step!).top + cut! + 1 : box(article).bottom;
    const bottom = Math.min(end, innerHeight);
    const lines = [...range.getClientRects()].filter((line) => line.height > 10 && line.bottom <= bottom);
    const wide = [...document.querySelectorAll('main :is(h1, h2, p, button, a):not(story-map *)')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && box(element).right > innerWidth + 1,
    );
    return {
      map: box(document.querySelector('story-map')!.shadowRoot!.querySelector('.frame')!).height,
      lines: new Set(lines.map(({ bottom }) => Math.round(bottom / 12))).size,
      isWhole: lines.length === [...range.getClientRects()].filter((line) => line.height > 10).length,
      stepper: [...document.querySelectorAll('.stepper > *')].every(
        (element) =>
          box(element).top >= 0 &&
          box(element).bottom <= innerHeight &&
          box(element).right <= innerWidth &&
          element.scrollWidth <= element.clientWidth,
      ),
      scrolls: document.body.scrollHeight > innerHeight,
      wide: wide.map(({ className, localName }) => `${localName}.${className}`),
    };
  });

describe.each([
  [300, 400],
  [480, 500],
  [600, 600],
  [700, 600],
])('at %i × %i', (width, height) => {
  test.each(['', 'en/'])('steps (%s): map, buttons and the first lines are there', async (lang) => {
    const frame = await open(`${lang}embed-steps.html`, width, height);
    for (let step = 1; step <= 14; step++) {
      const { map, lines, isWhole, ...fit } = await seen(frame);
      expect(fit, `step ${step}`).toEqual({ stepper: true, scrolls: false, wide: [] });
      expect(map, `step ${step}`).toBeGreaterThanOrEqual(110);
      // A paragraph may have fewer.
      if (!isWhole) expect(lines, `step ${step}`).toBeGreaterThanOrEqual(3);
      await frame.locator('.stepper .next').click({ force: step === 14 });
    }
  });

  test.each(['', 'en/'])('map (%s): it has half the height', async (lang) => {
    const frame = await open(`${lang}embed-map.html`, width, height);
    const { scrolls, wide } = await seen(frame);
    expect({ scrolls, wide }).toEqual({ scrolls: false, wide: [] });
    const { height: high } = (await frame.locator('story-map').boundingBox())!;
    expect(high).toBeGreaterThanOrEqual(height / 2);
  });
});

/** Steps through the whole story, from whichever end it is at to the other; by how many px the frame would scroll, at the steps where it would. */
const overflows = (frame: Frame) =>
  frame.evaluate(async () => {
    const button = (name: string) => document.querySelector<HTMLButtonElement>(`.stepper .${name}`)!;
    const ids = [...document.querySelectorAll('article p[id]')].map(({ id }) => id);
    const current = () => document.querySelector('article [aria-current=true]')!.id;
    const way = current() === ids[0] ? 'next' : 'previous';
    const seen: string[] = [];
    const found: string[] = [];
    for (let count = 0; count < ids.length; count++) {
      if (count > 0) button(way).click();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      seen.push(current());
      const below = document.body.scrollHeight - innerHeight;
      if (below > 0) found.push(`${current()}: ${below}`);
    }
    if (String(way === 'next' ? seen : seen.reverse()) !== String(ids)) found.push(`only ${seen}`);
    return found;
  });

test.each([
  ['', false],
  ['en/', false],
  ['', true],
])('steps (%s, by touch: %s): no frame from 300 × 400 on scrolls as a whole', async (lang, hasTouch) => {
  const { page, frame } = await openFrame(`${lang}embed-steps.html`, { hasTouch });
  const scrolling: Record<string, string[]> = {};
  for (const width of [300, 420, 599])
    for (const height of [400, 440, 500, 600, 680]) {
      const style = `display:block;border:0;width:${width}px;height:${height}px`;
      await page.locator('iframe').evaluate((element, style) => element.setAttribute('style', style), style);
      await settle(page, frame);
      const found = await overflows(frame);
      if (found.length > 0) scrolling[`${width} × ${height}`] = found;
    }
  expect(scrolling).toEqual({});
});

test.each([
  [300, 500, 0.58],
  [390, 600, 0.64],
])(
  'map at %i × %i: it has all the height that captions leave, the same for each',
  async (width, height, share) => {
    const heights = new Set<number>();
    for (const id of ['p1', 'p3', 'p4', 'p10']) {
      const address = `${inject('site')}?mode=embed&layout=map#${id}`;
      const { page, context } = await openPage(browser(), address, {
        viewport: { width, height },
        reducedMotion: 'reduce',
        drawn: false,
      });
      await page.locator('.embed-foot').waitFor();
      await atRest(page);
      heights.add(Math.round((await page.locator('story-map').boundingBox())!.height));
      expect(await page.evaluate(() => document.documentElement.scrollHeight), id).toBeLessThanOrEqual(
        height,
      );
      await context.close();
    }
    expect(heights.size).toBe(1);
    expect([...heights][0]! / height).toBeGreaterThan(share);
  },
);

test('steps: while the script is on its way, no heading of a later step is seen', async () => {
  const context = await openContext(browser(), { viewport: { width: 1350, height: 700 } });
  const page = await context.newPage();
  await page.route('**/assets/*.js', () => {});
  // The page does not count as loaded without its script.
  await page.goto(`${inject('site')}?mode=embed&layout=steps`, { waitUntil: 'commit' });
  await page.locator('.lists').waitFor({ state: 'attached' });
  const seen = () =>
    page
      .locator('article > :is(h2, h3, .step)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map(({ className }) => className),
      );
  await expect.poll(seen).toEqual(['step']);
  await context.close();
});
