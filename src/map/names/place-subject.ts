/** Names what is in focus, in every frame that shows it: on its area, along its line, beside its point. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import { Cells } from './cells.ts';
import {
  boxAround,
  boxBeside,
  type IsFree,
  roomBeside,
  roomNear,
  roomWithin,
  type Side,
  type Size,
} from './find-room.ts';
import type { FreeRoom } from './free-room.ts';
import { breaksOf } from './name-looks.ts';
import type { RingShape } from './shapes.ts';

/** A place in focus: `text` is what it is called, as precisely as it is known. */
export interface Subject {
  id: string;
  text: string;
  form: 'area' | 'line' | 'point';
  shape: RingShape;
}

/** px: an area smaller than this is named beside it. */
const small = 44;
/** px around a point in focus that its mark takes. */
const mark = 8;

interface Found {
  x: number;
  y: number;
  side: Side;
  box: Rect;
}

/** The cells of a subject alone, on which no country's name lies; null for a point, whose mark is taken. */
export function markSubject(room: FreeRoom, { form, shape }: Subject): Cells | null {
  const [ring] = shape.rings;
  if (form === 'point') {
    if (ring) room.take(room.dotAt([ring.points[0]!, ring.points[1]!], mark));
    return null;
  }
  const own = new Cells(room.cells.view);
  if (form === 'area') own.fill(shape, 1);
  else own.divide(shape.rings);
  return own;
}

/** Distances between what is named and its name, px, the nearest first; farther away it could be another's. */
const near = [7, 14, 26];
const far = [44, 72];

type Try = readonly [dots: number, avoid: readonly Cells[], ways: readonly number[]];

/**
 * Up to which rank a name keeps off dots, what else it keeps off, and how far away it may lie; the best way first. On a line in focus it
 * would hide its course; on an area in focus, a line's name would read as the area's.
 */
const triesOf = (others: readonly Cells[], isLine: boolean): readonly Try[] => [
  [2, others, near],
  [0, others, near],
  [0, isLine ? [] : others, isLine ? near : far],
  [0, [], [...near, ...far]],
];

/**
 * In the largest letters (`sizes`, px) for which there is room; small towns give way before it does. `others`: of a line, all else that is in focus;
 * of all else, the lines. Returns what is wrong: 1 if its name lies far away, 2 if it has none.
 */
export function placeSubject(
  room: FreeRoom,
  subject: Subject,
  own: Cells | null,
  others: readonly Cells[],
  sizes: readonly number[],
): number {
  if (!isInView(room, subject)) return 0;
  for (const [dots, avoid, ways] of triesOf(others, subject.form === 'line')) {
    for (const away of ways) {
      for (const size of sizes) {
        const px = size * room.times;
        for (const lines of breaksOf(subject.text)) {
          const box = room.sizeOf(lines, px, 'subject');
          const isFree = (at: Rect): boolean =>
            room.isFree(at, dots) && avoid.every((area) => area.meetsOnly(at, 0));
          const found = roomFor(room, subject, own, box, isFree, px, away * room.times);
          if (!found) continue;
          room.keep({ kind: 'subject', id: subject.id, rank: 0, lines, size: px, ...found });
          return away > near.at(-1)! ? 1 : 0;
        }
      }
    }
  }
  return 2;
}

function roomFor(
  room: FreeRoom,
  { form, shape }: Subject,
  own: Cells | null,
  size: Size,
  isFree: IsFree,
  px: number,
  away: number,
): Found | null {
  const { cells } = room;
  const upon = (at: { x: number; y: number } | null): Found | null =>
    at && { x: at.x, y: at.y, side: 'middle', box: boxAround(at.x, at.y, size) };
  const bounds = boundsOf(room, shape);
  if (form === 'line') return upon(roomBeside(cells, own!, shape.rings, size, isFree, away));
  const around = { own: bounds, reach: away };
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  if (form === 'point' || bounds.right - bounds.left < small) {
    const gap = Math.max(px * 0.75, (bounds.right - bounds.left) / 2 + 4);
    const found = besidePoint(room, middle, size, gap, isFree);
    return (
      found ??
      upon(nearHome(cells, size, middle, isFree, around) ?? roomNear(cells, size, middle, isFree, around))
    );
  }
  const part = own!.parts(1)[1]!;
  // On the area in small letters rather than beside it in large ones.
  if (away <= near[0]! * room.times) return upon(roomWithin(own!, 1, size, 3, part, isFree));
  return upon(roomNear(cells, size, part.share ? part : middle, isFree, around));
}

/** The middle of a box in a point's own country, or on the sea. */
function nearHome(
  cells: Cells,
  size: Size,
  at: { x: number; y: number },
  isFree: IsFree,
  near: { own: Rect; reach: number },
) {
  const home = cells.ownerAt(at.x, at.y);
  if (home === 0) return null;
  return roomNear(cells, size, at, (box) => isFree(box) && cells.meetsOnly(box, home), near);
}

/** A name of `size`, `gap` px from a point, on a side on which it stays in the point's country; null if there is none. */
export function besidePoint(
  room: FreeRoom,
  { x, y }: { x: number; y: number },
  size: Size,
  gap: number,
  isFree: IsFree,
): Found | null {
  const country = room.cells.ownerAt(x, y);
  for (const side of ['right', 'left', 'top', 'bottom'] as const) {
    const box = boxBeside(x, y, size, side, gap);
    if (isFree(box) && room.cells.meetsOnly(box, country)) return { x, y, side, box };
  }
  return null;
}

/** Box of a shape in the frame, px; that of a point has no size. */
function boundsOf(room: FreeRoom, { rings }: RingShape): Rect {
  const [left, top] = room.px([
    Math.min(...rings.map(({ bounds }) => bounds[0])),
    Math.min(...rings.map(({ bounds }) => bounds[1])),
  ]);
  const [right, bottom] = room.px([
    Math.max(...rings.map(({ bounds }) => bounds[2])),
    Math.max(...rings.map(({ bounds }) => bounds[3])),
  ]);
  return { left, top, right, bottom };
}

function isInView(room: FreeRoom, { shape }: Subject): boolean {
  const { width, height } = room.cells.view;
  return overlap(boundsOf(room, shape), { left: 0, top: 0, right: width, bottom: height });
}
