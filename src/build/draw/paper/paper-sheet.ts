/** A map on paper: black on white, its places as numbers in discs, who made the data at its foot. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Rect } from '../../../kit/boxes.ts';
import type { Palette } from '../../../kit/themes.ts';
import type { Camera, Focus } from '../../../story/story.ts';
import type { Edition } from '../../derive/edition.ts';
import type { Drawing } from '../drawing.ts';
import { boxOf, type Frame, frameFor, pixelOf } from '../frame.ts';
import { sheetIn } from '../picture-sheet.ts';
import { creditStrip, standAlone, viewElements } from '../stand-alone.ts';
import { type NumberDisc, spreadDiscs } from './number-discs.ts';

/** px of the strip for who made the data. */
const strip = 20;
/** Radius of a number's disc, px. */
export const disc = 13;
/** px from which a disc is so far from its place that a line ties it there. */
const astray = 2;

const onPaper: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  inkSoft: '#222222',
  rule: '#999999',
  panel: '#ffffff',
  land: '#ffffff',
  landB: '#f4f4f4',
  landC: '#f8f8f8',
  landD: '#f6f6f6',
  province: '#f1f1f1',
  water: '#dddddd',
  river: '#a8a8a8',
  border: '#555555',
  accent: '#000000',
  accentInk: '#000000',
};
const discs = `.disc { fill: #fff; stroke: #000; stroke-width: 2; } [data-picture] .number { fill: #000; stroke: none; text-anchor: middle; letter-spacing: 0; font-size: 1.5em; font-weight: 700; } .tie { stroke: #000; stroke-width: 1.5; } .spot { fill: #000; } .cut { fill: none; stroke: #000; stroke-width: 2; stroke-dasharray: 6 3; } .inset-frame { fill: none; stroke: #000; stroke-width: 2; } .letter-ground { fill: #fff; }`;

export interface NumberedPoint {
  /** Degrees. */
  at: Position;
  label: string;
}

/** A part of the map drawn larger in a corner, where its places would crowd. */
export interface SheetInset {
  letter: string;
  camera: Camera;
  points: readonly NumberedPoint[];
  /** Its rectangle on the sheet, and that of the part on the map, px. */
  box: Rect;
  part: Rect;
}

export interface PaperSheet {
  /** px, the strip at the foot included. */
  width: number;
  height: number;
  focus: readonly Focus[];
  points: readonly NumberedPoint[];
  named: boolean;
  insets?: readonly SheetInset[];
}

/** How a camera lies on a sheet of `width` × `height` px, above the strip at its foot. */
export const sheetFrame = (camera: Camera, { width, height }: { width: number; height: number }): Frame =>
  frameFor(boxOf(camera.viewBox), width, height - strip);

/** The picture as the text of an SVG file. */
export function paperSheet(drawing: Drawing, edition: Edition, camera: Camera, sheet: PaperSheet): string {
  const { source, lang } = edition;
  const { width, height, insets = [] } = sheet;
  const frame = sheetFrame(camera, sheet);
  const svg = standAlone({ width, height, lang }, [
    drawing.standIn('style on paper', () => [s('style', sheetIn(onPaper, discs))]),
    ...numberedView(drawing, edition, camera, frame, sheet),
    ...insets.flatMap((inset) => insetElements(drawing, edition, inset, sheet.focus)),
    ...creditStrip({ width, height, top: frame.height }, { x: 8, y: height - 6 }, source.layers),
  ]);
  return drawing.fileText(svg);
}

function numberedView(
  drawing: Drawing,
  { lang, words }: Edition,
  camera: Camera,
  frame: Frame,
  { focus, points, named }: Pick<PaperSheet, 'focus' | 'points' | 'named'>,
  ownShapes = false,
): Element[] {
  const { width, height } = frame;
  const placed = drawing.once(`discs ${JSON.stringify([frame, points])}`, () =>
    spreadDiscs(
      points.map(({ at, label }) => ({ label, place: pixelOf(at, frame) })),
      { width, height, radius: disc },
    ),
  );
  const reserved = placed.map(({ at: [x, y] }) => ({
    left: x - disc - 2,
    top: y - disc - 2,
    right: x + disc + 2,
    bottom: y + disc + 2,
  }));
  return [
    ...viewElements({ drawing, lang, words, camera, focus, width, height, reserved, named, ownShapes }),
    ...placed.flatMap(tieElements),
    ...placed.flatMap(({ at: [x, y], label }): Element[] => [
      s('circle', { class: 'disc', cx: round(x), cy: round(y), r: disc }),
      s('text', { class: 'number', x: round(x), y: round(y), dy: '.35em' }, label),
    ]),
  ];
}

/** The line from a disc to its place. */
function tieElements({ place: [px, py], at: [x, y] }: NumberDisc): Element[] {
  if (Math.hypot(px - x, py - y) < astray) return [];
  return [
    s('path', { class: 'tie', d: `M${round(x)} ${round(y)}L${round(px)} ${round(py)}` }),
    s('circle', { class: 'spot', cx: round(px), cy: round(py), r: 3 }),
  ];
}

function insetElements(
  drawing: Drawing,
  edition: Edition,
  { letter, camera, points, box, part }: SheetInset,
  focus: readonly Focus[],
): Element[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  return [
    ...frameElements('cut', part, letter),
    s('svg', { x: box.left, y: box.top, width, height, viewBox: `0 0 ${width} ${height}` }, [
      ...shapesNamed(
        letter,
        numberedView(drawing, edition, camera, frame, { focus, points, named: false }, true),
      ),
    ]),
    ...frameElements('inset-frame', box, letter),
  ];
}

/** Copies whose shapes have ids of their own: a page's `use` takes the first shape that has its id, which is the large map's. */
function shapesNamed(letter: string, elements: readonly Element[]): Element[] {
  const copies = structuredClone(elements) as Element[];
  visit({ type: 'root', children: copies }, 'element', ({ properties }) => {
    const { id, href } = properties;
    if (typeof id === 'string' && /^(shape|section)-/.test(id)) properties.id = `${letter}-${id}`;
    if (typeof href === 'string' && /^#(shape|section)-/.test(href))
      properties.href = `#${letter}-${href.slice(1)}`;
  });
  return copies;
}

/** A rectangle with its letter in the upper left corner. */
const frameElements = (className: string, { left, top, right, bottom }: Rect, letter: string): Element[] => [
  s('rect', { class: 'letter-ground', x: round(left), y: round(top), width: 20, height: 20 }),
  s('text', { class: 'number', x: round(left + 10), y: round(top + 10), dy: '.35em' }, letter),
  s('rect', {
    class: className,
    x: round(left),
    y: round(top),
    width: round(right - left),
    height: round(bottom - top),
  }),
];

const round = (value: number): number => Math.round(value * 10) / 10;
