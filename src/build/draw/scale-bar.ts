/** The scale bar of a picture: a round number of kilometres and its length. */
import { geoMercatorRaw } from 'd3-geo';
import type { Frame } from './frame.ts';

/** Length of the equator, km. */
const equator = 40_075.017;

/** The longest of 1, 2, 3, 5, 10, … km (or m) that is at most `most` px long in the middle of a frame. */
export function scaleBar(frame: Frame, most: number): { km: number; width: number } {
  const middle = frame.top + frame.height / frame.scale / 2;
  const [, latitude] = geoMercatorRaw.invert!(0, (0.5 - middle / 1e6) * 2 * Math.PI);
  const kmPerPixel = (equator * Math.cos(latitude)) / (1e6 * frame.scale);
  const decade = 10 ** Math.floor(Math.log10(kmPerPixel * most));
  const km = [5, 3, 2, 1].map((times) => times * decade).find((length) => length <= kmPerPixel * most)!;
  return { km, width: km / kmPerPixel };
}
