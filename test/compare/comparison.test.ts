/** What comparing shows: the outline, the cities, the view and the area; and the cities that are offered. */
import { area, bbox, booleanPointInPolygon, centroid, distance } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cameraOf } from '../../src/build/derive/camera.ts';
import { compareCities } from '../../src/build/derive/places/compare-cities.ts';
import { type City, compareAt, type Outline, stepFrom } from '../../src/compare/comparison.ts';
import { readLayer, WORLD } from '../cli/make-layers/read-layer.ts';

const outline: Outline = {
  id: 'box',
  name: 'Box',
  shape: {
    type: 'Polygon',
    coordinates: [
      [
        [35, 51],
        [36, 51],
        [36, 51.5],
        [35, 51.5],
        [35, 51],
      ],
    ],
  },
};
const jakarta: City = { id: 'jakarta', name: 'Jakarta', at: [106.845, -6.215] };
const tokyo: City = { id: 'tokyo', name: 'Tokyo', at: [139.692, 35.69] };

describe('laid over a city', () => {
  const comparison = compareAt(outline, [jakarta, tokyo], jakarta);
  const [laid, ...points] = comparison.collection.features;

  test('names the city, and gives the area of what is laid, in km²', () => {
    expect(comparison.city).toBe(jakarta);
    expect(comparison.area).toBeCloseTo(area(laid!) / 1e6, 6);
    expect(Math.abs(comparison.area / (area(outline.shape) / 1e6) - 1)).toBeLessThan(0.005);
  });

  test('draws the outline around the city, and every city as a point with its name', () => {
    expect(booleanPointInPolygon(jakarta.at, laid as Feature<Polygon>)).toBe(true);
    expect(points.map(({ properties }) => properties?.name)).toEqual(['Jakarta', 'Tokyo']);
  });

  test('frames it with room around; the view is that of the pictures’ Web Mercator', () => {
    const [west, south, east, north] = comparison.camera.bounds;
    const [left, bottom, right, top] = bbox(laid!);
    expect(west).toBeLessThan(left!);
    expect(south).toBeLessThan(bottom!);
    expect(east).toBeGreaterThan(right!);
    expect(north).toBeGreaterThan(top!);
    const numbers = (viewBox: string) => viewBox.split(' ').map(Number);
    const expected = numbers(cameraOf(comparison.camera.bounds).viewBox);
    for (const [index, value] of numbers(comparison.camera.viewBox).entries()) {
      expect(Math.abs(value - expected[index]!)).toBeLessThan(0.2);
    }
  });
});

test('over a unit whose outline is known it says how many times as large it is, and shows both', () => {
  const half: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [35, 51],
          [35.5, 51],
          [35.5, 51.5],
          [35, 51.5],
          [35, 51],
        ],
      ],
    ],
  };
  const unit: City = { id: 'half', name: 'Half', at: [35.25, 51.25], outline: half };
  const { times, collection, camera } = compareAt(outline, [unit, tokyo], unit);
  expect(times).toBeCloseTo(2, 1);
  expect(collection.features.map(({ properties }) => properties?.unit)).toEqual([
    undefined,
    'half',
    undefined,
    undefined,
  ]);
  expect(camera.bounds[0]).toBeLessThan(35);
  expect(compareAt(outline, [unit, tokyo], tokyo).times).toBeNull();
});

test('laid elsewhere it names no city', () => {
  expect(compareAt(outline, [jakarta], [10, 10]).city).toBeNull();
});

test.each([
  [0, 'north', 0, 1],
  [90, 'east', 1, 0],
  [180, 'south', 0, -1],
  [270, 'west', -1, 0],
] as [number, string, number, number][])(
  'a step at %i° goes %s, along the parallel or the meridian',
  (bearing, _, x, y) => {
    const from: Position = [20, 60];
    const [lon = 0, lat = 0] = stepFrom(outline, from, bearing);
    // + 0: no -0.
    expect(Math.sign(Math.round((lon - 20) * 1e6)) + 0).toBe(x);
    expect(Math.sign(Math.round((lat - 60) * 1e6)) + 0).toBe(y);
    // Less than the outline is wide: it never jumps out of sight.
    const km = distance(from, [lon, lat]);
    expect(km).toBeGreaterThan(5);
    expect(km).toBeLessThan(70);
  },
);

