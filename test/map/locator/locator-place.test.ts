/** The locator’s place in the frame, by geometry: off every mark, at most a tenth, large enough to be read. */
import { beforeAll, describe, expect, test } from 'vitest';
import { boxOf, frameFor } from '../../../src/build/draw/frame.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { lettersFor, letterUnits, locatorSize } from '../../../src/map/locator/locator-letters.ts';
import { locatorShape, placeLocator, touches } from '../../../src/map/locator/locator-place.ts';
import { unitRings } from '../../../src/map/names/geo-shapes.ts';
import type { RingShape } from '../../../src/map/names/shapes.ts';
import { kurskSource, storyIn } from '../../build/draw/support.ts';

let source: StorySource;
beforeAll(async () => {
  source = await kurskSource();
});
const shapeOf = (id: string): RingShape => ({
  id,
  rings: unitRings(source.places.find((place) => place.id === id)!.geometry!),
});

/** The map's frame as pages of these widths have it, and in small embeds, px. */
const frames = [
  [280, 160],
  [300, 120],
  [390, 190],
  [390, 260],
  [768, 340],
  [768, 420],
  [774, 560],
  [1340, 800],
  [1980, 1000],
  [800, 498],
  [652, 630],
] as const;

describe.each(frames)('in a frame of %i × %i px', (width, height) => {
  test.each(['en', 'id'])('it covers no mark of any paragraph (%s), and at most a tenth', (lang) => {
    for (const { id, camera, places } of storyIn(source, lang).paragraphs) {
      const view = frameFor(boxOf(camera.viewBox), width, height);
      const marks = places.map(({ place }) => shapeOf(place));
      const { box } = placeLocator({ view, marks })!;
      const [across, up] = [box.right - box.left, box.bottom - box.top];
      expect(across * up, id).toBeLessThanOrEqual(0.1 * width * height);
      expect(up / across).toBeCloseTo(locatorShape);
      expect(Math.min(box.left, box.top, width - box.right, height - box.bottom)).toBeGreaterThanOrEqual(0);
      for (const mark of marks) expect(touches(view, mark, box), `${id} ${mark.id}`).toBe(false);
      // px of its letters on the screen.
      expect((letterUnits(across) * across) / locatorSize.width).toBeGreaterThanOrEqual(9);
      expect(across).toBeGreaterThanOrEqual(lettersFor(across).from);
    }
  });
});

const square = (x: number, y: number, side: number): RingShape => ({
  id: 'square',
  rings: unitRings(
    {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ],
    },
    ([across, up]) => [across!, up!],
  ),
});
const view = { width: 600, height: 400, scale: 1, left: 0, top: 0 };

test('it goes to the first corner that is free, past marks and what lies on the map', () => {
  expect(placeLocator({ view, marks: [] })?.corner).toBe('top-left');
  expect(placeLocator({ view, marks: [square(0, 0, 150)] })?.corner).toBe('top-right');
  const taken = [{ left: 400, top: 0, right: 600, bottom: 120 }];
  expect(placeLocator({ view, marks: [square(0, 0, 150)], taken })?.corner).toBe('bottom-left');
});

test('an area that holds it whole is a mark as well, and a line and a point', () => {
  const box = { left: 10, top: 10, right: 60, bottom: 45 };
  expect(touches(view, square(-500, -500, 2000), box)).toBe(true);
  expect(touches(view, square(100, 100, 50), box)).toBe(false);
  const asIs = ([x, y]: number[]): [number, number] => [x!, y!];
  const line = unitRings(
    {
      type: 'LineString',
      coordinates: [
        [0, 30],
        [600, 31],
      ],
    },
    asIs,
  );
  const point = unitRings({ type: 'Point', coordinates: [61, 20] }, asIs);
  expect(touches(view, { id: 'line', rings: line }, box)).toBe(true);
  expect(touches(view, { id: 'point', rings: point }, box)).toBe(true);
  expect(touches(view, { id: 'point', rings: point }, { ...box, right: 50 })).toBe(false);
});

test('a frame of which nobody could read a tenth has none', () => {
  expect(placeLocator({ view: { ...view, width: 200, height: 100 }, marks: [] })).toBeNull();
});

test('a frame that shows the world, or nearly all of it, has none', () => {
  const world = { left: 0, top: 0, width: 800, height: 500, scale: 800 / 1e6 };
  expect(placeLocator({ view: world, marks: [] })).toBeNull();
  expect(placeLocator({ view: { ...world, scale: world.scale * 1.11 }, marks: [] })).toBeNull();
  expect(placeLocator({ view: { ...world, scale: world.scale * 1.2 }, marks: [] })).not.toBeNull();
});
