/** Moves the legend to the first place in the frame where it covers nothing that the story speaks of. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { RingShape, Viewport } from '../names/shapes.ts';
import { touches } from './locator-place.ts';

/** Corners by the style sheet's names; the first is the usual one. */
const places = ['bottom-start', 'top-end', 'top-start', 'bottom-end'].map((corner) => ({
  corner,
  isFolded: false,
}));
/** In a low frame: where it is least in the way of names comes first, with its marks, then folded to its sign. */
const lowPlaces = [
  { corner: 'top-end', isFolded: false },
  ...['top-end', 'top-start', 'bottom-start', 'bottom-end'].map((corner) => ({ corner, isFolded: true })),
];

export interface LegendSurroundings {
  view: Viewport;
  /** What is in focus. */
  marks: readonly RingShape[];
  /** px: what else lies in the view. */
  taken: readonly Rect[];
  /** Where an element lies in the view, px. */
  boxOf: (element: Element) => Rect;
  /** A low frame: if no corner is free, only the legend's sign is shown, which opens it. In others it then covers a mark. */
  isLow: boolean;
}

/** `frame` gets `data-legend`, and `data-folded` if only the sign has room. Tries the places in the browser: where each lies, and how wide it is, is the style sheet's. */
export function placeLegend(frame: HTMLElement, around: LegendSurroundings): void {
  const { view, marks, taken, boxOf, isLow } = around;
  const key = frame.querySelector('.key');
  if (!key) return;
  const go = ({ corner, isFolded }: (typeof places)[number]): void => {
    frame.dataset.legend = corner;
    frame.toggleAttribute('data-folded', isFolded);
  };
  const covers = (box: Rect): boolean =>
    marks.some((mark) => touches(view, mark, box)) || taken.some((other) => overlap(other, box));
  for (const place of isLow ? lowPlaces : places) {
    go(place);
    const boxes = [...key.children].map(boxOf).filter(({ left, right }) => right > left);
    if (!boxes.some(covers)) return;
  }
  go(isLow ? lowPlaces[1]! : places[0]!);
}
