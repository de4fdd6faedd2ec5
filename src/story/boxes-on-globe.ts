/** Boxes on the globe, and boxes within others: for what is compiled and for the live map. */
import { meet } from './boxes.ts';
import type { BBox } from './story.ts';

/** Whether two boxes meet on the globe, even if one is given a turn farther east or west. */
export const meetOnGlobe = (a: BBox, [west, south, east, north]: BBox): boolean =>
  [-360, 0, 360].some((turn) => meet(a, [west + turn, south, east + turn, north]));

/** Whether all of `inner` lies in `outer`, edges included. */
export const contains = (outer: BBox, inner: BBox): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
