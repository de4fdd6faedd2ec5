/** On which side of an area something lies: said only where it is clear. */
import { readFileSync } from 'node:fs';
import { centerOfMass } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test, vi } from 'vitest';
import { sideOf, sidesOf } from '../../src/story/side.ts';

vi.mock('@turf/turf', async (load) => {
  const real = await load<typeof import('@turf/turf')>();
  return { ...real, centerOfMass: vi.fn(real.centerOfMass) };
});

const world = JSON.parse(readFileSync('data/basemap/world.geojson', 'utf8')) as FeatureCollection;
const country = (id: string) => world.features.find((one) => one.id === id)!.geometry as Polygon;

describe('of countries', () => {
  test.each<[string, string, Position, string | null]>([
    ['Port Elizabeth', 'ZAF', [25.6, -33.96], 's'],
    ['Cape Town', 'ZAF', [18.42, -33.92], 'sw'],
    ['Hamburg', 'DEU', [10, 53.55], 'n'],
    ['Munich', 'DEU', [11.58, 48.14], 's'],
    ['Seattle', 'USA', [-122.3, 47.6], 'nw'],
    ['Miami', 'USA', [-80.2, 25.8], 'se'],
    ['Honolulu, far from the part that holds most of the land', 'USA', [-157.86, 21.3], null],
    ['Anchorage', 'USA', [-149.9, 61.2], null],
    ['Cayenne', 'FRA', [-52.3, 4.9], null],
    ['Tidore, in an archipelago', 'IDN', [127.4, 0.68], 'e'],
    ['Kursk', 'RUS', [36.2, 51.7], 'w'],
  ])('%s', (_, id, at, side) => expect(sideOf(at, country(id))).toBe(side));
});

describe('where most of the land does not lie on the other side', () => {
  const square = (west: number, south: number, east: number, north: number): Position[][] => [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  test('a diagonal that is only half clear loses that half, and one that is not clear at all is not said', () => {
    const land: Polygon = { type: 'Polygon', coordinates: square(0, 0, 10, 10) };
    const corner: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 2],
          [2, 2],
          [2, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(sideOf([9, 9], land)).toBe('ne');
    expect(sideOf([7, 5.9], land)).toBe('e');
    expect(sideOf([5, 5], land)).toBe('centre');
    // An L: its middle is near its inner corner, and neither arm has most of the land beyond it.
    expect(sideOf([4.5, 4.5], corner)).toBeNull();
  });

  test('a small part far away does not move the middle', () => {
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square(0, 0, 10, 10), square(60, -40, 62, -38)],
    };
    expect(sideOf([9, 5], parts)).toBe('e');
    expect(sideOf([61, -39], parts)).toBeNull();
  });
});

test('the middle of an area is worked out once for all places in it, on each side of the 180th meridian', () => {
  const before = vi.mocked(centerOfMass).mock.calls.length;
  const german = sidesOf(country('DEU'));
  const sides = [50, 51, 52, 53, 54].map((lat) => german([10, lat]));
  expect(new Set(sides).size).toBeGreaterThan(1);
  expect(vi.mocked(centerOfMass).mock.calls.length).toBe(before + 1);
  // The same area, asked for from the other side.
  expect(german([370, 53.55])).toBe(german([10, 53.55]));
  expect(vi.mocked(centerOfMass).mock.calls.length).toBe(before + 2);
});
