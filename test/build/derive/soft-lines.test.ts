/** A line that is only known vaguely is drawn without its bends; every other shape as it is. */
import { lineString, nearestPointOnLine } from '@turf/turf';
import type { LineString } from 'geojson';
import { expect, test } from 'vitest';
import type { ShapedPlace } from '../../../src/build/derive/places/drawn-places.ts';
import { drawnShape } from '../../../src/build/derive/world/soft-lines.ts';
import { kurskSource } from '../draw/support.ts';

test('the border section’s mark lies no farther than 3 km from it, between the same ends, with few corners', async () => {
  const place = (await kurskSource()).places.find(({ id }) => id === 'border-ru-ua') as ShapedPlace;
  const { coordinates: line } = place.geometry as LineString;
  const { coordinates: mark } = drawnShape(place) as LineString;
  const far = line.map((at) => nearestPointOnLine(lineString(mark), at).properties.dist);
  expect(Math.max(...far)).toBeLessThan(3);
  expect([mark[0], mark.at(-1)]).toEqual([line[0], line.at(-1)]);
  expect(mark.length).toBeLessThan(line.length / 2);
  // Known precisely, it is drawn as it is.
  expect(drawnShape({ ...place, precision: 'area' })).toBe(place.geometry);
}, 60_000);

test('areas and short lines are drawn as they are', () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const short = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  };
  for (const geometry of [area, short])
    expect(drawnShape({ precision: 'vague', geometry } as ShapedPlace)).toEqual(geometry);
});
