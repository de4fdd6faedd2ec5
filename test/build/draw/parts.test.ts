/** The small parts that pictures are made of. */

import type { FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { boxOf, coverOf, frameFor, pixelOf, zoomOf } from '../../../src/build/draw/frame.ts';
import { textWidth, wrapText } from '../../../src/build/draw/names/text-width.ts';
import { scaleBar } from '../../../src/build/draw/paper/scale-bar.ts';
import { groundOf } from '../../../src/build/draw/shapes/ground.ts';
import type { ShapeRole } from '../../../src/build/draw/shapes/layer-shapes.ts';
import type { Shapes } from '../../../src/build/draw/shapes/shape-source.ts';
import { pathData } from '../../../src/build/draw/svg.ts';
import { linesOf } from './support.ts';

describe('a frame', () => {
  test('fits the tighter side, less 24 px on each, and centres the other', () => {
    const frame = frameFor({ x: 1000, y: 2000, width: 200, height: 100 }, 448, 448);
    expect(frame.scale).toBe(2);
    expect(frame.left).toBe(1000 - 12);
    expect(frame.top).toBe(2050 - 112);
  });

  test('zoom 0 is a world of 512 px, and each zoom doubles it', () => {
    expect(zoomOf(512 / 1e6)).toBe(0);
    expect(zoomOf((512 * 64) / 1e6)).toBe(6);
  });

  test('0° 0° is the middle of the world', () => {
    const frame = frameFor(boxOf('0 0 1000000 1000000'), 1048, 1048);
    expect(pixelOf([0, 0], frame)).toEqual([524, 524]);
  });

  test.each([
    [1200, 400],
    [400, 1200],
    [390, 300],
    [240, 720],
  ])('a frame of %d × %d shows nothing beyond the cover', (width, height) => {
    const box = { x: 100, y: 100, width: 220, height: 125 };
    const frame = frameFor(box, width, height);
    const cover = coverOf(box);
    expect(frame.left).toBeGreaterThanOrEqual(cover.x - 1e-9);
    expect(frame.top).toBeGreaterThanOrEqual(cover.y - 1e-9);
    expect(frame.left + width / frame.scale).toBeLessThanOrEqual(cover.x + cover.width + 1e-9);
    expect(frame.top + height / frame.scale).toBeLessThanOrEqual(cover.y + cover.height + 1e-9);
  });
});

describe('a scale bar', () => {
  test('on the equator of a world of 512 px, 78.3 km to the pixel', () => {
    const frame = { width: 512, height: 512, scale: 512 / 1e6, left: 0, top: 0 };
    expect(scaleBar(frame, 120)).toEqual({ km: 5000, width: expect.closeTo(63.88, 1) });
    expect(scaleBar(frame, 40).km).toBe(3000);
  });

  test('at 60° north the same length is twice as long', () => {
    // Web Mercator y of 60° is 0.2904 of the world from its top.
    const scale = 1;
    const at = (top: number) => scaleBar({ width: 100, height: 0, scale, left: 0, top }, 1000);
    const [equator, north] = [at(500_000), at(290_400)];
    expect(north.width / north.km / (equator.width / equator.km)).toBeCloseTo(2, 2);
  });
});

describe('path data', () => {
  test('is read back within half a step, however long the line', () => {
    const line = Array.from(
      { length: 500 },
      (_, index): Position => [index * 0.37, Math.sin(index / 7) * 40 - index * 0.11],
    );
    const [read] = linesOf(pathData({ type: 'LineString', coordinates: line }, (at) => at, 1));
    const [lastX, lastY] = read!.at(-1)!;
    expect(Math.abs(lastX! - line.at(-1)![0]!)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs(lastY! - line.at(-1)![1]!)).toBeLessThanOrEqual(0.0501);
    // Each corner of the line lies on a corner that was written.
    for (const [x, y] of line)
      expect(read!.some(([a, b]) => Math.abs(a! - x!) < 0.0501 && Math.abs(b! - y!) < 0.0501)).toBe(true);
  });

  test('keeps holes, closes rings, drops those without area, and dots a point', () => {
    const square = (low: number, high: number): Position[] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ];
    const tiny: Position[] = square(50, 50.2);
    const area: Geometry = { type: 'Polygon', coordinates: [square(0, 9), square(3, 6), tiny] };
    expect(linesOf(pathData(area, (at) => at))).toEqual([square(0, 9), square(3, 6)]);
    expect(pathData({ type: 'Point', coordinates: [3, -4] }, (at) => at)).toBe('M3-4h0');
    expect(pathData({ type: 'MultiLineString', coordinates: [] }, (at) => at)).toBe('');
  });
});

