/** The map without names that a class writes on: the story's places and the largest towns as bare numbers. */
import { overlap, type Rect } from '../../../kit/boxes.ts';
import type { Camera, Focus } from '../../../story/story.ts';
import { cameraOf, widen } from '../../derive/camera.ts';
import { type DataFile, svgFile } from '../../derive/data-file.ts';
import type { Edition } from '../../derive/edition.ts';
import { uniteOnGlobe } from '../../derive/places/arc.ts';
import type { PlainStory } from '../../derive/story-data.ts';
import type { Drawing } from '../drawing.ts';
import { boxOf, type Frame, frameFor, pixelOf } from '../frame.ts';
import { crowdsOf, type Pixel } from './number-discs.ts';
import { disc, type NumberedPoint, paperSheet, type SheetInset, sheetFrame } from './paper-sheet.ts';

export interface Worksheet extends DataFile {
  /** The names that belong to its numbers: the story's places as on the maps, then towns. */
  names: string[];
}

/** px, as wide as a page between its margins. */
const sheetSize = { width: 720, height: 560 };
/** How much wider than all views the worksheet is. */
const sheetAir = 0.32;
/** The largest towns that the worksheet asks for, by rank, and how many at most. */
const towns = { rank: 2, most: 7 };
/** px of an inset; how much wider it is than its places; and how many times larger it must be than the map. */
const insetSize = { width: 250, height: 210 };
const insetAir = 0.6;
const insetTimes = 2;
/** Least degrees on each side of what an inset shows: places at one point have no size. */
const insetLeast = 0.02;

/** All that paragraphs show, wider than any of them; the neutral view if none names a place. */
function wholeView({ paragraphs, neutral }: PlainStory): Camera {
  const views = paragraphs.filter(({ places }) => places.length > 0).map(({ camera }) => camera.bounds);
  return views.length > 0 ? cameraOf(widen(uniteOnGlobe(views), sheetAir)) : neutral;
}

/** `numbers` are those of the story's places on the other maps. */
export function worksheetMap(
  drawing: Drawing,
  edition: Edition,
  numbers: ReadonlyMap<string, number>,
): Worksheet {
  const { story } = edition;
  const view = wholeView(story);
  const frame = sheetFrame(view, sheetSize);
  const units = story.places.filter(({ id }) => numbers.has(id));
  const asked = [
    ...units.map(({ id, name }) => ({ name, at: drawing.numberAt(id) })),
    ...largestTowns(drawing, edition, frame),
  ];
  const points = asked.map(({ at }, index) => ({ at, label: String(index + 1) }));
  const insets = drawing.shared(`insets ${JSON.stringify([points, frame])}`, () => insetsFor(points, frame));
  const inInset = new Set(insets.flatMap((inset) => inset.points.map(({ label }) => label)));
  // Undimmed, since nothing is in focus here; an unknown stretch of a border and an unknown course stay dashed.
  const focus = units.map(
    ({ id, kind, precision }): Focus => ({
      place: id,
      precision: ['border', 'route'].includes(kind) ? precision : 'area',
    }),
  );
  const text = paperSheet(drawing, edition, view, {
    ...sheetSize,
    focus,
    points: points.filter(({ label }) => !inInset.has(label)),
    named: false,
    insets,
  });
  return { ...svgFile(text), names: asked.map(({ name }) => name) };
}

function largestTowns(drawing: Drawing, { lang }: Edition, frame: Frame) {
  return drawing
    .labelsIn(lang)
    .flatMap(({ kind, rank, name, position }) =>
      kind === 'town' && rank <= towns.rank && position ? [{ name, rank, at: position }] : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .filter(({ at }) => {
      const [x, y] = pixelOf(at, frame);
      return x > disc && y > disc && x < frame.width - disc && y < frame.height - disc;
    })
    .slice(0, towns.most);
}

/** An inset for each crowd of places that are apart there, the largest first, as far as corners are free. */
export function insetsFor(points: readonly NumberedPoint[], frame: Frame): SheetInset[] {
  const pixels = points.map(({ at }) => pixelOf(at, frame));
  const crowds = crowdsOf(pixels, 2 * disc).sort((a, b) => b.length - a.length);
  const insets: SheetInset[] = [];
  for (const crowd of crowds) {
    const members = crowd.map((index) => points[index]!);
    const camera = cameraAround(members);
    const closer = frameFor(boxOf(camera.viewBox), insetSize.width, insetSize.height);
    if (closer.scale < insetTimes * frame.scale) continue;
    const part = partOf(crowd.map((index) => pixels[index]!));
    const others = pixels.filter((_, index) => !crowd.includes(index));
    const box = freeCorner(frame, others, [part, ...insets.flatMap((inset) => [inset.box, inset.part])]);
    if (!box) continue;
    insets.push({ letter: 'ABCD'[insets.length]!, camera, points: members, box, part });
  }
  return insets;
}

function cameraAround(points: readonly NumberedPoint[]): Camera {
  const bounds = uniteOnGlobe(points.map(({ at: [lon = 0, lat = 0] }) => [lon, lat, lon, lat]));
  return cameraOf(widen(bounds, insetAir, insetLeast));
}

function partOf(pixels: readonly Pixel[]): Rect {
  const [x, y] = [0, 1].map((axis) => pixels.map((pixel) => pixel[axis]!)) as [number[], number[]];
  const air = disc + 4;
  return {
    left: Math.min(...x) - air,
    top: Math.min(...y) - air,
    right: Math.max(...x) + air,
    bottom: Math.max(...y) + air,
  };
}

/** The first corner that hides no number of another and is clear of `taken`; not the lower left one, which has the scale. Null if there is none. */
function freeCorner(
  { width, height }: Frame,
  numbers: readonly Pixel[],
  taken: readonly Rect[],
): Rect | null {
  const [x, y] = [width - insetSize.width - 6, height - insetSize.height - 6];
  const corners = [
    [x, 6],
    [6, 6],
    [x, y],
  ].map(([left, top]) => ({
    left: left!,
    top: top!,
    right: left! + insetSize.width,
    bottom: top! + insetSize.height,
  }));
  const hides = (box: Rect): boolean => numbers.some((pixel) => isNear(pixel, box));
  return corners.find((box) => !hides(box) && taken.every((other) => !overlap(other, box))) ?? null;
}

const isNear = ([x, y]: Pixel, { left, top, right, bottom }: Rect): boolean =>
  x > left - disc && x < right + disc && y > top - disc && y < bottom + disc;
