/** Geometries: structure, range, rings; crossings in long rings are found, and quickly. */
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { checkGeometry } from '../../../src/build/read/data/geometry.ts';
import { findCrossing } from '../../../src/build/read/data/ring-crossing.ts';
import { measureWork } from '../../cpu-time.ts';

const SQUARE: Position[] = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
];

/** A closed ring around a wavy circle. */
function wavyRing(count: number): Position[] {
  const ring = Array.from({ length: count }, (_, index): Position => {
    const angle = (index / count) * 2 * Math.PI;
    const radius = 5 + Math.sin(angle * 40) * 0.5;
    return [30 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

describe('checkGeometry', () => {
  test.each([
    ['a point with height', { type: 'Point', coordinates: [1, 2, 3] }],
    ['a point on the edge of the world', { type: 'Point', coordinates: [-180, 90] }],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    [
      'a polygon with a hole',
      {
        type: 'Polygon',
        coordinates: [
          SQUARE,
          [
            [0.5, 0.5],
            [0.5, 1],
            [1, 1],
            [0.5, 0.5],
          ],
        ],
      },
    ],
    ['two polygons', { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] }],
  ])('accepts %s', (_, geometry) => expect(checkGeometry(geometry)).toEqual([]));

  test.each([
    ['no type', {}, [], 'no type'],
    ['a collection', { type: 'GeometryCollection', geometries: [] }, ['type'], 'unknown geometry'],
    ['a prototype type', { type: '__proto__', coordinates: [] }, ['type'], 'unknown geometry'],
    ['no coordinates', { type: 'Point' }, ['coordinates'], 'two numbers'],
    ['one number', { type: 'Point', coordinates: [1] }, ['coordinates'], 'two numbers'],
    ['null', { type: 'Point', coordinates: [null, 1] }, ['coordinates'], 'two numbers'],
    ['longitude out of range', { type: 'Point', coordinates: [181, 95] }, ['coordinates'], 'within ±180'],
    ['latitude out of range', { type: 'Point', coordinates: [51, 135] }, ['coordinates'], 'swapped'],
    ['a line of one', { type: 'LineString', coordinates: [[0, 0]] }, ['coordinates'], 'at least two'],
    [
      'an open ring',
      { type: 'Polygon', coordinates: [SQUARE.slice(0, 4)] },
      ['coordinates', 0, 3],
      'not closed',
    ],
    [
      'a bad position in a hole',
      {
        type: 'Polygon',
        coordinates: [
          SQUARE,
          [
            [0, 0],
            ['a', 1],
          ],
        ],
      },
      ['coordinates', 1, 1],
      'two numbers',
    ],
    [
      'a ring of three',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
      ['coordinates', 0],
      'at least four',
    ],
    ['an empty polygon', { type: 'MultiPolygon', coordinates: [[]] }, ['coordinates', 0], 'positions here'],
    ['a flat polygon', { type: 'Polygon', coordinates: SQUARE }, ['coordinates', 0, 0], 'two numbers'],
  ])('finds what is wrong with %s', (_, geometry, path, message) => {
    const [issue] = checkGeometry(geometry);
    expect(issue?.path).toEqual(path);
    expect(issue?.message).toContain(message);
  });

  test('one issue a ring, all rings', () => {
    const bow: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    const issues = checkGeometry({
      type: 'MultiPolygon',
      coordinates: [[bow], [SQUARE], [SQUARE.slice(0, 4)]],
    });
    expect(issues.map((issue) => issue.path)).toEqual([
      ['coordinates', 0, 0],
      ['coordinates', 2, 0, 3],
    ]);
  });
});

describe('findCrossing', () => {
  test.each<[string, Position[]]>([
    [
      'a bow tie',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a ring that touches itself',
      [
        [0, 0],
        [1, 1],
        [2, 0],
        [2, 2],
        [1, 1],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a spike out and back',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 4],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'four times one position',
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ],
    [
      'out and straight back',
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [1, 0],
        [0, 0],
      ],
    ],
  ])('finds %s', (_, ring) => expect(findCrossing(ring)).not.toBeNull());

  test('a repeated position is no crossing', () => {
    expect(
      findCrossing([
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
    ).toBeNull();
  });

  test.each([500, 801, 1_000, 1_001, 1_200, 5_000])('a clean ring of %i positions is clean', (count) => {
    expect(findCrossing(wavyRing(count))).toBeNull();
  });

  test.each([3, 199, 200, 201, 999, 2_500, 4_998])(
    'one crossing at position %i of a long ring is found',
    (index) => {
      const ring = wavyRing(5_000);
      [ring[index], ring[index + 1]] = [ring[index + 1]!, ring[index]!];
      expect(findCrossing(ring)).not.toBeNull();
    },
  );

  test('a crossing between far parts of a long ring is found', () => {
    const ring = wavyRing(5_000);
    ring[10] = [30, 46];
    ring[2_510] = [30, 54];
    expect(findCrossing(ring)).not.toBeNull();
  });

  test('a crossing at the seam of the ring is found', () => {
    const ring = wavyRing(5_000);
    [ring[1], ring[4_999]] = [ring[4_999]!, ring[1]!];
    expect(findCrossing(ring)).not.toBeNull();
  });

  test('fifty thousand positions take seconds, not minutes', () => {
    const worked = measureWork();
    expect(findCrossing(wavyRing(50_000))).toBeNull();
    expect(worked()).toBeLessThan(15_000);
  }, 60_000);
});
