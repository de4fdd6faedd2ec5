/** Moves the legend to the first place in the frame where it covers nothing that the story speaks of, or else nothing of the map's own. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { RingShape, Viewport } from '../names/shapes.ts';
import { touches } from './locator-place.ts';

/** Corners by the style sheet's names; the usual one comes first, in a low frame the one that is least in the way of names. */
const corners = ['bottom-start', 'top-end', 'top-start', 'bottom-end'];
const lowCorners = ['top-end', 'top-start', 'bottom-start', 'bottom-end'];

export interface LegendSurroundings {
  view: Viewport;
  /** What is in focus. */
  marks: readonly RingShape[];
  /** px: what else lies in the view. */
  taken: readonly Rect[];
  /** Where an element lies in the view, px. */
  boxOf: (element: Element) => Rect;
  /** A low frame: if no corner is free, only the legend's sign is shown, which opens it. */
  isLow: boolean;
}

/** Into how many parts a box is cut to tell how much of it lies on marks. */
const parts = { across: 8, up: 2 };

/** `frame` gets `data-legend`, and `data-folded` if only the sign has room. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, isLow } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  const layIn = (corner: string, isFolded: boolean): Rect[] => {
    frame.dataset.legend = corner;
    frame.toggleAttribute('data-folded', isFolded);
    return [...key.children].map(boxOf).filter((box) => box.right > box.left);
  };
  const isTaken = (box: Rect): boolean => taken.some((other) => overlap(other, box));
  const isFree = (boxes: Rect[]): boolean =>
    !boxes.some((box) => isTaken(box) || marks.some((mark) => touches(view, mark, box)));
  const all = isLow ? lowCorners : corners;
  if (isLow && isFree(layIn(all[0]!, false))) return;
  if (all.some((corner) => isFree(layIn(corner, isLow)))) return;
  // On what the story speaks of there, but on as little of it as can be: on no point if on a part of a line or an area.
  const covered = (corner: string): number => {
    const cut = layIn(corner, isLow).flatMap(partsOf);
    const on = (mark: RingShape): number => cut.filter((box) => touches(view, mark, box)).length;
    return marks.reduce((sum, mark) => sum + on(mark) * (isPoint(mark) ? cut.length : 1), 0);
  };
  const free = all.filter((corner) => !layIn(corner, isLow).some(isTaken));
  const costs = new Map(free.map((corner) => [corner, covered(corner)]));
  layIn(free.toSorted((a, b) => costs.get(a)! - costs.get(b)!)[0] ?? all[0]!, isLow);
}

const isPoint = ({ rings }: RingShape): boolean =>
  rings.every(({ bounds: [left, top, right, bottom] }) => left === right && top === bottom);

function partsOf({ left, top, right, bottom }: Rect): Rect[] {
  const [width, height] = [(right - left) / parts.across, (bottom - top) / parts.up];
  return Array.from({ length: parts.across * parts.up }, (_, index) => {
    const x = left + (index % parts.across) * width;
    const y = top + Math.floor(index / parts.across) * height;
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}
