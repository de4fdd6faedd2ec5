/** Files are asked for when a view wants them, once; a fault is news once until it is tried again. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineSources } from '../../../src/map/engine/engine-sources.ts';
import type { BBox, MapFiles } from '../../../src/story/story.ts';

const files: MapFiles = {
  basemap: null,
  world: 'data/world.geojson',
  worldDetail: [{ url: 'data/asia.geojson', bounds: [60, -12, 180, 80], clear: [30, -90, 70, 90] }],
  layers: [
    { name: 'oblasts', url: 'data/oblasts.geojson', kinds: ['oblast'] },
    { name: 'places', url: 'data/other.geojson', kinds: ['district'] },
  ],
  places: 'data/places.geojson',
  labels: 'data/labels.geojson',
} as never;

/** Stands in for MapLibre: a view, and what each source was given. */
class Recorder {
  zoom = 6;
  bounds: BBox = [33, 50, 39, 53];
  requests: string[] = [];
  missing = new Set<string>();
  getZoom = () => this.zoom;
  getBounds = () => ({
    toArray: () => [this.bounds.slice(0, 2), this.bounds.slice(2)],
  });
  getSource = (id: string) =>
    this.missing.has(id)
      ? undefined
      : { setData: (url: string) => this.requests.push(`${id} ${new URL(url).pathname}`) };
  refreshTiles = (id: string) => this.requests.push(`${id} again`);
}

let map: Recorder;
let sources: EngineSources;
beforeEach(() => {
  document.head.innerHTML = '<base href="https://example.org/">';
  map = new Recorder();
  sources = new EngineSources(map as never, files, () => new Set(map.zoom >= 9 ? ['district'] : []));
});
const requests = () => map.requests.splice(0);
/** What a style with these sources is filled with. */
const filled = (names: string[]): string[] => {
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
  const style = {
    version: 8 as const,
    layers: [],
    sources: Object.fromEntries(names.map((name) => [name, empty])),
  };
  return Object.entries(sources.filled(style).sources).flatMap(([name, source]) =>
    'data' in source && typeof source.data === 'string' ? [`${name} ${new URL(source.data).pathname}`] : [],
  );
};
const all = ['places', 'labels', 'world', 'world-detail-0', 'layer-oblasts', 'layer-places'];

describe('filling', () => {
  test('asks for what the view wants, and never twice', () => {
    expect(filled(all)).toEqual([
      'places /data/places.geojson',
      'labels /data/labels.geojson',
      'layer-oblasts /data/oblasts.geojson',
    ]);
    sources.fill();
    expect(requests()).toEqual([]);
    map.zoom = 9;
    sources.fill();
    expect(requests()).toEqual(['layer-places /data/other.geojson']);
  });

  test('a layer that an author names like a source of ours stays apart from it', () => {
    map.zoom = 9;
    expect(filled(all).filter((request) => request.includes('other'))).toEqual([
      'layer-places /data/other.geojson',
    ]);
  });

  test('the world: coarse from far, in detail where something of it lies', () => {
    filled(all);
    map.bounds = [31, 49, 69, 60];
    sources.fill();
    expect(requests()).toEqual([]);
    map.bounds = [50, 49, 75, 60];
    sources.fill();
    expect(requests()).toEqual(['world-detail-0 /data/asia.geojson']);
    map.zoom = 2;
    sources.fill();
    expect(requests()).toEqual(['world /data/world.geojson']);
  });

  test('asks for nothing that the style does not have, and for everything again with another style', () => {
    expect(filled(['places', 'labels', 'layer-places'])).toHaveLength(2);
    map.zoom = 9;
    sources.fill();
    expect(requests()).toEqual(['layer-places /data/other.geojson']);
    expect(filled(all)).toHaveLength(4);
  });
});

describe('faults', () => {
  afterEach(() => vi.unstubAllGlobals());

  test("are news once, and again after another try, which goes past the browser's cache", async () => {
    const asked: [string, RequestInit][] = [];
    vi.stubGlobal('fetch', async (...args: [string, RequestInit]) => {
      asked.push(args);
      return new Response('');
    });
    filled(all);
    expect([sources.isNews('layer-oblasts'), sources.isNews('layer-oblasts')]).toEqual([true, false]);
    expect(sources.isNews('places')).toBe(true);
    sources.retry('layer-oblasts');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([['https://example.org/data/oblasts.geojson', { cache: 'reload' }]]);
    expect(requests()).toEqual(['layer-oblasts /data/oblasts.geojson']);
    expect([sources.isNews('layer-oblasts'), sources.isNews('places')]).toEqual([true, false]);
  });

  test('of a source that is no file of the story: its tiles are asked for again', () => {
    sources.retry('base/roads');
    map.missing.add('map');
    sources.retry('map');
    expect(requests()).toEqual(['base/roads again']);
  });
});
