/** Moves the legend to the first place in the frame where it covers nothing that the story speaks of. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { RingShape, Viewport } from '../names/shapes.ts';
import { touches } from './locator-place.ts';

/** As the style sheet knows them; the first is the usual one. */
const corners = ['bottom-start', 'top-end', 'top-start', 'bottom-end'] as const;

export interface LegendSurroundings {
  view: Viewport;
  /** What is in focus. */
  marks: readonly RingShape[];
  /** px: what else lies in the view. */
  taken: readonly Rect[];
  /** Where an element lies in the view, px. */
  boxOf: (element: Element) => Rect;
  /** Where no corner is free: only its sign is left, behind which it is whole, or it covers a mark. */
  instead: 'folded' | 'bottom-start';
}

/** `frame` gets `data-legend`. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, instead } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  for (const corner of corners) {
    frame.dataset.legend = corner;
    const box = boxOf(key);
    // Not drawn: there is nothing to cover.
    if (box.right === box.left) return;
    if (!marks.some((mark) => touches(view, mark, box)) && !taken.some((other) => overlap(other, box)))
      return;
  }
  frame.dataset.legend = instead;
}
