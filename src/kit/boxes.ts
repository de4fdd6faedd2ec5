/** Rectangles on a screen or a page, px. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How many times its layout's size an element is drawn: CSS `zoom` and transforms of what it is in. */
export const scaleOf = (element: HTMLElement): number =>
  element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;

/** The box of `inner` seen from the upper left corner of `outer`, in the pixels of the layout of `outer`. */
export function boxIn(outer: HTMLElement, inner: Element): Rect {
  const frame = outer.getBoundingClientRect();
  const scale = scaleOf(outer);
  const { left, top, right, bottom } = inner.getBoundingClientRect();
  return {
    left: (left - frame.left) / scale,
    top: (top - frame.top) / scale,
    right: (right - frame.left) / scale,
    bottom: (bottom - frame.top) / scale,
  };
}

/** Whether two rectangles share more than an edge: labels and buttons may lie side by side (on the map: `story/boxes.ts`). */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
