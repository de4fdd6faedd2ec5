/** Boxes on the map, and the one answer to whether two of them meet. */
import type { BBox } from './story.ts';

/**
 * Whether two boxes have a position in common, edges and corners included: callers must not miss anything that may be visible there
 * (what lies beside each other on a screen is another question: see `overlap` in `kit/boxes.ts`). `slack` is how far apart
 * they may lie, in their unit.
 */
export const meet = (a: BBox, b: BBox, slack = 0): boolean =>
  a[0] <= b[2] + slack && b[0] <= a[2] + slack && a[1] <= b[3] + slack && b[1] <= a[3] + slack;
