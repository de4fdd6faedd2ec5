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

/** `frame` gets `data-legend`, and `data-folded` if only the sign has room. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, isLow } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  const isTaken = (box: Rect): boolean => taken.some((other) => overlap(other, box));
  const covers = (box: Rect): boolean => isTaken(box) || marks.some((mark) => touches(view, mark, box));
  const isOff =
    (isCovered: (box: Rect) => boolean, isFolded: boolean) =>
    (corner: string): boolean => {
      frame.dataset.legend = corner;
      frame.toggleAttribute('data-folded', isFolded);
      return ![...key.children].map(boxOf).some((box) => box.right > box.left && isCovered(box));
    };
  const all = isLow ? lowCorners : corners;
  if (isLow && isOff(covers, false)(all[0]!)) return;
  if (all.some(isOff(covers, isLow)) || all.some(isOff(isTaken, isLow))) return;
  isOff(isTaken, isLow)(all[0]!);
}
