/** Where in a frame a box of some size has room: within a country, on an area, along a line, or beside a point. */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import type { SeenPart } from './seen-parts.ts';
import type { Ring } from './shapes.ts';

/** The side of its point on which a name lies; `middle`: on it. */
export type Side = 'right' | 'left' | 'top' | 'bottom' | 'middle';

export interface Size {
  width: number;
  height: number;
}

export type IsFree = (box: Rect) => boolean;

/** Positions that are tried in a frame before every cell is. */
const fewTries = 900;
/** px of free ground around a name that are worth having. */
const roomy = [6, 14, 28];

/** All px. `more`: on each side. */
export const boxAround = (x: number, y: number, { width, height }: Size, more = 0): Rect => ({
  left: x - width / 2 - more,
  top: y - height / 2 - more,
  right: x + width / 2 + more,
  bottom: y + height / 2 + more,
});

/** What of a box lies in the frame. */
const inFrame = (box: Rect, { view: { width, height } }: Cells): Rect => ({
  left: Math.max(0, box.left),
  top: Math.max(0, box.top),
  right: Math.min(width, box.right),
  bottom: Math.min(height, box.bottom),
});

interface Point {
  x: number;
  y: number;
}

/** The middle of a box that lies in the shape `index`, `clear` px from its outline; near the middle of its `part`, with free ground around it. */
export function roomWithin(
  cells: Cells,
  index: number,
  size: Size,
  clear: number,
  part: SeenPart,
  isFree: IsFree,
  isFine = false,
): Point | null {
  const fits = (x: number, y: number, more: number): boolean =>
    cells.isWithin(inFrame(boxAround(x, y, size, clear + more), cells), index);
  const scoreOf = (x: number, y: number, room: number): number =>
    room * 30 - length(x - part.x, y - part.y) * 0.35;
  return best(cells, {
    isGood: (x, y) => cells.ownerAt(x, y) === index && fits(x, y, 0) && isFree(boxAround(x, y, size)),
    mostAt: (x, y) => scoreOf(x, y, roomy.length),
    scoreOf: (x, y) => scoreOf(x, y, roomy.filter((more) => fits(x, y, more)).length),
    ideal: part,
    within: part,
    isFine,
  });
}

/** The middle of a box that lies in one country, as near as can be to `ideal`, and no further than `reach` px from `own`. */
export function roomNear(
  cells: Cells,
  size: Size,
  ideal: Point,
  isFree: IsFree,
  { own, reach }: { own: Rect; reach: number },
): Point | null {
  const [across, up] = [size.width / 2, size.height / 2];
  /** px between `own` and the box; 0 if they meet. */
  const away = (x: number, y: number): number =>
    length(
      Math.max(0, own.left - x - across, x - across - own.right),
      Math.max(0, own.top - y - up, y - up - own.bottom),
    );
  const good = (x: number, y: number): boolean => {
    if (away(x, y) > reach) return false;
    const box = boxAround(x, y, size);
    return liesInOne(cells, box) && isFree(box);
  };
  // The exact spot comes first: on the grid, a picture's coarser shapes might lead to another row.
  if (good(ideal.x, ideal.y)) return ideal;
  // The middle of a wide box is far from its point though one end is near: both count.
  const scoreOf = (x: number, y: number): number => -length(x - ideal.x, y - ideal.y) - 4 * away(x, y);
  return best(cells, {
    isGood: good,
    mostAt: scoreOf,
    scoreOf,
    ideal,
    within: {
      left: own.left - reach - across,
      top: own.top - reach - up,
      right: own.right + reach + across,
      bottom: own.bottom + reach + up,
    },
  });
}

/** px by which the open sea may be farther than a place on the country's own coast, where letters and outlines mix. */
const seaward = 200;

/**
 * The middle of a box of `size` px on the sea off a country's coast, or on that coast, as near as can be to `ideal`. `shore`: px around
 * it in which the country's own land must lie, and no other.
 */
export function roomAtSea(
  cells: Cells,
  index: number,
  size: Size,
  shore: number,
  ideal: Point,
  isFree: IsFree,
): Point | null {
  const near = (x: number, y: number): number => -length(x - ideal.x, y - ideal.y);
  return best(cells, {
    isGood: (x, y) =>
      cells.touchesAlone(boxAround(x, y, size, shore), index) && isFree(boxAround(x, y, size)),
    mostAt: (x, y) => seaward + near(x, y),
    scoreOf: (x, y) => (cells.meetsOnly(boxAround(x, y, size), 0) ? seaward : 0) + near(x, y),
    ideal,
  });
}

/** Asked at every position: `Math.hypot` takes many times as long. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** Whether a box, px, lies in one country, or in none. */
export const liesInOne = (cells: Cells, box: Rect): boolean =>
  cells.meetsOnly(box, cells.ownerAt((box.left + box.right) / 2, (box.top + box.bottom) / 2));

