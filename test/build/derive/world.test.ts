/** The world in detail: what the story has is left out, and a view asks only for what it reaches. */
import { readFile } from 'node:fs/promises';
import { bbox, booleanPointInPolygon, distance, lineString, point } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearBox, type WorldPartShapes, worldParts } from '../../../src/build/derive/world/world.ts';
import { sourceFiles } from '../../../src/map/layers/map-files.ts';
import type { BBox } from '../../../src/story/story.ts';

const read = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as FeatureCollection;
const home: BBox = [33, 50.5, 39.5, 53];
let world: FeatureCollection;
let own: Set<string>;
let parts: WorldPartShapes[];

beforeAll(async () => {
  world = await read('data/basemap/world-detail.geojson');
  const countries = await read('data/kursk-demining/layers/countries.geojson');
  own = new Set(countries.features.map(({ id }) => String(id)));
  parts = worldParts(world, own, home);
});

const shapesOf = (all: WorldPartShapes[]) =>
  all.flatMap(({ features }) => features.filter(({ geometry }) => geometry.type === 'MultiPolygon'));
const holders = (all: WorldPartShapes[], at: [number, number]) =>
  shapesOf(all).filter((shape) => booleanPointInPolygon(point(at), shape as Feature<MultiPolygon>));

describe('the parts', () => {
  test('hold every country but the story’s own, piece by piece', () => {
    const ids = new Set(shapesOf(parts).map(({ properties }) => properties!.id));
    expect([...ids].sort()).toEqual(
      world.features.flatMap(({ id }) => (own.has(String(id)) ? [] : [String(id)])).sort(),
    );
    const pieces = (all: Feature[]) =>
      all.reduce(
        (sum, { geometry }) => sum + (geometry.type === 'MultiPolygon' ? geometry.coordinates.length : 1),
        0,
      );
    const others = world.features.filter(({ id }) => !own.has(String(id)));
    expect(pieces(shapesOf(parts))).toBe(pieces(others));
  });

  test('never draw land on either side of the Russia–Ukraine border', () => {
    for (const at of [
      [36.2, 51.7],
      [30.5, 50.4],
      [33.5, 44.6],
      [37.6, 55.8],
    ] as [number, number][])
      expect(holders(parts, at), String(at)).toEqual([]);
    expect(holders(parts, [13.4, 52.5]).map(({ properties }) => properties!.id)).toEqual(['DEU']);
    expect(holders(parts, [106.8, -6.4]).map(({ properties }) => properties!.id)).toEqual(['IDN']);
  });

  test('have seams only where the story’s countries end', () => {
    const seams = parts.flatMap(({ features }) =>
      features.filter((feature) => feature.properties!.kind === 'seam'),
    );
    expect(seams.length).toBeGreaterThan(10);
    for (const seam of seams) {
      const [lon, lat] = (seam.geometry as LineString).coordinates[0] as [number, number];
      // The Russia–Ukraine border with Crimea lies in this box, and no other.
      expect(lon > 31 && lon < 41 && lat > 45 && lat < 52.5, `${lon} ${lat}`).toBe(false);
    }
    const germanPolish = seams.some((seam) =>
      (seam.geometry as LineString).coordinates.some((at) => distance(at, [14.6, 52.1]) < 40),
    );
    expect(germanPolish).toBe(true);
  });

  test('lie within their bounds, and not within their clear box', () => {
    for (const { features, bounds, clear } of parts) {
      const box = bbox({ type: 'FeatureCollection', features });
      expect(
        box[0]! >= bounds[0] && box[1]! >= bounds[1] && box[2]! <= bounds[2] && box[3]! <= bounds[3],
      ).toBe(true);
      expect(clear).not.toBeNull();
      const [west, south, east, north] = clear!;
      const corners = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ] as [number, number][];
      for (const at of corners) expect(holders([{ features, bounds, clear }], at), String(at)).toEqual([]);
      expect(lineString(corners).geometry.coordinates).toHaveLength(4);
    }
  });

  test('without layers of the story: all of the world, no seam, always wanted', () => {
    const whole = worldParts(world, new Set(), null);
    expect(new Set(shapesOf(whole).map(({ properties }) => properties!.id)).size).toBe(world.features.length);
    expect(whole.every(({ clear }) => clear === null)).toBe(true);
    expect(
      whole.flatMap(({ features }) => features).some((feature) => feature.properties!.kind === 'seam'),
    ).toBe(false);
  });
});

describe('a clear box', () => {
  test('grows until it meets something on each side', () => {
    const boxes: BBox[] = [
      [10, -5, 12, 5],
      [-5, 8, 5, 9],
    ];
    expect(clearBox(boxes, [0, 0, 1, 1])).toEqual([-180, -90, 9.5, 7.5]);
  });
  test('is null if home itself meets something', () => {
    expect(clearBox([[0, 0, 2, 2]], [1, 1, 3, 3])).toBeNull();
  });
});

describe('what a view asks for', () => {
  const wanted = (zoom: number, bounds: BBox) =>
    sourceFiles({
      world: 'world',
      worldDetail: parts.map((part, index) => ({ ...part, url: String(index) })),
      layers: [{ name: 'countries', url: 'c', kinds: ['country'] }],
      places: 'p',
      labels: 'l',
      cities: 'x',
    } as never)
      .filter(({ wantedIn }) => wantedIn({ zoom, bounds, detail: new Set() }))
      .map(({ source }) => source);

  test('at home: nothing of the world', () => {
    expect(wanted(6, [29, 48, 43, 55])).toEqual(['places', 'labels', 'layer-countries']);
  });
  test('far out: the coarse world only', () => {
    expect(wanted(2, [-60, -40, 130, 80])).toEqual(['places', 'labels', 'world']);
  });
  test('over Java: Asia only; over Berlin: Europe only; over the Atlantic coast: America', () => {
    const parts = (bounds: BBox) => wanted(7, bounds).filter((name) => name.startsWith('world-detail'));
    expect(parts([105, -8, 109, -5])).toEqual(['world-detail-2']);
    expect(parts([12, 51, 15, 54])).toEqual(['world-detail-1']);
    expect(parts([-76, 39, -72, 42])).toEqual(['world-detail-0']);
  });
});
