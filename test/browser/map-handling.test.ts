/** Moving the live map by wheel, finger, buttons and keys, where the page keeps its own scrolling; and asking for it where data is dear. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { engineFile } from './support/held-map.ts';
import {
  atRest,
  current,
  goToHash,
  nextFrames,
  type Opened,
  openLive,
  openPage,
  quickly,
  waitForCurrent,
} from './support/reader.ts';
import { mapBounds } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let opened: Opened;
let page: Page;

afterEach(() => opened?.context.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  opened = await openLive(browser(), inject('site') + path, options);
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

/** What the hints would say, by wheel and by finger. */
const hintTexts = () =>
  page.evaluate(() =>
    ['desktop', 'mobile'].map(
      (name) =>
        document.querySelector('story-map')!.shadowRoot!.querySelector(`.maplibregl-${name}-message`)!
          .textContent,
    ),
  );

/** The buttons are at least `least` px, lie in the frame, and have these names. */
async function expectButtons(names: string[], least: number): Promise<void> {
  const frame = (await page.locator('story-map .frame').boundingBox())!;
  for (const name of names) {
    const box = (await button(name).boundingBox())!;
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(least);
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  }
}

test('the wheel over the map scrolls the page and says how to zoom; with Ctrl it zooms', async () => {
  await open('');
  const before = await zoom();
  const at = await middle();
  await page.mouse.move(at.x, at.y);
  expect(await hints()).toEqual([]);
  await page.mouse.wheel(0, 150);
  await expect.poll(hints).toEqual(['Tahan Ctrl sambil menggulir untuk memperbesar peta']);
  await expect.poll(scrolled).toBe(150);
  expect(await zoom()).toBe(before);
  await atRest(page);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(zoom).toBeGreaterThan(before + 0.1);
  expect(await scrolled()).toBe(150);
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  expect(await hintTexts()).toEqual([
    'Tahan Ctrl sambil menggulir untuk memperbesar peta',
    'Gunakan dua jari untuk menggeser peta',
  ]);
  await expectButtons(['Perbesar', 'Perkecil'], 24);
});

test('two fingers zoom the map and leave the page; one scrolls the page, and a notice asks for two', async () => {
  await open('en/', { viewport: { width: 280, height: 600 }, hasTouch: true, isMobile: true });
  await expectButtons(['Zoom in', 'Zoom out'], 44);
  expect(await hintTexts()).toEqual([
    'Hold Ctrl and scroll to zoom the map',
    'Use two fingers to move the map',
  ]);
  const start = await zoom();
  const { x, y } = await middle();
  const session = await opened.context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  // Side by side: the map is too low for one above the other.
  const fingers = (apart: number) => [-apart, apart].map((by) => ({ x: x + by, y }));
  await touch('touchStart', fingers(20));
  for (let apart = 25; apart <= 60; apart += 5) {
    await touch('touchMove', fingers(apart));
    await nextFrames(page);
  }
  await touch('touchEnd', []);
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(start + 0.4);
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  expect(await scrolled()).toBe(0);
  const before = await mapBounds(page);
  await hints();
  await touch('touchStart', [{ x, y }]);
  for (let up = 16; up <= 128; up += 16) {
    await touch('touchMove', [{ x, y: y - up }]);
    await nextFrames(page);
  }
  await touch('touchEnd', []);
  await expect.poll(hints).toEqual(['Use two fingers to move the map']);
  await atRest(page);
  expect(await scrolled()).toBeGreaterThan(80);
  for (const [side, value] of (await mapBounds(page)).entries()) expect(value).toBeCloseTo(before[side]!, 2);
});

test('the buttons zoom, and so do + and −; the arrows pan; the way back to the story is offered', async () => {
  await open('en/#p2');
  const start = { zoom: await zoom(), bounds: await mapBounds(page), top: await scrolled() };
  const comeBack = async () => {
    await button('Back to the story').click();
    await atRest(page);
    for (const [side, value] of (await mapBounds(page)).entries())
      expect(value).toBeCloseTo(start.bounds[side]!, 2);
    expect(await button('Back to the story').count()).toBe(0);
  };
  await button('Zoom in').click();
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(start.zoom + 0.3);
  await button('Zoom out').click();
  await button('Zoom out').click();
  await atRest(page);
  expect(await zoom()).toBeLessThan(start.zoom);
  await comeBack();

  // The map is reached with Tab, and holds its keys.
  await page.locator('.theme select').focus();
  const focused = () =>
    page.evaluate(() => document.querySelector('story-map')!.shadowRoot!.activeElement?.className ?? '');
  for (let count = 0; count < 200 && !(await focused()).includes('canvas'); count++)
    await page.keyboard.press('Tab');
  expect(await focused()).toContain('maplibregl-canvas');
  await goToHash(page, 'p2');
  await atRest(page);
  await page.locator('story-map canvas').focus();
  await page.keyboard.press('ArrowRight');
  await atRest(page);
  expect((await mapBounds(page))[0]).toBeGreaterThan(start.bounds[0] + 0.2);
  await page.keyboard.press('ArrowDown');
  await atRest(page);
  expect((await mapBounds(page))[1]).toBeLessThan(start.bounds[1] - 0.1);
  await page.keyboard.press('+');
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(start.zoom + 0.5);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await atRest(page);
  expect(await zoom()).toBeLessThan(start.zoom);
  expect(await current(page)).toBe('p2');
  expect(await scrolled()).toBe(start.top);
  await comeBack();

  // Pressed quickly, each press counts, in mid-flight too.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await button('Zoom in').evaluate((button: HTMLElement) => {
    for (let count = 0; count < 3; count++) button.click();
  });
  await atRest(page);
  expect(await zoom()).toBeGreaterThan(start.zoom + 2);
  // The next paragraph takes the map back too.
  await goToHash(page, 'p4');
  await waitForCurrent(page, 'p4');
  await atRest(page);
  expect(await zoom()).toBeLessThan(start.zoom);
  expect(await button('Back to the story').count()).toBe(0);
  expect(await button('Load the live map').count()).toBe(0);
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
    opened = await openPage(browser(), `${inject('site')}en/#p10`, quickly, async (page) => {
      await page.clock.install();
      await saving[way]!(page);
    });
    ({ page } = opened);
    const offer = button('Load the live map');
    await offer.waitFor();
    const { x, y } = await middleOfFrame();
    await page.mouse.click(x - 60, y - 60);
    await page.clock.runFor(2500);
    await nextFrames(page);
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
});

async function middleOfFrame(): Promise<{ x: number; y: number }> {
  const box = (await page.locator('story-map .frame').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
