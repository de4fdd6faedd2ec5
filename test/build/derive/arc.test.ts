/** The least box on the globe, across the 180th meridian where that is the shorter way. */
import { describe, expect, test } from 'vitest';
import { boundsOnGlobe, uniteOnGlobe } from '../../../src/build/derive/places/arc.ts';
import type { BBox } from '../../../src/story/story.ts';

const point = (lon: number, lat = 0) => ({ type: 'Point' as const, coordinates: [lon, lat] });

describe('boxes', () => {
  test.each<[string, BBox[], BBox]>([
    ['one', [[10, 0, 20, 5]], [10, 0, 20, 5]],
    [
      'two beside each other',
      [
        [10, 0, 20, 5],
        [30, -5, 40, 0],
      ],
      [10, -5, 40, 5],
    ],
    [
      'Europe and America, by the Atlantic',
      [
        [0, 40, 10, 50],
        [-80, 30, -70, 40],
      ],
      [-80, 30, 10, 50],
    ],
    [
      'Japan and California, by the Pacific',
      [
        [135, 35, 140, 40],
        [-122, 37, -120, 38],
      ],
      [135, 35, 240, 40],
    ],
    [
      'both sides of 180',
      [
        [178, -18, 180, -17],
        [-180, -19, -178, -17],
      ],
      [178, -19, 182, -17],
    ],
    ['all round', [[-180, -80, 180, -60]], [-180, -80, 180, -60]],
    [
      'a third each',
      [
        [-180, 0, -60, 1],
        [-60, 0, 60, 1],
        [60, 0, 180, 1],
      ],
      [-180, 0, 180, 1],
    ],
    [
      'one that is across 180 already',
      [
        [170, 0, 190, 1],
        [-175, 2, -160, 3],
      ],
      [170, 0, 200, 3],
    ],
  ])('%s', (_, boxes, whole) => expect(uniteOnGlobe(boxes)).toEqual(whole));

  test('none has no bounds', () => expect(() => uniteOnGlobe([])).toThrow(RangeError));
});

test('parts of a split shape are joined', () => {
  expect(
    boundsOnGlobe([
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [178, -18],
            [180, -17],
          ],
          [
            [-180, -17],
            [-172, -13],
          ],
        ],
      },
    ]),
  ).toEqual([178, -18, 188, -13]);
  expect(boundsOnGlobe([point(179, 1), point(-179, 2)])).toEqual([179, 1, 181, 2]);
  expect(boundsOnGlobe([point(-171.8, -13.8)])).toEqual([-171.8, -13.8, -171.8, -13.8]);
});
