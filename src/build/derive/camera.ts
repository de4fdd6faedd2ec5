/** What the camera frames, worked out from shapes: authors write no coordinates and zooms. */

import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import { edgeLatitude, unitsOf } from '../../map/names/shapes.ts';
import type { BBox, Camera } from '../../story/story.ts';

/** A camera for bounds in degrees. */
export function cameraOf(bounds: BBox): Camera {
  const [west, south, east, north] = bounds;
  const [left, top] = unitsOf([west, north]);
  const [right, bottom] = unitsOf([east, south]);
  const viewBox = [left, top, right - left, bottom - top]
    .map((value) => Math.round(value * 10) / 10)
    .join(' ');
  return { bounds, viewBox };
}

/** Bounds of a geometry, degrees. */
export function boundsOf(geometry: Geometry): BBox {
  const [west, south, east, north] = bbox(geometry);
  return [west!, south!, east!, north!];
}

/** The least bounds that hold all, degrees. Throws RangeError for none. */
export function unite(all: readonly BBox[]): BBox {
  if (all.length === 0) throw new RangeError('no bounds to unite');
  return [
    Math.min(...all.map((box) => box[0])),
    Math.min(...all.map((box) => box[1])),
    Math.max(...all.map((box) => box[2])),
    Math.max(...all.map((box) => box[3])),
  ];
}

/** Degrees: a frame up to this wide keeps its middle at the 180th meridian too. */
const acrossEdge = 90;

/** Bounds widened on each side by `share` of their size, by at least `least` degrees (a point has no size); never empty. */
export function widen([west, south, east, north]: BBox, share: number, least = 0): BBox {
  const x = Math.max((east - west) * share, least);
  const y = Math.max((north - south) * share, least * 0.6);
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  // Beyond the edge there is no map: what lies at a pole is framed at the edge.
  const onMap = (latitude: number) => Math.max(-edgeLatitude, Math.min(edgeLatitude, latitude));
  const [lower, upper] = [round(onMap(onMap(south) - y)), round(onMap(onMap(north) + y))];
  const [left, right] = [west - x, east + x];
  // Wide bounds that reach 180 from one side alone end there; narrow ones go on across it.
  if (right - left >= 360) return [-180, lower, 180, upper];
  const isAcross = east > 180 || (right - left < acrossEdge && (left < -180 || right > 180));
  if (!isAcross) return [round(Math.max(-180, left)), lower, round(Math.min(180, right)), upper];
  const turn = left < -180 ? 360 : 0;
  return [round(left + turn), lower, round(right + turn), upper];
}
