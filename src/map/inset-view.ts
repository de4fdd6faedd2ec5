/** Moves the frame of the inset to what the map shows. */
import type { BBox } from '../story/story.ts';

/** Degrees: the frame never gets smaller than a dot that can be seen. */
const least = 9;

/** The frame for bounds in degrees (east below west across the antimeridian), as a rectangle of x = longitude, y = -latitude. */
export function insetFrame([west, south, east, north]: BBox): Record<'x' | 'y' | 'width' | 'height', number> {
  const far = east < west ? east + 360 : east;
  const width = Math.max(least, far - west);
  const height = Math.max(least, north - south);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    x: round((west + far - width) / 2),
    y: round(-(north + south + height) / 2),
    width: round(width),
    height: round(height),
  };
}

/** `inset` is, or holds, the `<svg data-inset>`. */
export function showInset(inset: Element, bounds: BBox): void {
  const frame = inset.querySelector('[data-frame]');
  if (!frame) return;
  for (const [name, value] of Object.entries(insetFrame(bounds))) {
    if (frame.getAttribute(name) !== String(value)) frame.setAttribute(name, String(value));
  }
}
