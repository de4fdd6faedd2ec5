/** Names of what is in focus on pages, slides and phones: near what they name, and off every route in focus. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, type Frame, frameFor } from '../../../src/build/draw/frame.ts';
import { locatorBox } from '../../../src/build/draw/locator/locator-box.ts';
import { placeLabels, subjectOf } from '../../../src/build/draw/names/place-labels.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import type { Rect } from '../../../src/kit/boxes.ts';
import { shapeNear } from '../../../src/map/names/geo-shapes.ts';
import { pxIn, type RingShape } from '../../../src/map/names/shapes.ts';
import type { Focus } from '../../../src/story/story.ts';
import { drawingIn, storyIn } from '../../build/draw/support.ts';

type At = readonly [x: number, y: number];

/** px of the map on slides of 1024 × 768, 1350 × 900 and 1920 × 1080 px (they are enlarged by CSS), on phones, beside a text, and over it. */
const sizes: [width: number, height: number][] = [
  [205, 215],
  [250, 200],
  [282, 233],
  [364, 263],
  [390, 200],
  [390, 237],
  [690, 235],
  [768, 325],
  [447, 582],
  [773, 646],
  [1285, 816],
];

/** The locator, and the buttons and the scale of a slide's map, px. */
function furniture(drawing: Drawing, frame: Frame, focus: readonly Focus[]): Rect[] {
  const { width, height } = frame;
  const locator = locatorBox(
    drawing,
    frame,
    focus.map(({ place }) => place),
  );
  return [
    { left: width - 24, top: 4, right: width - 4, bottom: 24 },
    { left: width - 24, top: height - 42, right: width - 4, bottom: height - 4 },
    { left: width - 70, top: height - 22, right: width - 30, bottom: height - 4 },
    ...(locator ? [locator.box] : []),
  ];
}

/** Positions along what is named, px, as far as the frame shows them. */
function positionsOf({ rings }: RingShape, frame: Frame): At[] {
  const seen = ([x, y]: At): boolean => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  return rings.flatMap(({ points }) => {
    const corners = Array.from({ length: points.length / 2 }, (_, at) =>
      pxIn(frame, [points[at * 2]!, points[at * 2 + 1]!]),
    );
    return corners
      .flatMap((from, at): At[] => {
        const to = corners[at + 1] ?? from;
        const parts = Math.min(60, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2) + 1);
        return Array.from({ length: parts }, (_, part) => [
          from[0] + ((to[0] - from[0]) * part) / parts,
          from[1] + ((to[1] - from[1]) * part) / parts,
        ]);
      })
      .filter(seen);
  });
}

const away = ([x, y]: At, { left, top, right, bottom }: Rect): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Even-odd. */
const holds = ({ rings }: RingShape, [x, y]: At): boolean =>
  rings
    .flatMap(({ points }) => {
      const sides: boolean[] = [];
      for (let at = 0; at + 3 < points.length; at += 2) {
        const [x0, y0, x1, y1] = points.subarray(at, at + 4) as unknown as [number, number, number, number];
        sides.push(y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0);
      }
      return sides;
    })
    .filter(Boolean).length %
    2 ===
  1;

describe.each([
  ['data/kursk-demining', ['id', 'en']],
  ['data/first-voyage', ['id', 'en']],
  ['test/fixtures/stories/good/pacific', ['en']],
  ['test/fixtures/stories/good/eight-languages', ['en', 'ar']],
])('%s', (folder, langs) => {
  let source: StorySource;
  let drawing: Drawing;
  beforeAll(async () => {
    source = (await readStory(folder)).source!;
    drawing = drawingIn(source);
  });

  test.each(sizes)('in frames of %i × %i px', (width, height) => {
    const faults: string[] = [];
    // Wide frames have room in both languages: one is enough there.
    for (const lang of width < 700 ? langs : langs.slice(-1))
      for (const { id, camera, places } of storyIn(source, lang).paragraphs) {
        const frame = frameFor(boxOf(camera.viewBox), width, height);
        const obstacles = furniture(drawing, frame, places);
        const names = placeLabels({ drawing, lang, frame, focus: places, obstacles });
        const middle = frame.left + width / frame.scale / 2;
        for (const focus of places) {
          const found = subjectOf(drawing, focus, lang);
          if (!found) continue;
          const shape = drawing.isAcross ? shapeNear(found.shape, middle) : found.shape;
          const positions = positionsOf(shape, frame);
          const name = names.find((one) => one.kind === 'subject' && one.id === focus.place);
          const what = `${lang} ${id} ${focus.place}`;
          if (!name && positions.length > 0) faults.push(`${what} is not named`);
          if (found.form === 'line')
            for (const other of names)
              if (positions.some((at) => away(at, other.box) === 0))
                faults.push(`${other.id} lies on ${what}`);
          if (!name || positions.length === 0) continue;
          const { left, right, top, bottom } = name.box;
          const centre: At = [
            frame.left + (left + right) / 2 / frame.scale,
            frame.top + (top + bottom) / 2 / frame.scale,
          ];
          const nearest = Math.min(...positions.map((at) => away(at, name.box)));
          // Diagonally from a line, or from the box around an area, a little more.
          const usual = found.form === 'point' ? 27 : 37;
          // On the smallest slide, Timor and the Cape lie at its two sides: there is the limit for all.
          const most = width < 280 ? 72 : usual;
          if (nearest > most && !(found.form === 'area' && holds(shape, centre)))
            faults.push(`${what} is named ${Math.round(nearest)} px away`);
        }
      }
    expect(faults).toEqual([]);
  });
});
