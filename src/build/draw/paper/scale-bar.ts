/** The scale bar of a picture: a round number of kilometres and its length. */

import { geoMercatorRaw } from 'd3-geo';
import { kmPerPixel, roundScale, type Scale } from '../../../map/layers/scale.ts';
import { worldWidth } from '../../../map/names/shapes.ts';
import type { Frame } from '../frame.ts';

/** The longest that is at most `most` px long in the middle of a frame. */
export function scaleBar(frame: Frame, most: number): Scale {
  const middle = frame.top + frame.height / frame.scale / 2;
  const [, latitude] = geoMercatorRaw.invert!(0, (0.5 - middle / worldWidth) * 2 * Math.PI);
  return roundScale(kmPerPixel((latitude * 180) / Math.PI, worldWidth * frame.scale), most);
}
