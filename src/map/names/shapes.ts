/** Web Mercator in the units of map and pictures (world 1e6 wide, y downwards), and shapes in it as the placing of names reads them. */
import type { Position } from 'geojson';

/** A frame of pixels on the map: `scale` is px per unit, `left` and `top` the units at its upper left corner. */
export interface Viewport {
  width: number;
  height: number;
  scale: number;
  left: number;
  top: number;
}

/** px of a position in units. */
export const pxIn = (
  { left, top, scale }: Viewport,
  [x, y]: readonly [x: number, y: number],
): [x: number, y: number] => [(x - left) * scale, (y - top) * scale];

/** px of a map on a usual wide page: for it zooms are stated, and a picture is drawn until the page knows better. */
export const usualSize = { width: 780, height: 560 };

/**
 * MapLibre's zoom (tiles of 512 px) that shows as much of the ground in a frame of the usual size. Detail follows it: a larger
 * screen shows the same things larger.
 */
export const zoomAsUsual = ({ width, height, scale }: Pick<Viewport, 'width' | 'height' | 'scale'>): number =>
  Math.log2((scale * worldWidth) / 512) -
  Math.log2((width * height) / (usualSize.width * usualSize.height)) / 2;

/** A line: x and y in turn, and the least box around them. */
export interface Ring {
  points: Float64Array;
  bounds: [left: number, top: number, right: number, bottom: number];
}

/** A country or another area: its rings, filled even-odd. */
export interface RingShape {
  id: string;
  rings: Ring[];
}

/** Width of the world in units, and the latitude where Web Mercator ends. */
export const worldWidth = 1e6;
export const edgeLatitude = 85.0511;

/** Units of a position in degrees. */
export function unitsOf([lon, lat]: Position): [x: number, y: number] {
  const radians = (Math.max(-edgeLatitude, Math.min(edgeLatitude, lat!)) * Math.PI) / 180;
  const y = Math.log(Math.tan(Math.PI / 4 + radians / 2));
  return [worldWidth * (0.5 + lon! / 360), worldWidth * (0.5 - y / (2 * Math.PI))];
}

export function ringOf(points: Float64Array): Ring {
  const bounds: Ring['bounds'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    bounds[0] = Math.min(bounds[0], points[at]!);
    bounds[1] = Math.min(bounds[1], points[at + 1]!);
    bounds[2] = Math.max(bounds[2], points[at]!);
    bounds[3] = Math.max(bounds[3], points[at + 1]!);
  }
  return { points, bounds };
}
