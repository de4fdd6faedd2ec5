/** Rectangles on a screen or a page, px. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two rectangles share more than an edge: labels and buttons may lie side by side (on the map: `story/boxes.ts`). */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
