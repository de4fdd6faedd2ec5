/** The smallest frames that pages, embeds and pictures have: each country over a twelfth of one is named if its whole name fits at all. */
import { describe, expect, test } from 'vitest';
import { cameraOf } from '../../../src/build/derive/camera.ts';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, type Frame, frameFor, zoomOf } from '../../../src/build/draw/frame.ts';
import { countryShapes, placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { textWidth } from '../../../src/build/draw/names/text-width.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import { overlap } from '../../../src/kit/boxes.ts';
import { worldCamera } from '../../../src/map/locator/inset-view.ts';
import { Cells } from '../../../src/map/names/cells.ts';
import { boxAround } from '../../../src/map/names/find-room.ts';
import type { PlacedName } from '../../../src/map/names/free-room.ts';
import { shapeNear } from '../../../src/map/names/geo-shapes.ts';
import { breaksOf, letterHeight, lineHeight, nameSpacing } from '../../../src/map/names/name-looks.ts';
import { drawingIn, storyIn } from '../../build/draw/support.ts';

/** px: the smallest letters of a country's name that can be read; what it keeps from its border where it can, and from the frame. */
const [smallest, fromBorder, fromFrame] = [9, 8, 3];
/** Cells of the grid in which room is looked for here, in one px: finer than that in which names are placed. */
const fine = 2;

const sizes: [width: number, height: number][] = [
  [150, 136],
  [190, 150],
  [230, 100],
  [230, 180],
  [280, 112],
  [320, 136],
  [320, 180],
  [390, 136],
  [390, 150],
];

/** What a frame shows of each country, in cells, and the country's turn. */
function landIn(drawing: Drawing, frame: Frame) {
  const middle = frame.left + frame.width / frame.scale / 2;
  const shapes = countryShapes(drawing, zoomOf(frame.scale)).map((shape) =>
    drawing.isAcross ? shapeNear(shape, middle) : shape,
  );
  const { width, height, scale } = frame;
  const cells = new Cells({ ...frame, width: width * fine, height: height * fine, scale: scale * fine });
  for (const [index, shape] of shapes.entries()) cells.fill(shape, index + 1);
  return { shapes, cells };
}

/** Whether a name in the smallest letters lies in its country somewhere, apart from those that are there. */
function couldFit(cells: Cells, index: number, text: string, frame: Frame, names: readonly PlacedName[]) {
  const apart = names.filter(({ kind }) => kind === 'subject' || kind === 'country');
  return breaksOf(text).some((lines) => {
    const widths = lines.map(
      (line) => textWidth(line, smallest) + line.length * smallest * nameSpacing.country!,
    );
    const size = {
      width: Math.max(...widths),
      height: smallest * (letterHeight + (lines.length - 1) * lineHeight),
    };
    for (let y = fromFrame + size.height / 2; y < frame.height - fromFrame - size.height / 2; y += 4)
      for (let x = fromFrame + size.width / 2; x < frame.width - fromFrame - size.width / 2; x += 4) {
        const { left, top, right, bottom } = boxAround(x, y, size, fromBorder);
        const clear = {
          left: Math.max(0, left * fine),
          top: Math.max(0, top * fine),
          right: Math.min(frame.width, right) * fine,
          bottom: Math.min(frame.height, bottom) * fine,
        };
        if (!cells.isWithin(clear, index)) continue;
        if (!apart.some(({ box }) => overlap(box, boxAround(x, y, size, 2)))) return true;
      }
    return false;
  });
}

describe.each([
  ['data/kursk-demining', 'id'],
  ['data/kursk-demining', 'en'],
  ['data/first-voyage', 'en'],
  ['test/fixtures/stories/good/eight-languages', 'en'],
])('%s in %s', (folder, lang) => {
  test('names every country over a twelfth of a small frame whose name fits', {
    timeout: 60_000,
  }, async () => {
    const source = (await readStory(folder)).source!;
    const drawing = drawingIn(source);
    const labels = drawing.labelsIn(lang).filter(({ kind }) => kind === 'country');
    const views = new Map(
      storyIn(source, lang).paragraphs.map((one) => [JSON.stringify([one.camera, one.places]), one]),
    );
    const missing: string[] = [];
    let large = 0;
    for (const { id, camera, places } of views.values())
      for (const [width, height] of sizes) {
        const frame = frameFor(boxOf(camera.viewBox), width, height);
        const names = placeLabels({ drawing, lang, frame, focus: places });
        const named = new Set(names.flatMap((name) => [name.id, name.lines.join(' ').toUpperCase()]));
        const { shapes, cells } = landIn(drawing, frame);
        for (const [index, { share }] of cells.parts(shapes.length).entries()) {
          if (index === 0 || share <= 1 / 12) continue;
          large++;
          const label = labels.find((one) => one.id === shapes[index - 1]!.id)!;
          const isNamed = [label.id, label.place, label.name].some((one) => one && named.has(one));
          if (!isNamed && couldFit(cells, index, label.name, frame, names))
            missing.push(`${id} ${width} × ${height}: ${label.name}`);
        }
      }
    expect(large).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

test.each([
  [280, 112],
  [280, 156],
  [280, 210],
  [390, 237],
])(
  'in a frame of %i × %i px no country fills a twelfth of the whole voyage, nor of the world',
  async (width, height) => {
    const source = (await readStory('data/first-voyage')).source!;
    const drawing = drawingIn(source);
    for (const { viewBox } of [
      storyIn(source, 'en').paragraphs.at(-1)!.camera,
      cameraOf(worldCamera.bounds),
    ]) {
      const { shapes, cells } = landIn(drawing, frameFor(boxOf(viewBox), width, height));
      const [, ...parts] = cells.parts(shapes.length);
      expect(Math.max(...parts.map(({ share }) => share))).toBeLessThan(1 / 12);
    }
  },
);
