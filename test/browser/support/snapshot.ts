/** What page and map show at one moment, asked of the page's names and of MapLibre itself. */
import type { Page } from 'playwright-core';
import { type Link, layerOf, mappedPlaces } from './link-table.ts';
import type { Change } from './reader.ts';

/** [west, south, east, north] in degrees. */
export type Bounds = [number, number, number, number];

export type LonLat = [lon: number, lat: number];

export interface Snapshot {
  /** Ids of all elements marked current in the article. */
  current: string[];
  places: string[];
  events: string[];
  hash: string;
  data: { places: string[]; events: string[]; status: string[] };
  change: { paragraph: string; places: string[]; events: string[] } | null;
  /** Place → its `focus` state in MapLibre, of those that have one. */
  states: Record<string, string>;
  /** `layer place` for each place that MapLibre has drawn in a layer as its state says. */
  drawn: string[];
}

interface MapLibre {
  getFeatureState(feature: { source: string; id: string }): { focus?: string | null; lit?: boolean };
  queryRenderedFeatures(options: { layers: string[] }): {
    id: string;
    layer: { id: string };
    state: { focus?: string };
  }[];
  project(at: LonLat): { x: number; y: number };
  getBounds(): { toArray(): [[number, number], [number, number]] };
}

const precisionLayers = [
  ['place-area', 'area'],
  ['place-vague', 'vague'],
  ['place-line', 'area'],
  ['place-line-vague', 'vague'],
  ['place-point', 'exact'],
];

export function snapshot(page: Page): Promise<Snapshot> {
  return page.evaluate(
    ({ ids, layers }) => {
      const words = (text: string | null | undefined) => (text ?? '').split(' ').filter(Boolean).sort();
      const marked = [...document.querySelectorAll<HTMLElement>('article [aria-current=true]')];
      const { dataset } = marked[0] ?? document.body;
      const element = document.querySelector('story-map')!;
      const map = element.map as MapLibre;
      const { changes } = (window as unknown as { testLog: { changes: Change[] } }).testLog;
      const last = changes.at(-1);
      const states = ids.flatMap((id) => {
        const { focus } = map.getFeatureState({ source: 'places', id });
        return focus ? [[id, focus] as const] : [];
      });
      const drawn = map
        .queryRenderedFeatures({ layers: layers.map(([layer]) => layer!) })
        .filter(({ layer, state }) => layers.some(([id, focus]) => id === layer.id && focus === state.focus))
        .map(({ layer, id }) => `${layer.id} ${id}`);
      return {
        current: marked.map((element) => element.id),
        places: words(element.getAttribute('places')),
        events: words(document.querySelector('story-timeline')!.getAttribute('events')),
        hash: location.hash,
        data: { places: words(dataset.places), events: words(dataset.events), status: words(dataset.status) },
        change: last
          ? { paragraph: last.paragraph, places: [...last.places].sort(), events: [...last.events].sort() }
          : null,
        states: Object.fromEntries(states),
        drawn: [...new Set(drawn)].sort(),
      };
    },
    { ids: mappedPlaces, layers: precisionLayers },
  );
}

/** What the table asks for. */
export function expected({ id, places, events, statuses }: Link): Snapshot {
  const ids = Object.keys(places).sort();
  const dates = [...events].sort();
  return {
    current: [id],
    places: ids,
    events: dates,
    hash: `#${id}`,
    data: { places: ids, events: dates, status: [...statuses].sort() },
    change: { paragraph: id, places: ids, events: dates },
    states: places,
    drawn: Object.entries(places)
      .map(([place, precision]) => `${layerOf(place, precision)} ${place}`)
      .sort(),
  };
}

/** What the live map's frame shows. */
export function mapBounds(page: Page): Promise<Bounds> {
  return page.evaluate(() => {
    const map = document.querySelector('story-map')!.map as MapLibre;
    return map.getBounds().toArray().flat() as Bounds;
  });
}

/** Whether a position lies in the live map's view. */
export async function isInView(page: Page, [lon = 0, lat = 0]: readonly number[]): Promise<boolean> {
  const [west, south, east, north] = await mapBounds(page);
  return west < lon && lon < east && south < lat && lat < north;
}

/** Where a position lies on the screen, px. */
export function onMap(page: Page, at: LonLat): Promise<{ x: number; y: number }> {
  return page.evaluate((at) => {
    const element = document.querySelector('story-map')!;
    const { left, top } = element.shadowRoot!.querySelector('canvas')!.getBoundingClientRect();
    const { x, y } = (element.map as MapLibre).project(at);
    return { x: left + x, y: top + y };
  }, at);
}

/** Whether MapLibre has a place lit. */
export function isLit(page: Page, id: string): Promise<boolean> {
  return page.evaluate((id) => {
    const map = document.querySelector('story-map')!.map as MapLibre;
    return Boolean(map.getFeatureState({ source: 'places', id }).lit);
  }, id);
}

export const contains = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** The map's legend: marks in its corner, then what waits behind its sign (which has the marks again if the corner has no room). */
export async function legendIn(page: Page): Promise<string[]> {
  const all = await page.locator('story-map .key :is(.marks, .rest ul:not(.again)) li').allTextContents();
  const rest = await page.locator('story-map .key .rest ul:not(.again) li').count();
  const texts = all.map((text) => text.trim());
  return [...texts.slice(rest), ...texts.slice(0, rest)];
}

/** Opens the card of a place, as a click on it does. */
export const selectPlace = (page: Page, id: string): Promise<void> =>
  page.evaluate((place) => {
    document.dispatchEvent(Object.assign(new Event('story-select'), { kind: 'place', ids: [place] }));
  }, id);
