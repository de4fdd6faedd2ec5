/** Moving the live map by wheel, finger, buttons and keys, where the page keeps its own scrolling; and asking for it where data is dear. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { engineFile } from './support/held-map.ts';
import {
  atRest,
  current,
  goToHash,
  nextFrames,
  type Opened,
  openPage,
  openReader,
  waitForCurrent,
} from './support/reader.ts';
import { mapBounds } from './support/snapshot.ts';

let browser: Browser;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => opened?.context.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  opened = await openReader(browser, inject('site') + path, { reducedMotion: 'reduce', ...options });
  ({ page } = opened);
}
const zoom = () =>
  page.evaluate(() => (document.querySelector('story-map')!.map as { getZoom(): number }).getZoom());
const scrolled = () => page.evaluate(() => scrollY);
const middle = async () => {
  const box = (await page.locator('story-map canvas').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const button = (name: string) => page.locator('story-map').getByRole('button', { name, exact: true });
/** Hints about gestures that have been shown since the last call; each is there for a moment only. */
const hints = (): Promise<string[]> =>
  page.evaluate(() => {
    const log = window as unknown as { hints?: Set<string> };
    const seen = [...(log.hints ?? [])];
    if (!log.hints) {
      const screen = document
        .querySelector('story-map')!
        .shadowRoot!.querySelector<HTMLElement>('.maplibregl-cooperative-gesture-screen')!;
      new MutationObserver(() => {
        if (screen.classList.contains('maplibregl-show')) log.hints!.add(screen.innerText.trim());
      }).observe(screen, { attributes: true });
    }
    log.hints = new Set();
    return seen;
  });

describe.each([
  ['en/', 'Hold Ctrl and scroll to zoom the map', 'Use two fingers to move the map'],
  ['', 'Tahan Ctrl sambil menggulir untuk memperbesar peta', 'Gunakan dua jari untuk menggeser peta'],
])('in /%s', (path, forWheel, forFinger) => {
  test('the wheel over the map scrolls the page and says how to zoom; with Ctrl it zooms', async () => {
    await open(path);
    const before = { zoom: await zoom(), bounds: await mapBounds(page) };
    const at = await middle();
    await page.mouse.move(at.x, at.y);
    expect(await hints()).toEqual([]);
    await page.mouse.wheel(0, 150);
    await expect.poll(hints).toEqual([forWheel]);
    await expect.poll(scrolled).toBe(150);
    expect(await zoom()).toBe(before.zoom);
    await atRest(page);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(before.zoom + 0.1);
    expect(await scrolled()).toBe(150);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  });

  test('one finger scrolls the page and is told of two', async () => {
    await open(path, { viewport: { width: 390, height: 823 }, hasTouch: true, isMobile: true });
    const before = await mapBounds(page);
    const { x, y } = await middle();
    const session = await opened.context.newCDPSession(page);
    await hints();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    for (let up = 16; up <= 160; up += 16) {
      await touch('touchMove', [{ x, y: y - up }]);
      await nextFrames(page);
    }
    await touch('touchEnd', []);
    expect(await hints()).toEqual([forFinger]);
    await atRest(page);
    expect(await scrolled()).toBeGreaterThan(100);
    for (const [side, value] of (await mapBounds(page)).entries())
      expect(value).toBeCloseTo(before[side]!, 2);
  });
});

test('two fingers move and zoom the map, and leave the page where it is', async () => {
  await open('en/', { viewport: { width: 390, height: 823 }, hasTouch: true, isMobile: true });
  const before = await zoom();
  const { x, y } = await middle();
  const session = await opened.context.newCDPSession(page);
  await session.send('Input.synthesizePinchGesture', {
    x,
    y,
    scaleFactor: 2,
    relativeSpeed: 400,
    gestureSourceType: 'touch',
  });
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(before + 0.4);
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  expect(await scrolled()).toBe(0);
});

