/** Measures of places against figures from elsewhere and against plain geometry. */
import { readFileSync } from 'node:fs';
import { bboxPolygon } from '@turf/turf';
import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  areaOf,
  centreOf,
  gapBetween,
  wayBetween,
  wayToNearest,
  windOf,
  winds,
} from '../../src/story/place.ts';
import { partOf } from '../../src/story/side.ts';
import type { BBox } from '../../src/story/story.ts';

const layer = (name: string): FeatureCollection =>
  JSON.parse(
    readFileSync(new URL(`../../data/kursk-demining/layers/${name}.geojson`, import.meta.url), 'utf8'),
  );
const shape = (name: string, id: string): Geometry =>
  layer(name).features.find((feature) => feature.id === id)!.geometry;

/** Mean degree of a great circle on a sphere of 6,371 km. */
const degree = 111.195;
const box = (...bounds: BBox): Polygon => bboxPolygon(bounds).geometry;

const moscow = [37.6178, 55.752];
const kursk = [36.1846, 51.7269];
const kyiv = [30.5238, 50.4547];
const jakarta = [106.8451, -6.2146];
const singapore = [103.8501, 1.2897];

describe('areaOf', () => {
  test.each([
    // Published: 29,997 km² and 810.59 km².
    ['oblasts', 'kursk', 29_997],
    ['districts', 'bolshesoldatsky', 810.59],
    // Published: 27,134 km² and 24,652 km².
    ['oblasts', 'belgorod', 27_134],
    ['oblasts', 'oryol', 24_652],
  ])('%s/%s is within 1 %% of the published figure', (name, id, published) => {
    expect(areaOf(shape(name, id))! / published).toBeCloseTo(1, 2);
  });

  test('a line and a point have none', () => {
    expect(areaOf(shape('border', 'kursk-sumy'))).toBeNull();
    expect(areaOf({ type: 'Point', coordinates: kursk })).toBeNull();
  });

  test('shrinks with latitude, as on a sphere', () => {
    expect(areaOf(box(0, 60, 1, 61))! / areaOf(box(0, 0, 1, 1))!).toBeCloseTo(0.492, 2);
  });
});

describe('windOf', () => {
  test('turns with the bearing, at the edges of each eighth too', () => {
    expect([0, 45, 90, 135, 180, 225, 270, 315].map(windOf)).toEqual([...winds]);
    expect([22, 23, -22, -23, 337, 338, 360, -360, -180].map(windOf)).toEqual([
      'n',
      'ne',
      'n',
      'nw',
      'nw',
      'n',
      'n',
      'n',
      's',
    ]);
  });
});

describe('wayBetween', () => {
  test.each([
    ['Moscow to Kursk', moscow, kursk, 458, 's'],
    ['Moscow to Kyiv', moscow, kyiv, 756, 'sw'],
    ['Jakarta to Singapore', jakarta, singapore, 897, 'n'],
  ] as const)('%s', (_name, from, to, km, wind) => {
    const way = wayBetween([...from], [...to]);
    expect(Math.abs(way.km - km) / km).toBeLessThan(0.01);
    expect(way.wind).toBe(wind);
  });

  test('crosses the antimeridian the short way', () => {
    const way = wayBetween([179.5, 0], [-179.5, 0]);
    expect(way.km).toBeCloseTo(degree, 1);
    expect(way.wind).toBe('e');
  });
});

describe('wayToNearest', () => {
  test('to the middle of a segment, not to its end', () => {
    const way = wayToNearest([0, 1], {
      type: 'LineString',
      coordinates: [
        [-3, 0],
        [3, 0],
      ],
    });
    expect(way.km).toBeCloseTo(degree, 1);
    expect(way.wind).toBe('s');
  });

  test('to the edge of an area, to a hole within it, and 0 inside', () => {
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [
        ...box(0, 0, 4, 4).coordinates,
        [
          [1, 1],
          [1, 3],
          [3, 3],
          [3, 1],
          [1, 1],
        ],
      ],
    };
    expect(wayToNearest([-1, 2], ring).km).toBeCloseTo(degree, 0);
    expect(wayToNearest([-1, 2], ring).wind).toBe('e');
    expect(wayToNearest([1.5, 2], ring).km).toBeCloseTo(degree / 2, 0);
    expect(wayToNearest([0.5, 2], ring).km).toBe(0);
  });

  test('Kursk city lies 85 to 95 km from the Kursk–Sumy border, to the south-west', () => {
    const way = wayToNearest(kursk, shape('border', 'kursk-sumy'));
    expect(way.km).toBeGreaterThan(85);
    expect(way.km).toBeLessThan(95);
    expect(way.wind).toBe('sw');
  });
});

describe('gapBetween', () => {
  test('corner to edge, either way round', () => {
    const low = box(0, 0, 10, 1);
    const tip: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 2],
          [6, 4],
          [4, 4],
          [5, 2],
        ],
      ],
    };
    expect(gapBetween(low, tip)).toBeCloseTo(degree, 0);
    expect(gapBetween(tip, low)).toBeCloseTo(gapBetween(low, tip), 6);
  });

  test('0 where one lies in the other, and where a line is an edge', () => {
    expect(gapBetween(box(0, 0, 4, 4), box(1, 1, 2, 2))).toBe(0);
    expect(gapBetween(shape('oblasts', 'kursk'), shape('border', 'kursk-sumy'))).toBe(0);
  });

  test('the district does not reach Ukraine: Sudzhansky lies between', () => {
    const border = shape('border', 'kursk-sumy');
    expect(gapBetween(shape('districts', 'sudzhansky'), border)).toBe(0);
    const gap = gapBetween(shape('districts', 'bolshesoldatsky'), border);
    // The town of Sudzha, south-west of the district, is about 9 km from the border.
    expect(gap).toBeGreaterThan(10);
    expect(gap).toBeLessThan(25);
  });
});

describe('partOf', () => {
  const oblast = shape('oblasts', 'kursk');
  test.each([
    // As encyclopedias describe them.
    ['bolshesoldatsky', 'sw'],
    ['kastorensky', 'e'],
    ['zheleznogorsky', 'nw'],
    ['glushkovsky', 'w'],
    ['belovsky', 'sw'],
  ])('%s lies in the %s of the oblast', (id, part) => {
    expect(partOf(shape('districts', id), oblast)).toBe(part);
  });

  test('the city of Kursk lies in its centre', () => {
    expect(partOf({ type: 'Point', coordinates: kursk }, oblast)).toBe('centre');
  });

  test('is not said of a child that fills its parent', () => {
    expect(partOf(box(0, 0, 9, 9), box(0, 0, 10, 10))).toBeNull();
  });
});

test('the centre of a line, a point and an area', () => {
  expect(centreOf({ type: 'Point', coordinates: kursk })).toEqual(kursk);
  expect(centreOf(box(0, 0, 2, 2))[0]).toBeCloseTo(1, 6);
  expect(
    centreOf({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [2, 0],
      ],
    }),
  ).toEqual([1, 0]);
});
