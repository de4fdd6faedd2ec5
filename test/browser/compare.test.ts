/** Comparing sizes as a reader does: from the district's card to a city and elsewhere, and back without a trace. */
import { area, centroid, distance } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { atRest, current, goToHash, narrow, openContext, openLive, quickly } from './support/reader.ts';
import { isInView, mapBounds } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const jakarta: Position = [106.845, -6.215];
/** GeoNames' point and the shape's centre of mass may differ from the corners' mean by this much, km. */
const near = 6;

const { browser } = useBrowser();
let page: Page;
let faults: string[];
let requests: string[];

afterEach(() => page?.context().close());

async function open(path = '#p10', options: BrowserContextOptions = {}): Promise<void> {
  ({ page, faults, requests } = await openLive(browser(), inject('site') + path, options));
}

/** Opens the district's card by its mention in paragraph 10, then the comparison. */
async function compare(): Promise<void> {
  await openCard();
  await openPanel();
}

async function openCard(): Promise<void> {
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
  await atRest(page);
}

async function openPanel(): Promise<void> {
  await page.locator('story-card .compare').click();
  await page.locator('story-compare select').waitFor();
  await arrived();
}

/** Waits until the view has gone to the outline: it begins to move a little after the outline is laid. */
async function arrived(): Promise<void> {
  const isThere = async (laid: Feature | null) => laid !== null && isInView(page, whereIs(laid));
  await expect.poll(async () => isThere(await outline())).toBe(true);
  await atRest(page);
}

/** What is laid over the map: its outline, or null. */
function outline(): Promise<Feature<Polygon> | null> {
  return page.evaluate(async () => {
    const map = document.querySelector('story-map')!.map as {
      getSource(id: string): { getData(): Promise<FeatureCollection> } | undefined;
    };
    const data = await map.getSource('overlay')?.getData();
    return (data?.features.find(({ geometry }) => geometry.type !== 'Point') as Feature<Polygon>) ?? null;
  });
}

/** Ids of the overlay's features that MapLibre has drawn at a position. */
function drawnAt([lng, lat]: Position): Promise<unknown[]> {
  return page.evaluate(
    ([x, y]) => {
      const map = document.querySelector('story-map')!.map as {
        project(at: [number, number]): { x: number; y: number };
        queryRenderedFeatures(at: unknown, options: unknown): { id: unknown }[];
      };
      const point = map.project([x!, y!]);
      return map.queryRenderedFeatures(point, { layers: ['overlay-fill'] }).map(({ id }) => id);
    },
    [lng, lat],
  );
}

async function sizeOfDistrict(): Promise<number> {
  const url = await page.evaluate(
    () =>
      (JSON.parse(document.getElementById('story-data')!.textContent!) as { map: { places: string } }).map
        .places,
  );
  const { features } = (await (
    await page.request.get(new URL(url, page.url()).href)
  ).json()) as FeatureCollection;
  return area(features.find(({ id }) => id === 'bolshesoldatsky')!);
}

const whereIs = (feature: Feature | null): Position => centroid(feature!).geometry.coordinates;
const chosen = (): Promise<string> => page.locator('story-compare select').inputValue();
const status = (): Promise<string | null> => page.locator('story-compare [role=status]').textContent();
/** Everything that must be as before. */
async function state() {
  return {
    bounds: (await mapBounds(page)).map((degrees) => degrees.toFixed(4)),
    paragraph: await current(page),
    address: page.url(),
    caption: await page.locator('.caption').textContent(),
    captionShown: await page.locator('.caption').isVisible(),
    card: await page.locator('story-card h2').textContent(),
    timeline: await page.locator('story-timeline').isVisible(),
    places: await page.locator('story-map').getAttribute('places'),
    scroll: await page.evaluate(() => Math.round(scrollY)),
  };
}

