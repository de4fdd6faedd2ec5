/** Shapes laid elsewhere keep their size: checked on the story's own places and on hard spots of the sphere. */
import { readFileSync } from 'node:fs';
import { area, bbox, coordAll, distance, length, polygonToLine } from '@turf/turf';
import type { FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { layShape, moveShape, reachOf } from '../../src/compare/move-shape.ts';
import { centreOf } from '../../src/story/place.ts';

const layer = (name: string, id: string): Geometry => {
  const file = `data/kursk-demining/layers/${name}.geojson`;
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
  return features.find((feature) => feature.id === id)!.geometry;
};
const shapes: [string, Geometry][] = [
  ['district', layer('districts', 'bolshesoldatsky')],
  ['oblast', layer('oblasts', 'kursk')],
];
const jakarta: Position = [106.84513, -6.21462];

/** How far two positions lie apart on the sphere, m; turf's own distance, not the code under test. */
const gap = (a: Position, b: Position): number => distance(a, b, { units: 'meters' });

describe.each(shapes)('%s', (_, shape) => {
  const corners = coordAll(shape);

  test.each([
    ['Jakarta', jakarta],
    ['the equator', [20, 0]],
    ['the far south', [-70, -60]],
    ['the far north', [100, 74]],
    ['by the antimeridian, from the west', [179.9, -17]],
    ['by the antimeridian, from the east', [-179.9, 65]],
    ['a pole', [0, 90]],
    ['beyond the other pole', [30, -200]],
    ['several turns away', [106.8 + 1080, -6.2]],
  ] as [string, Position][])('keeps its area within 0.5 %% at %s', (_name, to) => {
    const laid = layShape(shape, to);
    expect(Math.abs(area(laid.shape) / area(shape) - 1)).toBeLessThan(0.005);
    const [west, south, east, north] = bbox(laid.shape);
    for (const lon of [west, east]) expect(Math.abs(lon!)).toBeLessThanOrEqual(180 + 1e-9);
    for (const lat of [south, north]) expect(Math.abs(lat!)).toBeLessThan(85);
    expect(gap(centreOf(laid.shape), laid.at)).toBeLessThan(reachOf(shape) * 111_000 * 0.02);
  });

  test('at its own centre it is itself', () => {
    const same = coordAll(moveShape(shape, centreOf(shape)));
    for (const [index, corner] of corners.entries()) expect(gap(corner, same[index]!)).toBeLessThan(0.01);
  });

  test('every distance between its corners stays, and north stays up', () => {
    const moved = coordAll(moveShape(shape, jakarta));
    for (let index = 0; index < corners.length; index += 7) {
      const other = (index * 13 + 5) % corners.length;
      const before = gap(corners[index]!, corners[other]!);
      expect(Math.abs(gap(moved[index]!, moved[other]!) - before)).toBeLessThan(0.5);
    }
    const northernmost = (list: Position[]) =>
      list.reduce((best, position, index) => (position[1]! > list[best]![1]! ? index : best), 0);
    expect(gap(moved[northernmost(corners)]!, moved[northernmost(moved)]!)).toBeLessThan(
      reachOf(shape) * 111_000 * 0.2,
    );
  });

  test('the shape that it is given stays as it is', () => {
    const before = JSON.stringify(shape);
    layShape(shape, jakarta);
    expect(JSON.stringify(shape)).toBe(before);
  });

  test('there and back again', () => {
    const there = moveShape(shape, jakarta);
    // The centre of mass is worked out in degrees and shifts a little: the outline is the same, not the place.
    const back = moveShape(there, centreOf(shape));
    expect(Math.abs(area(back) / area(shape) - 1)).toBeLessThan(1e-3);
  });
});

test('Web Mercator draws it smaller where it lies nearer to the equator', () => {
  const shape = shapes[0]![1];
  const width = (geometry: Geometry) => bbox(geometry)[2]! - bbox(geometry)[0]!;
  const laid = layShape(shape, jakarta).shape;
  // A degree of longitude is longer at 6° than at 51°: by cos 6.2° / cos 51.3°.
  const degrees = Math.PI / 180;
  const expected = Math.cos(centreOf(shape)[1]! * degrees) / Math.cos(jakarta[1]! * degrees);
  expect(width(laid) / width(shape)).toBeCloseTo(expected, 2);
});

test('holes move along, and lengths stay', () => {
  const square = (r: number): Position[] => [
    [30 - r, 50 - r],
    [30 + r, 50 - r],
    [30 + r, 50 + r],
    [30 - r, 50 + r],
    [30 - r, 50 - r],
  ];
  const ring: Polygon = { type: 'Polygon', coordinates: [square(0.5), square(0.2).reverse()] };
  const moved = moveShape(ring, [-60, -35]);
  expect(moved.coordinates).toHaveLength(2);
  expect(length(polygonToLine(moved))).toBeCloseTo(length(polygonToLine(ring)), 1);
  expect(Math.abs(area(moved) / area(ring) - 1)).toBeLessThan(0.005);
});

test('at the pole itself the plain motion stays finite', () => {
  const moved = coordAll(moveShape(shapes[1]![1], [0, 90]));
  expect(moved.flat().every(Number.isFinite)).toBe(true);
});

test.each([[[Number.NaN, 0]], [[0, Number.POSITIVE_INFINITY]], [[]]])('%j is no position', (to) => {
  expect(() => layShape(shapes[0]![1], to)).toThrow(RangeError);
});
