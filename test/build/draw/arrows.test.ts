/** A route has arrowheads in the order of its positions, while it is in focus; what has no direction has none. */
import { expect, test } from 'vitest';
import type { ShapedPlace } from '../../../src/build/derive/places/drawn-places.ts';
import { arrowsAlong } from '../../../src/build/draw/shapes/arrows.ts';
import { placeMarks } from '../../../src/build/draw/shapes/marks.ts';
import { arrowField } from '../../../src/map/layers/arrow.ts';

const east = {
  type: 'LineString' as const,
  coordinates: [
    [0, 0],
    [8, 0],
  ],
};

test('they are even along the line, and turn with it', () => {
  expect(arrowsAlong(east)).toEqual([1, 3, 5, 7].map((x) => ({ at: [x, 0], turn: 0 })));
  expect(
    arrowsAlong({
      ...east,
      coordinates: [
        [0, 8],
        [0, 0],
      ],
    }).map(({ turn }) => turn),
  ).toEqual([-90, -90, -90, -90]);
});

test('a route cut at the 180th meridian is one route, and an outline or a dot is none', () => {
  const parts = {
    type: 'MultiLineString' as const,
    coordinates: [
      [
        [0, 0],
        [4, 0],
      ],
      [
        [10, 0],
        [14, 0],
      ],
    ],
  };
  expect(arrowsAlong(parts).map(({ at }) => at[0])).toEqual([1, 3, 11, 13]);
  expect(arrowsAlong({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  expect(
    arrowsAlong({
      type: 'LineString',
      coordinates: [
        [1, 1],
        [1, 1],
      ],
    }),
  ).toEqual([]);
});

test('a picture draws them where its route lies, hidden until it is in focus', () => {
  const route = { id: 'way', kind: 'route', isDirected: true, geometry: east } as unknown as ShapedPlace;
  const path = { ...route, id: 'path', isDirected: false };
  const ground = { places: new Map([route, path].map(({ id }) => [id, east])) } as never;
  const arrowsIn = (focus: string[]) =>
    placeMarks({
      ground,
      places: [route, path],
      focus: new Map(focus.map((id) => [id, 'area'])),
      shape: () => ({ d: '' }),
      point: ([x, y]) => [x! + 100, y!],
    }).uses.filter(({ properties }) => properties.dataArrow !== undefined);
  const [first, ...others] = arrowsIn(['way', 'path']);
  expect(first!.properties).toMatchObject({ dataArrow: 'way', transform: 'translate(101 0) rotate(0)' });
  expect([others.length, first!.properties.dataOff]).toEqual([3, undefined]);
  expect(arrowsIn([]).every(({ properties }) => properties.dataOff === '')).toBe(true);
});

test('the live map’s is full in its middle, empty outside, and has its edge at three quarters', () => {
  const { width, data } = arrowField(32);
  const alphaAt = (x: number, y: number): number => data[(y * width + x) * 4 + 3]! / 255;
  expect(alphaAt(20, 16)).toBeGreaterThan(0.85);
  expect(alphaAt(2, 2)).toBeLessThan(0.6);
  expect(alphaAt(2, 16)).toBeLessThan(0.75);
});
