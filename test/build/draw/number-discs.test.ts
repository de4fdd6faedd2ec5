/** Numbers on paper are apart from each other; where places crowd, an inset shows them larger. */
import { describe, expect, test } from 'vitest';
import { cameraOf } from '../../../src/build/derive/camera.ts';
import { boxOf, frameFor, pixelOf } from '../../../src/build/draw/frame.ts';
import { crowdsOf, type Pixel, spreadDiscs } from '../../../src/build/draw/paper/number-discs.ts';
import { disc } from '../../../src/build/draw/paper/paper-sheet.ts';
import { insetsFor } from '../../../src/build/draw/paper/worksheet.ts';

const room = { width: 400, height: 300, radius: disc };
const named = (places: readonly Pixel[]) =>
  places.map((place, index) => ({ label: String(index + 1), place }));
const least = (points: readonly Pixel[]): number =>
  Math.min(
    ...points.flatMap(([x, y], index) => points.slice(index + 1).map(([a, b]) => Math.hypot(a - x, b - y))),
  );

describe('discs', () => {
  test('that are in nobody’s way are at their places', () => {
    const places: Pixel[] = [
      [50, 50],
      [120, 50],
      [300, 250],
    ];
    expect(spreadDiscs(named(places), room).map(({ at }) => at)).toEqual(places);
  });

  test.each<[string, Pixel[]]>([
    [
      'close together',
      [
        [100, 100],
        [108, 103],
        [95, 96],
        [200, 200],
      ],
    ],
    ['at one point', Array.from({ length: 9 }, (): Pixel => [200, 150])],
    ['in a corner', Array.from({ length: 6 }, (_, index): Pixel => [4 + index, 4])],
  ])('%s: apart, in the frame, and none far from its place', (_, places) => {
    const discs = spreadDiscs(named(places), room);
    expect(discs.map(({ place }) => place)).toEqual(places);
    expect(least(discs.map(({ at }) => at))).toBeGreaterThanOrEqual(2 * disc);
    for (const { at, place } of discs) {
      expect(Math.hypot(at[0] - place[0], at[1] - place[1])).toBeLessThan(120);
      expect(Math.min(at[0], at[1], room.width - at[0], room.height - at[1])).toBeGreaterThanOrEqual(disc);
    }
  });
});

test('crowds are chains of near points; those alone are in none', () => {
  const places: Pixel[] = [
    [0, 0],
    [100, 0],
    [20, 0],
    [200, 0],
    [40, 0],
    [210, 5],
  ];
  expect(crowdsOf(places, 26)).toEqual([
    [0, 2, 4],
    [3, 5],
  ]);
});

describe('insets', () => {
  /** A sheet of some ten degrees. */
  const frame = frameFor(boxOf(cameraOf([30, 46, 42, 54]).viewBox), 720, 540);
  const at = (...positions: [number, number][]) =>
    positions.map((position, index) => ({ at: position, label: String(index + 1) }));

  test('none if nothing crowds', () => {
    expect(insetsFor(at([32, 50], [36, 50], [40, 47]), frame)).toEqual([]);
  });

  test('a crowd of six towns in one district: told apart there, clear of the others and of the district', () => {
    const towns: [number, number][] = [
      [35.5, 51.3],
      [35.6, 51.32],
      [35.55, 51.4],
      [35.7, 51.35],
      [35.62, 51.25],
      [35.45, 51.36],
    ];
    const points = at([32, 48], ...towns, [40, 53]);
    const [inset, ...others] = insetsFor(points, frame);
    expect(others).toEqual([]);
    expect(inset!.points.map(({ label }) => label)).toEqual(['2', '3', '4', '5', '6', '7']);
    const { box, part } = inset!;
    const inside = frameFor(boxOf(inset!.camera.viewBox), box.right - box.left, box.bottom - box.top);
    expect(least(inset!.points.map((point) => pixelOf(point.at, inside)))).toBeGreaterThan(disc);
    expect(
      part.right <= box.left || part.left >= box.right || part.bottom <= box.top || part.top >= box.bottom,
    ).toBe(true);
    for (const point of [points[0]!, points.at(-1)!]) {
      const [x, y] = pixelOf(point.at, frame);
      expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
    }
  });

  test('two crowds have two corners', () => {
    const points = at([33, 48], [33.05, 48.02], [38, 49], [38.04, 49.03]);
    const insets = insetsFor(points, frame);
    expect(insets.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(insets[0]!.box).not.toEqual(insets[1]!.box);
  });
});