describe('ground', () => {
  /** Two areas side by side with a jagged edge between them. */
  const jag = Array.from({ length: 41 }, (_, index): Position => [100 + (index % 2 ? 3 : -3), index * 5]);
  const left: Position[] = [[0, 0], ...jag, [0, 200], [0, 0]];
  const right: Position[] = [[200, 0], [200, 200], ...[...jag].reverse(), [200, 0]];
  const collection = (kind: string, ...rings: Position[][]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: rings.map((ring, index) => ({
      type: 'Feature',
      id: `${kind}-${index}`,
      properties: { kind },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
  const shapes = (more: Partial<Record<ShapeRole, FeatureCollection>>): Shapes => {
    const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
    return {
      country: none,
      river: none,
      admin1: none,
      district: none,
      province: none,
      water: none,
      route: none,
      'sketched-route': none,
      border: none,
      section: none,
      place: none,
      ...more,
    };
  };
  const middle = { x: -10, y: -10, width: 300, height: 300 };
  const corners = (geometry: Geometry): number => JSON.stringify(geometry).split('],[').length;

  test('neighbours have the same edge after it is simplified, and it is drawn once', () => {
    const ground = groundOf(shapes({ province: collection('province', left, right) }), {
      middle,
      closer: [],
    })(7);
    const drawn = ground.lines.province.coordinates.flatMap((line) =>
      line.slice(1).map((at, index) => [line[index], at]),
    );
    const keys = drawn.map(([a, b]) => [String(a), String(b)].sort().join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    // The jagged edge has lost its jags: corners of the frame and the ends of the edge are left.
    expect(corners(ground.lines.province)).toBeLessThan(20);
    expect(ground.land.coordinates).toEqual([]);
  });

  test('a line that a stronger role draws is left to it', () => {
    const border: FeatureCollection = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'b', properties: {}, geometry: { type: 'LineString', coordinates: jag } },
      ],
    };
    const both = {
      province: collection('province', left, right),
      country: collection('country', left, right),
      border,
    };
    const { lines } = groundOf(shapes(both), { middle, closer: [] })(0.1);
    expect(lines.border.coordinates).toEqual([jag]);
    expect(JSON.stringify(lines.province.coordinates)).not.toContain(JSON.stringify(jag[20]));
    expect(lines.country.coordinates).toEqual([]);
  });

  test('what is shown closer keeps its corners, what lies beyond the middle loses more', () => {
    const make = (detail: Parameters<typeof groundOf>[1]) =>
      corners(groundOf(shapes({ province: collection('province', left, right) }), detail)(7).lines.province);
    const plain = make({ middle, closer: [] });
    expect(make({ middle, closer: [{ box: middle, times: 4 }] })).toBeGreaterThan(plain);
    expect(make({ middle: { ...middle, height: 60 }, closer: [{ box: middle, times: 4 }] })).toBeLessThan(
      make({ middle, closer: [{ box: middle, times: 4 }] }),
    );
    // A view of a story that goes round the world may lie on the turn before the middle's, or on the next.
    for (const turn of [-1e6, 1e6])
      expect(make({ middle: { ...middle, x: middle.x + turn }, closer: [] })).toBe(plain);
  });
});

test('widths of texts are never under those of a common sans', () => {
  // Measured in DejaVu Sans, which is wide, at 12 px.
  const measured: [string, number][] = [
    ['Zheleznogorsk', 89],
    ['Bolshoye Soldatskoye', 127],
    ['Stary Oskol', 66],
  ];
  for (const [text, width] of measured) {
    expect(textWidth(text, 12)).toBeGreaterThan(width * 0.97);
    expect(textWidth(text, 12)).toBeLessThan(width * 1.3);
  }
});

test('lines are wrapped between words, and all words stay', () => {
  const text = 'Russia says North Korean sappers are clearing mines in Kursk';
  const lines = wrapText(text, 40, 448, true);
  expect(lines.join(' ')).toBe(text);
  expect(lines.length).toBeGreaterThan(2);
  expect(wrapText('Donaudampfschifffahrtsgesellschaft', 40, 100, false)).toHaveLength(1);
});
