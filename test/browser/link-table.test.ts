/** All fourteen paragraphs, reached by scrolling down, scrolling up and jumping: page and map show what the facts say. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { palettes } from '../../src/kit/themes.ts';
import { links, mappedPlaces } from './support/link-table.ts';
import { countNear } from './support/pixels.ts';
import {
  atRest,
  changes,
  goToHash,
  lookAtMap,
  openLive,
  openReader,
  waitForCurrent,
  wheelTo,
} from './support/reader.ts';
import { type Bounds, contains, expected, mapBounds, snapshot } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
/** Of each page that was opened. */
const faults: string[][] = [];

beforeAll(async () => {
  const opened = await openLive(browser(), inject('site'));
  ({ page } = opened);
  faults.push(opened.faults);
});

/** What is current after each move must be the table's row, and nothing of the paragraph before. */
async function expectRow(id: string): Promise<void> {
  await atRest(page);
  expect(await snapshot(page), id).toEqual(expected(links.find((link) => link.id === id)!));
}

test('the page has the fourteen paragraphs in order, inside its one article', async () => {
  const ids = await page.locator('article p[id]').evaluateAll((all) => all.map((element) => element.id));
  expect(ids).toEqual(links.map(({ id }) => id));
  expect(await page.locator('article').count()).toBe(1);
});

/** An order in which every paragraph follows one that is not its neighbour. */
const jumps = links.map((_, index) => links[(index * 5 + 9) % links.length]!.id);

describe('scrolling', () => {
  test('down: each paragraph in turn, none left out', async () => {
    const from = (await changes(page)).length;
    for (const { id } of links) {
      await wheelTo(page, id, 40);
      if (id !== 'p1') await expectRow(id);
    }
    const passed = (await changes(page)).slice(from).map(({ paragraph }) => paragraph);
    expect(passed).toEqual(links.slice(1).map(({ id }) => id));
  });

  test('up: the same, and the map holds nothing of the paragraph before', async () => {
    const from = (await changes(page)).length;
    for (const { id } of links.toReversed()) {
      await wheelTo(page, id, -40);
      await expectRow(id);
    }
    const passed = (await changes(page)).slice(from).map(({ paragraph }) => paragraph);
    expect(passed).toEqual(
      links
        .toReversed()
        .slice(1)
        .map(({ id }) => id),
    );
  });
});

describe('jumping', () => {
  test('by the links of the lists', async () => {
    for (const id of jumps) {
      await page.locator(`.lists a[href="#${id}"]`).first().click();
      await waitForCurrent(page, id);
      await expectRow(id);
    }
  });

  test('by keys, forwards and back', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const path = [...links.slice(1), ...links.toReversed().slice(1)].map(({ id }) => id);
    await goToHash(page, 'p1');
    await waitForCurrent(page, 'p1');
    for (const [index, id] of path.entries()) {
      await page.keyboard.press(index < links.length - 1 ? 'ArrowRight' : 'ArrowLeft');
      await waitForCurrent(page, id);
      await expectRow(id);
    }
  });
});

describe('the frame', () => {
  const shapes = new Map<string, Bounds>();
  const views = new Map<string, Bounds>();
  /** Paragraph → how many pixels of the map have the accent's colour. */
  const accents = new Map<string, number>();

  beforeAll(async () => {
    // Its pixels are counted.
    const opened = await openReader(browser(), inject('site'), { reducedMotion: 'reduce', drawn: false });
    ({ page } = opened);
    faults.push(opened.faults);
    const url = await page.evaluate(
      () => JSON.parse(document.getElementById('story-data')!.textContent!).map.places as string,
    );
    const file = await readFile(join('test/out/site', url), 'utf8');
    for (const feature of (JSON.parse(file) as FeatureCollection).features) {
      shapes.set(String(feature.id), bbox(feature) as Bounds);
    }
  });

  test('is gone to by the address, and shows what the facts say', async () => {
    const blank = await browser().newPage();
    await page.mouse.move(5, 5);
    for (const id of jumps) {
      await goToHash(page, id);
      await waitForCurrent(page, id);
      await expectRow(id);
      views.set(id, await mapBounds(page));
      const clip = (await page.locator('story-map canvas').boundingBox())!;
      const png = await lookAtMap(page, () => page.screenshot({ clip }));
      accents.set(id, await countNear(blank, png, palettes.light.accent, 24));
    }
    await blank.close();
  });

  test('holds every place in focus whole', () => {
    expect([...shapes.keys()].sort()).toEqual([...mappedPlaces].sort());
    for (const { id, places } of links) {
      for (const place of Object.keys(places)) {
        expect(contains(views.get(id)!, shapes.get(place)!), `${id}: ${place}`).toBe(true);
      }
    }
  });

  test('of a paragraph without a place is one and the same, and wider than every other', () => {
    const placeless = links.filter(({ places }) => Object.keys(places).length === 0);
    const placed = links.filter((link) => !placeless.includes(link));
    const neutral = views.get('p4')!;
    for (const { id } of placeless) {
      for (const [side, value] of views.get(id)!.entries()) expect(value, id).toBeCloseTo(neutral[side]!, 3);
    }
    for (const { id } of placed) expect(contains(neutral, views.get(id)!), id).toBe(true);
  });

  test('of paragraph 10 is the district, and paragraph 11 leaves it', () => {
    const width = ([west, , east]: Bounds) => east - west;
    expect(width(views.get('p10')!)).toBeLessThan(width(views.get('p2')!) / 2);
    expect(contains(views.get('p10')!, shapes.get('kursk-oblast')!)).toBe(false);
    expect(contains(views.get('p11')!, shapes.get('kursk-oblast')!)).toBe(true);
  });

  test('has the accent where a place is in focus, and not a pixel of it elsewhere', () => {
    for (const { id, places } of links) {
      if (Object.keys(places).length === 0) expect(accents.get(id), id).toBe(0);
      else expect(accents.get(id), id).toBeGreaterThan(100);
    }
  });
});

test('neither page has reported an error', () => {
  expect(faults).toEqual([[], []]);
});
