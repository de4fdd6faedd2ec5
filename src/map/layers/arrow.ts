/** The arrowhead of a route, the same in the live map and in pictures. */
import type { Pixels } from './images.ts';

/** Corners of an arrowhead that points to the right, in a square from -1 to 1. */
export const arrowCorners = [
  [-0.6, -0.62],
  [0.8, 0],
  [-0.6, 0.62],
  [-0.25, 0],
] as const;

/** px over which MapLibre takes the alpha of such a field to fall by the whole. */
const fadePx = 8;

/** The arrowhead as a signed distance field of `size` px, as MapLibre colours it: its edge is at three quarters of the alpha. */
export function arrowField(size = 32): Pixels {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    const x = ((index % size) + 0.5) / (size / 2) - 1;
    const y = (Math.floor(index / size) + 0.5) / (size / 2) - 1;
    const px = (distanceToArrow(x, y) * size) / 2;
    data[index * 4 + 3] = Math.round(255 * Math.min(1, Math.max(0, 0.75 - px / fadePx)));
  }
  return { width: size, height: size, data };
}

/** Negative inside. */
function distanceToArrow(x: number, y: number): number {
  let [nearest, isInside] = [Number.POSITIVE_INFINITY, false];
  for (const [index, [x1, y1]] of arrowCorners.entries()) {
    const [x2, y2] = arrowCorners[(index + 1) % arrowCorners.length]!;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / dy) * dx) isInside = !isInside;
  }
  return isInside ? -nearest : nearest;
}
