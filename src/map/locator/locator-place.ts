/**
 * Where a locator lies in its frame, and how large: in a corner, off what the frame is about, at most a tenth of the frame. Pure:
 * the live map and all pictures ask the same.
 */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { RingShape, Viewport } from '../names/shapes.ts';

export const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

export interface LocatorPlace {
  corner: Corner;
  /** px. */
  box: Rect;
}

export interface LocatorWish {
  view: Viewport;
  /** What is in focus. */
  marks: readonly RingShape[];
  /** What else lies in the frame: buttons, a scale, px. */
  taken?: readonly Rect[];
  /** How many times larger than on the page texts are. */
  times?: number;
}

/** Height of a locator as a share of its width. */
export const locatorShape = 0.7;
/** Share of the frame that a locator covers at most. */
export const mostOfFrame = 0.1;
/** px: no wider, and no narrower, for its letters are to be read. */
const widest = 200;
export const narrowest = 60;
/** px that it keeps from a mark, and from the sides of the frame; at the bottom there is a scale, and there are buttons. */
const gap = 3;
const insets: Record<Corner, readonly [x: number, y: number]> = {
  'top-left': [8, 8],
  'top-right': [8, 8],
  'bottom-left': [8, 40],
  'bottom-right': [56, 8],
};
/** Web Mercator units across (the world is 1e6): a frame as wide as this shows about all that a locator could. */
const whole = 0.85e6;
/** How many sizes are tried, and the share of the largest one for which an earlier corner is preferred. */
const steps = 14;
const enough = 0.85;

/** The first corner with about as much room as any; null in a frame so small that nobody could read a tenth of it, and in one that shows the world. */
export function placeLocator({ view, marks, taken = [], times = 1 }: LocatorWish): LocatorPlace | null {
  const most = Math.min(widest * times, Math.sqrt((view.width * view.height * mostOfFrame) / locatorShape));
  const least = narrowest * times;
  if (most < least || view.width / view.scale >= whole) return null;
  const isFree = ({ box }: LocatorPlace): boolean =>
    !marks.some((mark) => touches(view, mark, box)) && !taken.some((other) => overlap(other, box));
  const widths = Array.from({ length: steps }, (_, step) =>
    Math.floor(most - ((most - least) * step) / (steps - 1)),
  );
  const offers = corners.flatMap(
    (corner) => widths.map((width) => placeIn(view, corner, width)).find(isFree) ?? [],
  );
  const best = Math.max(...offers.map(widthOf));
  return offers.find((offer) => widthOf(offer) >= best * enough) ?? placeIn(view, 'top-left', least);
}

const widthOf = ({ box: { left, right } }: LocatorPlace): number => right - left;

function placeIn({ width: across, height: up }: Viewport, corner: Corner, width: number): LocatorPlace {
  const height = width * locatorShape;
  const [x, y] = insets[corner];
  const left = corner.endsWith('left') ? x : across - x - width;
  const top = corner.startsWith('top') ? y : up - y - height;
  return { corner, box: { left, top, right: left + width, bottom: top + height } };
}

/** Whether a mark lies under a box (px) or near it: its outline crosses the box, or its area holds it. */
export function touches({ left, top, scale }: Viewport, { rings }: RingShape, box: Rect): boolean {
  const wide = {
    left: left + (box.left - gap) / scale,
    top: top + (box.top - gap) / scale,
    right: left + (box.right + gap) / scale,
    bottom: top + (box.bottom + gap) / scale,
  };
  let isInside = false;
  for (const { points, bounds } of rings) {
    const isAway = bounds[0] > wide.right || bounds[1] > wide.bottom || bounds[3] < wide.top;
    if (isAway || bounds[2] < wide.left) continue;
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [x0, y0] = [points[at]!, points[at + 1]!];
      const [x1, y1] = [points[at + 2] ?? x0, points[at + 3] ?? y0];
      if (crosses(wide, x0, y0, x1, y1)) return true;
      // A ray from the box's corner to the right crosses an area's outline once more than it leaves it.
      const meets = y0 > wide.top !== y1 > wide.top;
      if (meets && wide.left < ((x1 - x0) * (wide.top - y0)) / (y1 - y0) + x0) isInside = !isInside;
    }
  }
  return isInside;
}

/** Whether a segment has a part in a box (Liang and Barsky's clipping). */
function crosses(box: Rect, x0: number, y0: number, x1: number, y1: number): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x0 - x1, x0 - box.left],
    [x1 - x0, box.right - x0],
    [y0 - y1, y0 - box.top],
    [y1 - y0, box.bottom - y0],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}
