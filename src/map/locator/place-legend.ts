/** Moves the legend to the first place in the frame where it covers nothing that the story speaks of, or else as little of it as can be. */
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

/** Parts of a box, to see how much of it lies on marks. */
const columns = 8;

/** `frame` gets `data-legend`, and `data-folded` if only the sign has room. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, isLow } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  /** Lays it there; how much of the marks it covers then: of a point all or nothing. */
  const layIn = (corner: string, isFolded: boolean): number => {
    frame.dataset.legend = corner;
    frame.toggleAttribute('data-folded', isFolded);
    const boxes = [...key.children].map(boxOf).filter((box) => box.right > box.left);
    if (boxes.some((box) => taken.some((other) => overlap(other, box)))) return Number.POSITIVE_INFINITY;
    let cost = 0;
    for (const box of boxes) {
      const step = (box.right - box.left) / columns;
      for (let part = 0; part < columns; part++) {
        const left = box.left + part * step;
        for (const mark of marks)
          if (touches(view, mark, { ...box, left, right: left + step }))
            cost += mark.rings[0]?.points.length === 2 ? columns : 1;
      }
    }
    return cost;
  };
  const all = isLow ? lowCorners : corners;
  if (isLow && layIn(all[0]!, false) === 0) return;
  let best = all[0]!;
  let least = Number.POSITIVE_INFINITY;
  // Each look lays out the map again.
  for (const corner of all) {
    const cost = layIn(corner, isLow);
    if (cost === 0) return;
    if (cost < least) best = corner;
    least = Math.min(least, cost);
  }
  layIn(best, isLow);
}
