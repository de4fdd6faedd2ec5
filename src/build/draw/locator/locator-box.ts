/** Where the locator of a picture lies: as on the live map, off what is in focus. */
import type { Rect } from '../../../kit/boxes.ts';
import { type LocatorPlace, placeLocator } from '../../../map/locator/locator-place.ts';
import type { Drawing } from '../drawing.ts';
import type { Frame } from '../frame.ts';

interface BoxOptions {
  /** What else lies in the frame, px. */
  taken?: readonly Rect[];
  /** How many times larger than on the page texts are. */
  times?: number;
}

/** `units`: ids of what is in focus. Null in a frame that has no room for it. */
export function locatorBox(
  { places, ringsOf, once }: Drawing,
  view: Frame,
  units: readonly string[],
  options: BoxOptions = {},
): LocatorPlace | null {
  return once(`locator box ${JSON.stringify([view, units, options])}`, () => {
    const inFocus = places.filter(({ id }) => units.includes(id));
    const marks = inFocus.map(({ id, geometry }) => ({ id, rings: ringsOf(geometry) }));
    return placeLocator({ view, marks, ...options });
  });
}