describe.each([
  ['wide', {}],
  ['narrow', { viewport: narrow }],
] as [string, BrowserContextOptions][])('%s', (_, options) => {
  test('the district over Jakarta has its true area; leaving brings everything back', async () => {
    await open('#p10', options);
    const size = await sizeOfDistrict();
    await openCard();
    const before = await state();
    await openPanel();
    expect(await chosen()).toBe('bali');
    expect(await status()).toMatch(/0,14 kali luas Bali/);
    await page.locator('story-compare select').selectOption('jakarta');
    await arrived();
    const laid = await outline();
    expect(Math.abs(area(laid!) / size - 1)).toBeLessThan(0.005);
    expect(distance(whereIs(laid), jakarta)).toBeLessThan(near);
    expect(await drawnAt(jakarta)).toEqual(['bolshesoldatsky']);
    expect(await status()).toMatch(/Jakarta.*810 km²/s);

    // The panel lies below the map, wholly in the window, and covers nothing of it.
    const panel = (await page.locator('story-compare').boundingBox())!;
    const map = (await page.locator('story-map').boundingBox())!;
    expect(panel.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
    expect(panel.y + panel.height).toBeLessThanOrEqual(page.viewportSize()!.height);

    await page.keyboard.press('Escape');
    // The map sets out when the panel has given its room back.
    await expect.poll(state).toEqual(before);
    await atRest(page);
    expect(await page.locator('story-compare').count()).toBe(0);
    expect(await outline()).toBeNull();
    expect(await page.locator('.grip').count()).toBe(0);
    expect(await state()).toEqual(before);
    expect(
      await page.locator('story-card .compare').evaluate((element) => element === document.activeElement),
    ).toBe(true);
    expect(faults).toEqual([]);
  });
});

test('another city: the outline goes there, with the same area, and is framed', async () => {
  await open();
  // A reader who does not compare loads nothing of it.
  const own = /make-comparison|cities\./;
  expect(requests.filter((url) => own.test(url))).toEqual([]);
  await compare();
  expect(requests.filter((url) => own.test(url)).length).toBeGreaterThanOrEqual(2);
  const size = await sizeOfDistrict();
  await page.locator('story-compare select').selectOption('london');
  await arrived();
  const laid = await outline();
  expect(distance(whereIs(laid), [-0.126, 51.509])).toBeLessThan(near);
  expect(Math.abs(area(laid!) / size - 1)).toBeLessThan(0.005);
  expect(await drawnAt([-0.126, 51.509])).toEqual(['bolshesoldatsky']);
});

test('dragged by its grip and by its area it lies elsewhere, with the same area; the list says so', async () => {
  await open();
  await compare();
  const size = await sizeOfDistrict();
  for (const [from, dx] of [
    ['grip', 70],
    ['area', -90],
  ] as const) {
    const start = await outline();
    const box = (await page.locator('.grip').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // Beside the grip, still within the outline.
    const away = from === 'grip' ? 0 : 24;
    await page.mouse.move(x - away, y + away);
    await page.mouse.down();
    await page.mouse.move(x - away + dx / 2, y + away + 20, { steps: 4 });
    await page.mouse.move(x - away + dx, y + away + 30, { steps: 4 });
    await page.mouse.up();
    await atRest(page);
    const laid = await outline();
    const [lon = 0, lat = 0] = whereIs(laid);
    expect(Math.sign(lon - whereIs(start)[0]!), from).toBe(Math.sign(dx));
    expect(lat, from).toBeLessThan(whereIs(start)[1]!);
    expect(Math.abs(area(laid!) / size - 1), from).toBeLessThan(0.005);
    expect(await chosen(), from).toBe('');
    expect(await status()).toMatch(/LS.*BT/s);
    // The grip has gone as far as the pointer.
    const moved = (await page.locator('.grip').boundingBox())!;
    expect(Math.abs(moved.x - box.x - dx), from).toBeLessThan(2);
    expect(Math.abs(moved.y - box.y - 30), from).toBeLessThan(2);
  }
  // Back to the city that was chosen before: the same choice again must be possible.
  await page.locator('story-compare select').selectOption('jakarta');
  await atRest(page);
  expect(distance(whereIs(await outline()), jakarta)).toBeLessThan(near);
});

test('without dragging: the buttons step it, and the view follows', async () => {
  await open();
  await compare();
  const start = whereIs(await outline());
  const east = page.locator('story-compare button[aria-label*=timur]');
  for (let count = 0; count < 6; count++) await east.click();
  await atRest(page);
  const [lon = 0, lat = 0] = whereIs(await outline());
  expect(lon).toBeGreaterThan(start[0]! + 0.3);
  expect(lat).toBeCloseTo(start[1]!, 1);
  const [west, , east2] = await mapBounds(page);
  expect(lon).toBeGreaterThan(west);
  expect(lon).toBeLessThan(east2);
});

test('by keyboard alone', async () => {
  await open();
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().focus();
  await page.keyboard.press('Enter');
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active ? `${active.localName} ${active.className}`.trim() : '';
    });
  const tabTo = async (name: string, key = 'Tab'): Promise<void> => {
    for (let count = 0; count < 12 && (await focused()) !== name; count++) await page.keyboard.press(key);
    expect(await focused()).toBe(name);
  };
  await tabTo('button compare');
  await page.keyboard.press('Enter');
  await page.locator('story-compare select').waitFor();
  expect(await focused()).toBe('select');
  await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe('jakarta');
  await atRest(page);
  expect(await current(page)).toBe('p10');
  await tabTo('button grip', 'Shift+Tab');
  const start = whereIs(await outline());
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  const [lon = 0, lat = 0] = whereIs(await outline());
  expect(lat).toBeGreaterThan(start[1]! + 0.1);
  expect(lon).toBeLessThan(start[0]! - 0.05);
  expect(await current(page)).toBe('p10');
  await page.keyboard.press('Escape');
  expect(await outline()).toBeNull();
  expect(await focused()).toBe('button compare');
});

test('any move of the story leaves it', async () => {
  await open();
  await compare();
  await goToHash(page, '#p11');
  await expect.poll(() => current(page)).toBe('p11');
  await atRest(page);
  expect(await page.locator('story-compare').count()).toBe(0);
  expect(await outline()).toBeNull();
  // Right after the way to the outline, the map waits whether the reader only passes by.
  await expect.poll(async () => (await mapBounds(page))[2]).toBeLessThan(60);
  expect((await mapBounds(page))[0]).toBeGreaterThan(20);
  expect(await page.locator('.caption').isVisible()).toBe(true);
});

test('asked for while the live map is still on its way, it says so, and opens when the map has come', async () => {
  const context = await openContext(browser(), quickly);
  page = await context.newPage();
  let letCome: () => void = () => {};
  const come = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/maplibre-engine*.js', async (route) => {
    await come;
    await route.continue();
  });
  await page.goto(`${inject('site')}en/#p10`);
  await page.locator('article p[aria-current=true]').waitFor();
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
  await page.locator('story-card .compare').click();
  await expect.poll(() => page.locator('#compare-note').textContent()).toMatch(/is loading/);
  expect(await page.locator('story-compare').count()).toBe(0);
  letCome();
  await page.locator('story-compare select').waitFor();
  await arrived();
  expect(await chosen()).toBe('london');
  expect(await drawnAt([-0.126, 51.509])).toEqual(['bolshesoldatsky']);
});

test('a line has no size to compare', async () => {
  await open('#p3');
  await page.locator('#p3 a.mention[data-place=border-ru-ua]').first().click();
  await page.locator('story-card h2').waitFor();
  expect(await page.locator('story-card .compare').count()).toBe(0);
});
