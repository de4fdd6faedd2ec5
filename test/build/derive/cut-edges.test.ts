/** Areas that data files cut at the 180th meridian (RFC 7946) and at a pole: no map draws a line along the cut. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { isCutInDegrees, outlineOf, withOutline } from '../../../src/build/derive/world/cut-edges.ts';

const island: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [178, -18],
        [180, -18.2],
        [180, -16.1],
        [177.5, -16],
        [178, -18],
      ],
    ],
    [
      [
        [-180, -16.1],
        [-180, -18.2],
        [-179, -17],
        [-180, -16.1],
      ],
    ],
  ],
};

const edges = (line: Position[]) => line.slice(1).map((at, index) => [line[index]!, at] as const);

test('an island on both sides keeps its coast, without the meridian', () => {
  const { coordinates } = outlineOf(island)!;
  expect(coordinates).toEqual([
    [
      [180, -16.1],
      [177.5, -16],
      [178, -18],
      [180, -18.2],
    ],
    [
      [-180, -18.2],
      [-179, -17],
      [-180, -16.1],
    ],
  ]);
  expect(coordinates.flatMap(edges).some(([from, to]) => isCutInDegrees(from, to))).toBe(false);
});

test('a continent around a pole keeps its coast, without the pole and the meridian', () => {
  const antarctica: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [-180, -84.7],
        [-180, -90],
        [0, -90],
        [180, -90],
        [180, -84.7],
        [0, -70],
        [-180, -84.7],
      ],
    ],
  };
  expect(outlineOf(antarctica)!.coordinates).toEqual([
    [
      [180, -84.7],
      [0, -70],
      [-180, -84.7],
    ],
  ]);
});

test('any other area is drawn as it is: one that crosses the meridian, one that touches it in a corner', () => {
  const other = (...ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
  expect(outlineOf(other([170, 0], [180, 5], [170, 10]))).toBeNull();
  expect(outlineOf(other([179, 0], [181, 0], [181, 2]))).toBeNull();
  expect(outlineOf({ type: 'Point', coordinates: [180, 0] })).toBeNull();
});

test('the live map gets the area for its ground, and its outline for its lines', () => {
  const [area, outline, ...more] = withOutline({
    type: 'Feature',
    id: 'island',
    properties: { kind: 'district' },
    geometry: island,
  });
  expect(area).toMatchObject({ id: 'island', properties: { kind: 'district', cut: true }, geometry: island });
  expect(outline).toMatchObject({ id: 'island', properties: { kind: 'district', edge: true } });
  expect(outline!.geometry.type).toBe('MultiLineString');
  expect(more).toEqual([]);
});
