/** Which labels a frame would cut: pure geometry in pixels. */
import { overlap, type Rect } from '../kit/boxes.ts';

/** The box of a one-line label. Anchored at its left edge (towns, beside their dot) or at its centre (units). */
export function labelBox(x: number, y: number, width: number, size: number, anchor: 'left' | 'centre'): Rect {
  const left = anchor === 'left' ? x + 0.6 * size : x - width / 2;
  return { left, top: y - size * 0.7, right: left + width, bottom: y + size * 0.7 };
}

/** Whether a box is partly (not wholly) outside the frame, or lies on an obstacle such as a control. */
export function isCut(box: Rect, width: number, height: number, obstacles: readonly Rect[]): boolean {
  const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  if (!inside) return true;
  return obstacles.some((other) => overlap(box, other));
}
