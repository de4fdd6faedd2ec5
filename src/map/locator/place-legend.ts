/** Moves the legend to the first place in the frame where it covers nothing that the story speaks of. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { RingShape, Viewport } from '../names/shapes.ts';
import { touches } from './locator-place.ts';

/** As the style sheet knows them; the first is the usual one. */
const corners = ['bottom-start', 'top-end', 'top-start', 'bottom-end'] as const;
/** In a low frame: the sign stays where it is least in the way of names, with or without the marks beside it, if it can. */
const lowCorners = ['top-end', 'bottom-start', 'top-start', 'bottom-end'] as const;

export interface LegendSurroundings {
  view: Viewport;
  /** What is in focus. */
  marks: readonly RingShape[];
  /** px: what else lies in the view. */
  taken: readonly Rect[];
  /** Where an element lies in the view, px. */
  boxOf: (element: Element) => Rect;
  /** In a low frame where no corner is free only its sign is left, behind which it is whole; elsewhere it covers a mark. */
  isLow: boolean;
}

/** `frame` gets `data-legend`, and `data-folded` if only the sign has room. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, isLow } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  const usual = isLow ? lowCorners : corners;
  const ways = usual.map((corner) => ({ corner, isFolded: false }));
  const low = usual.map((corner) => ({ corner, isFolded: true }));
  for (const { corner, isFolded } of isLow ? [ways[0]!, ...low, low[0]!] : [...ways, ways[0]!]) {
    frame.dataset.legend = corner;
    frame.toggleAttribute('data-folded', isFolded);
    const boxes = [...key.children].map(boxOf).filter(({ left, right }) => right > left);
    const covers = (box: Rect): boolean =>
      marks.some((mark) => touches(view, mark, box)) || taken.some((other) => overlap(other, box));
    if (!boxes.some(covers)) return;
  }
}