interface Choice {
  isGood(x: number, y: number): boolean;
  /** The most that a position could score, found at once: if that is not better than the best so far, it is not looked at. */
  mostAt(x: number, y: number): number;
  scoreOf(x: number, y: number): number;
  /** Where `mostAt` is highest. */
  ideal: Point;
  /** Nothing beyond is good. */
  within?: Rect;
  /** Positions between the middles of cells are tried too. */
  isFine?: boolean;
}

/** The best position of those that are good: a few are tried, and only if none of them is good, all. */
function best({ view: { width, height }, size }: Cells, choice: Choice): Point | null {
  const {
    isGood,
    mostAt,
    scoreOf,
    ideal,
    within = { left: 0, top: 0, right: width, bottom: height },
    isFine,
  } = choice;
  const coarse = Math.max(size, Math.sqrt((width * height) / fewTries));
  const steps = [...(coarse > size ? [coarse] : []), size, ...(isFine ? [size / 2] : [])];
  for (const step of steps) {
    let found: (Point & { score: number }) | null = null;
    const from = (edge: number): number => (Math.max(0, Math.ceil(edge / step - 0.5)) + 0.5) * step;
    const [right, bottom] = [Math.min(width, within.right), Math.min(height, within.bottom)];
    // What scores less than the position nearest to the ideal need not be looked at.
    const [nearX, nearY] = [from(ideal.x - step / 2), from(ideal.y - step / 2)];
    const least = isGood(nearX, nearY) ? scoreOf(nearX, nearY) - 1e-6 : -Infinity;
    for (let y = from(within.top); y <= bottom; y += step) {
      for (let x = from(within.left); x <= right; x += step) {
        const most = mostAt(x, y);
        if (most < least || (found && most <= found.score) || !isGood(x, y)) continue;
        const score = scoreOf(x, y);
        if (!found || score > found.score) found = { x, y, score };
      }
    }
    if (found) return found;
  }
  return null;
}

/** Parts of a line's length at which a name is tried. */
const stretches = 24;
/** The middle of a box that lies `away` px beside a line, in one country; `own` are the cells of the line alone. */
export function roomBeside(
  cells: Cells,
  own: Cells,
  rings: readonly Ring[],
  size: Size,
  isFree: IsFree,
  away: number,
): Point | null {
  const samples = samplesOf(cells, rings);
  const middle = samples[Math.floor(samples.length / 2)];
  if (!middle) return null;
  const byNearness = samples.sort(
    (a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y),
  );
  const good = (x: number, y: number): boolean => {
    const box = boxAround(x, y, size, 4);
    return liesInOne(cells, box) && own.meetsOnly(box, 0) && isFree(boxAround(x, y, size));
  };
  const [dx, dy] = [size.width / 2 + away, size.height / 2 + away];
  for (const { x, y } of byNearness) {
    for (const [across, up] of [
      [dx, 0],
      [-dx, 0],
      [dx, dy],
      [-dx, dy],
      [dx, -dy],
      [-dx, -dy],
      [0, dy],
      [0, -dy],
    ] as const) {
      if (good(x + across, y + up)) return { x: x + across, y: y + up };
    }
  }
  return null;
}

/** Positions along what is seen of lines, px, about as many as `stretches`. */
function samplesOf({ view }: Cells, rings: readonly Ring[]): Point[] {
  const { left, top, scale, width, height } = view;
  const seen: Point[] = [];
  for (const { points } of rings) {
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [(points[at]! - left) * scale, (points[at + 1]! - top) * scale];
      const [nextX, nextY] = [
        ((points[at + 2] ?? points[at]!) - left) * scale,
        ((points[at + 3] ?? points[at + 1]!) - top) * scale,
      ];
      // Long segments have positions of their own.
      const parts = Math.min(50, Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 20)));
      for (let part = 0; part < parts; part++) {
        const [px, py] = [x + ((nextX - x) * part) / parts, y + ((nextY - y) * part) / parts];
        if (px >= 0 && py >= 0 && px <= width && py <= height) seen.push({ x: px, y: py });
      }
    }
  }
  const step = Math.max(1, Math.ceil(seen.length / stretches));
  return seen.filter((_, index) => index % step === 0);
}

/** The box of a name on one side of a point, `gap` px from it. */
export function boxBeside(x: number, y: number, size: Size, side: Side, gap: number): Rect {
  const [dx, dy] = [size.width / 2 + gap, size.height / 2 + gap * 0.7];
  switch (side) {
    case 'right':
      return boxAround(x + dx, y, size);
    case 'left':
      return boxAround(x - dx, y, size);
    case 'top':
      return boxAround(x, y - dy, size);
    case 'bottom':
      return boxAround(x, y + dy, size);
    default:
      return boxAround(x, y, size);
  }
}
