/** All paragraphs on the live map, on wide and narrow screens, in both languages: what a reader needs to know where this is. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { links } from './support/link-table.ts';
import { atRest, goToHash, type Opened, openLive, waitForCurrent } from './support/reader.ts';
import type { Served } from './support/serve.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let opened: Opened;
afterEach(() => opened?.context.close());

interface Named {
  kind: string;
  id: string;
}

/** What the frame shows, asked of MapLibre: names, countries by their share of it, dots with another name on them. */
const frame = (page: Page): Promise<{ names: Named[]; shares: Record<string, number>; covered: string[] }> =>
  page.evaluate(() => {
    interface Found {
      id?: string;
      layer: { id: string };
      properties: Named & { main?: boolean };
      geometry: { coordinates: [number, number] };
    }
    const map = document.querySelector('story-map')!.map as {
      getStyle(): { layers: { id: string; type: string; source?: string }[] };
      getContainer(): HTMLElement;
      project(at: [number, number]): { x: number; y: number };
      queryRenderedFeatures(at: object, options?: object): Found[];
    };
    const { layers } = map.getStyle();
    const symbols = layers.filter(({ source }) => source === 'names').map(({ id }) => id);
    const land = layers.filter(({ id }) => id.endsWith('-land')).map(({ id }) => id);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const all = map.queryRenderedFeatures({ layers: symbols });
    const named = all
      .filter(({ properties }) => properties.kind === 'country')
      .map(({ properties }) => properties.id);
    // How much there is of a country matters only where it has no name.
    const nameless = map.queryRenderedFeatures({ layers: land }).some(({ id }) => id && !named.includes(id));
    const steps = nameless ? 20 : 0;
    const shares: Record<string, number> = {};
    for (let row = 0; row < steps; row++) {
      for (let column = 0; column < steps; column++) {
        const at = [((column + 0.5) * width) / steps, ((row + 0.5) * height) / steps];
        const [country] = map.queryRenderedFeatures(at, { layers: land });
        if (country) shares[country.id!] = (shares[country.id!] ?? 0) + 1 / steps ** 2;
      }
    }
    const covered = all
      .filter(({ properties }) => properties.kind === 'town')
      .flatMap(({ properties, geometry }) => {
        const { x, y } = map.project(geometry.coordinates);
        return map
          .queryRenderedFeatures([x, y], { layers: symbols })
          .filter(({ properties: other }) => other.id !== properties.id)
          .map(({ properties: other }) => `${other.id} on ${properties.id}`);
      });
    return { names: all.map(({ properties: { kind, id } }) => ({ kind, id })), shares, covered };
  });

/** What a reader of a paragraph that mentions `places` would miss; `also`: towns and oceans. */
async function missing(
  page: Page,
  places: readonly string[],
  also: readonly string[],
  isCountry: (id: string) => boolean = () => true,
): Promise<string[]> {
  const { names, shares, covered } = await frame(page);
  const isNamed = (kind: string, one: string): boolean =>
    names.some((name) => name.kind === kind && name.id === one);
  return [
    // The share is computed from a few hundred points: what has a little more than a twelfth may have less.
    ...Object.entries(shares).flatMap(([country, share]) =>
      share > 1 / 11 && isCountry(country) && !isNamed('country', country) ? [`country ${country}`] : [],
    ),
    ...places.filter((place) => !isNamed('subject', place)),
    ...also.filter((one) => !names.some(({ id }) => id === one)),
    ...covered,
  ];
}

test.each([
  [1350, 900, 'en/'],
  [390, 844, 'en/'],
  [768, 1024, ''],
  [2560, 1440, ''],
])('at %i × %i px (/%s)', async (width, height, path) => {
  opened = await openLive(browser(), inject('site') + path, { viewport: { width, height } });
  const { page } = opened;
  for (const { id, places } of links) {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await atRest(page);
    const mentioned = Object.keys(places);
    const capitals = mentioned.length === 0 ? ['towns/moscow', 'towns/kyiv'] : [];
    await expect.poll(() => missing(page, mentioned, capitals), { message: id }).toEqual([]);
  }
  expect(links).toHaveLength(14);
});

test.each([
  [280, 600],
  [360, 640],
])(
  'on the smallest phones, %i × %i px, a paragraph without a place names both countries',
  async (width, height) => {
    opened = await openLive(browser(), `${inject('site')}en/`, { viewport: { width, height } });
    const { page } = opened;
    await goToHash(page, 'p4');
    await waitForCurrent(page, 'p4');
    await atRest(page);
    const named = async (): Promise<string[]> => {
      const { names } = await frame(page);
      return names.filter(({ kind }) => kind === 'country').map(({ id }) => id);
    };
    await expect.poll(named).toEqual(expect.arrayContaining(['RUS', 'UKR']));
  },
);

describe('the first voyage, round the world', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveStory('data/first-voyage');
  });
  afterAll(() => served?.close());

  /** What says where on the globe a frame without much land is. */
  const oceans: Record<string, string[]> = {
    p5: ['ocean/pacific'],
    p6: ['ocean/pacific'],
    p12: ['ocean/atlantic'],
    p14: ['ocean/pacific'],
  };

  test.each([
    [390, 844, ''],
    [768, 1024, 'en/'],
    [1350, 900, ''],
    [2560, 1440, 'en/'],
  ])('at %i × %i px (/%s)', async (width, height, path) => {
    opened = await openLive(browser(), served.url + path, { viewport: { width, height } });
    const { page } = opened;
    const paragraphs: { id: string; places: { place: string }[] }[] = await page.evaluate(
      () => JSON.parse(document.getElementById('story-data')!.textContent!).paragraphs,
    );
    expect(paragraphs).toHaveLength(14);
    for (const { id, places } of paragraphs) {
      await goToHash(page, id);
      await waitForCurrent(page, id);
      await atRest(page);
      const mentioned = places.map(({ place }) => place);
      // The Philippines have their name as what is in focus.
      const isCountry = (country: string) => !(country === 'PHL' && mentioned.includes('philippines'));
      await expect
        .poll(() => missing(page, mentioned, oceans[id] ?? [], isCountry), { message: id })
        .toEqual([]);
    }
  });
});