describe('the buttons', () => {
  test('zoom in and out; the way back to the story is offered', async () => {
    await open('en/#p2');
    const start = await zoom();
    await button('Zoom in').click();
    await atRest(page);
    const near = await zoom();
    expect(near).toBeGreaterThan(start + 0.3);
    await button('Zoom out').click();
    await button('Zoom out').click();
    await atRest(page);
    expect(await zoom()).toBeLessThan(start);
    expect(await current(page)).toBe('p2');
    await button('Back to the story').click();
    await atRest(page);
    expect(await zoom()).toBeCloseTo(start, 2);
    // The next paragraph takes the map back too.
    await button('Zoom in').click();
    await atRest(page);
    await page.keyboard.press('Escape');
    await goToHash(page, 'p4');
    await waitForCurrent(page, 'p4');
    await atRest(page);
    expect(await zoom()).toBeLessThan(start);
    expect(await button('Back to the story').count()).toBe(0);
  });

  test('pressed quickly, each press counts', async () => {
    await open('en/#p2', { reducedMotion: 'no-preference' });
    const start = await zoom();
    await button('Zoom in').evaluate((one: HTMLElement) => {
      for (let count = 0; count < 3; count++) one.click();
    });
    await atRest(page);
    expect(await zoom()).toBeGreaterThan(start + 2);
  });

  test.each([
    ['with a mouse', {}, 24],
    ['with a finger', { viewport: { width: 280, height: 600 }, hasTouch: true, isMobile: true }, 44],
  ] as [string, BrowserContextOptions, number][])(
    'are large enough %s, lie in the frame, and have names',
    async (_, options, least) => {
      await open('', options);
      const frame = (await page.locator('story-map .frame').boundingBox())!;
      for (const name of ['Perbesar', 'Perkecil']) {
        const box = (await button(name).boundingBox())!;
        expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(least);
        expect(box.x).toBeGreaterThanOrEqual(frame.x);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
        expect(box.y).toBeGreaterThanOrEqual(frame.y);
        expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
      }
    },
  );
});

test('by keyboard: the map is reached with Tab, moved with the arrows, zoomed with + and −', async () => {
  await open('en/#p2');
  await page.locator('.languages a').first().focus();
  const focused = () =>
    page.evaluate(() => document.querySelector('story-map')!.shadowRoot!.activeElement?.className ?? '');
  for (let count = 0; count < 200 && !(await focused()).includes('canvas'); count++)
    await page.keyboard.press('Tab');
  expect(await focused()).toContain('maplibregl-canvas');
  await nextFrames(page);
  await goToHash(page, 'p2');
  await waitForCurrent(page, 'p2');
  await atRest(page);
  await page.locator('story-map canvas').focus();
  const before = await mapBounds(page);
  const top = await scrolled();
  await page.keyboard.press('ArrowRight');
  await atRest(page);
  expect((await mapBounds(page))[0]).toBeGreaterThan(before[0] + 0.2);
  await page.keyboard.press('ArrowDown');
  await atRest(page);
  expect((await mapBounds(page))[1]).toBeLessThan(before[1] - 0.1);
  const start = await zoom();
  await page.keyboard.press('+');
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(start + 0.5);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await atRest(page);
  expect(await zoom()).toBeLessThan(start);
  expect(await current(page)).toBe('p2');
  expect(await scrolled()).toBe(top);
  await button('Back to the story').click();
  await atRest(page);
  for (const [side, value] of (await mapBounds(page)).entries()) expect(value).toBeCloseTo(before[side]!, 2);
});

describe('where data is dear', () => {
  const saving: Record<string, (page: Page) => Promise<unknown>> = {
    'by the browser’s switch': (page) =>
      page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'connection', {
          configurable: true,
          get: () => Object.assign(new EventTarget(), { saveData: true, effectiveType: '4g' }),
        });
      }),
    'by the system’s': (page) =>
      page.addInitScript(() => {
        const original = matchMedia.bind(window);
        Object.assign(window, {
          matchMedia: (query: string) =>
            query.includes('prefers-reduced-data')
              ? Object.assign(new EventTarget(), { matches: true, media: query })
              : original(query),
        });
      }),
  };

  test.each(Object.keys(saving))('%s: the picture stays until the reader asks', async (way) => {
    opened = await openPage(
      browser,
      `${inject('site')}en/#p10`,
      { reducedMotion: 'reduce' },
      async (page) => {
        await saving[way]!(page);
      },
    );
    ({ page } = opened);
    const offer = button('Load the live map');
    await offer.waitFor();
    const { x, y } = await middleOfFrame();
    await page.mouse.click(x - 60, y - 60);
    await page.waitForTimeout(2500);
    const heavy = () =>
      opened.requests.filter(
        (url) => engineFile.test(url) || url.includes('.geojson') || url.includes('worker'),
      );
    expect(heavy()).toEqual([]);
    expect(await page.getAttribute('story-map', 'state')).toBe('picture');
    const box = (await offer.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(24);
    const close = page.locator('story-card .close');
    if (await close.isVisible()) await close.click();
    await offer.click();
    await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    await atRest(page);
    expect(await offer.count()).toBe(0);
    expect(heavy().length).toBeGreaterThan(2);
    expect(await page.locator('story-map canvas').isVisible()).toBe(true);
  });

  test('is the exception: elsewhere nothing is offered, and the map comes by itself', async () => {
    await open('en/');
    expect(await button('Load the live map').count()).toBe(0);
  });
});

async function middleOfFrame(): Promise<{ x: number; y: number }> {
  const box = (await page.locator('story-map .frame').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
