/** The picture of the map gives way to the live map: nothing on it jumps, and nothing on the page moves. */
import { bbox } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { comparePictures } from './support/compare-pictures.ts';
import { serveInDrops } from './support/dripping-server.ts';
import { frameOf, type Held, openHeld, shootFrame } from './support/held-map.ts';
import { atRest, goToHash, lookAtMap, nextFrames, waitForCurrent } from './support/reader.ts';
import { onMap } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

/** What may lie apart by no more than this is in the same place, px. */
const same = 2;
const sizes = [
  [390, 823],
  [1350, 940],
] as const;

const { browser } = useBrowser();
let blank: Page;
let held: Held;

beforeAll(async () => {
  blank = await browser().newPage();
});
afterEach(() => held?.context.close());

const open = (
  path: string,
  [width, height]: readonly [number, number],
  { site = inject('site'), drawn = true } = {},
) =>
  openHeld(browser(), site + path, { viewport: { width, height }, drawn }, async (page) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: { node?: Element | null }[];
          };
          const names = sources.map(({ node }) => node?.nodeName ?? '?').join(' ');
          shifts.push(`${value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${names}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
  });

/** Waits until the live map has placed its names, and draws nothing more. */
const namesPlaced = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const map = document.querySelector('story-map')!.map as {
      once(type: string): Promise<unknown>;
      triggerRepaint(): void;
    };
    const idle = map.once('idle');
    map.triggerRepaint();
    await idle;
  });

/** A file of the map's data that the story names. */
async function dataFile(page: Page, name: 'places' | 'labels'): Promise<FeatureCollection> {
  const url = await page.evaluate(
    (name) => JSON.parse(document.getElementById('story-data')!.textContent!).map[name] as string,
    name,
  );
  return (await page.request.get(new URL(url, page.url()).href)).json();
}

/** Where the picture draws a place, px from the frame's corner: left, top, right, bottom. */
async function rectOfPlace(page: Page, id: string): Promise<number[]> {
  const frame = await frameOf(page);
  return page.locator(`svg[data-picture] use.place[data-place="${id}"]`).evaluate((shape, { x, y }) => {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    return [left - x, top - y, right - x, bottom - y];
  }, frame);
}

test.each(sizes)('at %i × %i px: lines, places and dots stay where they are', async (...size) => {
  held = await open('', size, { drawn: false });
  const { page } = held;
  const pictures = new Map<string, Buffer>();
  const rects = new Map<string, number[]>();
  // The opening view hatched on the wide map, outlined on the narrow one.
  const shown = [size[0] < 600 ? 'p2' : 'p1', 'p4', 'p10'];
  const subject = (id: string) => (id === 'p10' ? 'bolshesoldatsky' : 'kursk-oblast');
  const goTo = async (id: string) => {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await atRest(page);
    await page.mouse.move(2, 2);
  };
  for (const id of shown) {
    await goTo(id);
    expect(await page.getAttribute('story-map', 'state')).toBe('loading');
    pictures.set(id, await shootFrame(page));
    rects.set(id, await rectOfPlace(page, subject(id)));
  }
  await held.release();
  const { features } = await dataFile(page, 'places');
  const towns = (await dataFile(page, 'labels')).features;
  const [kursk, moscow] = ['Kursk', 'Moskwa'].map(
    (name) => (towns.find(({ properties }) => properties?.name === name)!.geometry as Point).coordinates,
  );
  for (const id of shown) {
    await goTo(id);
    await namesPlaced(page);
    const both = [pictures.get(id)!, await lookAtMap(page, () => shootFrame(page))] as const;

    const [west, south, east, north] = bbox(features.find((feature) => feature.id === subject(id))!);
    const frame = await frameOf(page);
    const [first, last] = [await onMap(page, [west!, north!]), await onMap(page, [east!, south!])];
    for (const [side, value] of [
      first.x - frame.x,
      first.y - frame.y,
      last.x - frame.x,
      last.y - frame.y,
    ].entries()) {
      expect(Math.abs(rects.get(id)![side]! - value), `${id}: side ${side} of the place`).toBeLessThanOrEqual(
        same,
      );
    }

    const dark = await comparePictures(blank, both, 'dark');
    expect(Math.min(...dark.counts), `${id}: border and names`).toBeGreaterThan(200);
    expect(
      Math.max(...dark.shift.map(Math.abs)),
      `${id}: border shifted by ${dark.shift}`,
    ).toBeLessThanOrEqual(same);

    const accent = await comparePictures(blank, both, 'accent');
    if (id === 'p4') expect(accent.counts).toEqual([0, 0]);
    else {
      expect(Math.min(...accent.counts), `${id}: accent`).toBeGreaterThan(400);
      expect(
        Math.max(...accent.shift.map(Math.abs)),
        `${id}: accent shifted by ${accent.shift}`,
      ).toBeLessThanOrEqual(same);
      expect(accent.near, `${id}: accent within ${same} px`).toBeGreaterThan(0.95);
    }
    // A hatch ends before its shape does; an outline is the shape.
    if (id === 'p2' || id === 'p10') {
      for (const [side, value] of accent.extents[0].entries()) {
        expect(
          Math.abs(value - accent.extents[1][side]!),
          `${id}: outline, side ${side}`,
        ).toBeLessThanOrEqual(same);
      }
    }

    if (id === 'p10') continue;
    const at = await onMap(page, (id === 'p4' ? moscow : kursk) as [number, number]);
    const [x, y] = [Math.round(at.x - frame.x), Math.round(at.y - frame.y)];
    const dot = await comparePictures(blank, both, 'dark', {
      left: x - 6,
      top: y - 6,
      right: x + 7,
      bottom: y + 7,
    });
    const middles = dot.extents.map(([l, t, r, b]) => [(l! + r!) / 2, (t! + b!) / 2]);
    expect(Math.min(...dot.counts), `${id}: the town’s dot`).toBeGreaterThan(8);
    for (const axis of [0, 1]) {
      expect(Math.abs(middles[0]![axis]! - middles[1]![axis]!), `${id}: the town’s dot`).toBeLessThanOrEqual(
        same,
      );
    }
  }
});

test.each(sizes)(
  'at %i × %i px: loading moves nothing on the page, even if its files come in pieces',
  async (...size) => {
    const site = await serveInDrops(inject('site'));
    try {
      held = await open('', size, { site: site.url });
      await held.release();
      // Shifts are reported after the frame that has them.
      for (let count = 0; count < 3; count++) await nextFrames(held.page);
      const shifts = await held.page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      expect(shifts).toEqual([]);
      expect(held.faults).toEqual([]);
    } finally {
      await site.close();
    }
  },
);