test('steps past the 180th meridian and the poles end on the map', () => {
  let at: Position = [179, 74];
  for (let count = 0; count < 40; count++) {
    const { at: next, collection } = compareAt(outline, [], stepFrom(outline, at, count % 2 ? 0 : 90));
    const [west, , east, north] = bbox(collection);
    expect(west).toBeGreaterThanOrEqual(-180 - 1e-9);
    expect(east).toBeLessThanOrEqual(180 + 1e-9);
    expect(north).toBeLessThan(85);
    at = next;
  }
});

describe('the cities offered', () => {
  const points = readLayer<Point>(`${WORLD}/cities.geojson`);
  const units = readLayer<MultiPolygon>(`${WORLD}/units.geojson`);
  const offered = (lang: string) => compareCities(points, units, lang);
  const names = (lang: string) => offered(lang).map(({ properties }) => properties?.name);

  test('in Indonesian: Bali first, which has an outline, then Jakarta and cities of Indonesia, under Indonesian names', () => {
    const list = names('id');
    expect(list.slice(0, 6)).toEqual(['Bali', 'Jakarta', 'Surabaya', 'Bandung', 'Medan', 'Makassar']);
    expect(list).toContain('Singapura');
    expect(list).not.toContain('Singapore');
  });

  test('in English: London first, Jakarta too', () => {
    const list = names('en');
    expect(list.slice(0, 4)).toEqual(['London', 'Belgium', 'New York', 'Paris']);
    expect(list).toContain('Jakarta');
  });

  test('a language with a region gets its language’s list, one without a list the English one', () => {
    expect(names('id-ID')).toEqual(names('id'));
    expect(names('fr')).toEqual(names('en'));
  });

  test('what comes first has its own outline, as large as it is published to be', () => {
    for (const lang of ['id', 'en']) expect(offered(lang)[0]!.geometry.type).toBe('MultiPolygon');
    for (const { id, geometry, properties } of units.features) {
      const published = Number(properties!.km2);
      expect(Math.abs(area(geometry) / 1e6 / published - 1), String(id)).toBeLessThan(0.06);
    }
  });

  // From an atlas, to a tenth of a degree: that each name has the right point of many of that name.
  test.each([
    ['id', 'jakarta', 106.8, -6.2],
    ['id', 'surabaya', 112.75, -7.25],
    ['id', 'bandung', 107.6, -6.9],
    ['id', 'medan', 98.7, 3.6],
    ['id', 'makassar', 119.4, -5.15],
    ['id', 'denpasar', 115.2, -8.65],
    ['id', 'singapore', 103.85, 1.3],
    ['id', 'kuala-lumpur', 101.7, 3.15],
    ['id', 'mecca', 39.8, 21.4],
    ['id', 'tokyo', 139.7, 35.7],
    ['en', 'london', -0.1, 51.5],
    ['en', 'new-york', -74, 40.7],
    ['en', 'paris', 2.35, 48.85],
    ['en', 'los-angeles', -118.25, 34.05],
    ['en', 'toronto', -79.4, 43.7],
    ['en', 'sydney', 151.2, -33.9],
    ['en', 'delhi', 77.2, 28.65],
    ['en', 'seoul', 127, 37.55],
    ['en', 'lagos', 3.4, 6.45],
    ['en', 'nairobi', 36.8, -1.3],
    ['en', 'sao-paulo', -46.6, -23.55],
  ])('%s: %s lies where it does', (lang, id, lon, lat) => {
    const city = offered(lang).find((city) => city.id === id)!;
    expect(distance(centroid(city), [lon, lat])).toBeLessThan(12);
  });
});
