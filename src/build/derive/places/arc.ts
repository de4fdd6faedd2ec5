/** The least box around shapes on a globe: across the 180th meridian, where that is the shorter way round, its east is above 180. */
import { flattenEach } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { BBox } from '../../../story/story.ts';
import { boundsOf } from '../camera.ts';

/** From a western to an eastern longitude, degrees; the western lies in [-180, 180). */
type Arc = readonly [west: number, east: number];

/** Bounds of all shapes, degrees. Throws RangeError for none. */
export function boundsOnGlobe(geometries: readonly Geometry[]): BBox {
  const boxes: BBox[] = [];
  for (const geometry of geometries)
    flattenEach(geometry, (part) => {
      boxes.push(boundsOf(part.geometry));
    });
  return uniteOnGlobe(boxes);
}

/** The least bounds that hold all boxes, whichever way round, degrees. Throws RangeError for none. */
export function uniteOnGlobe(boxes: readonly BBox[]): BBox {
  if (boxes.length === 0) throw new RangeError('no bounds to unite');
  const [west, east] = leastArc(boxes.map(([from, , to]): Arc => [turned(from), turned(from) + (to - from)]));
  return [west, Math.min(...boxes.map((box) => box[1])), east, Math.max(...boxes.map((box) => box[3]))];
}

const turned = (longitude: number): number =>
  longitude >= -180 && longitude < 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180;

/** The circle without the widest gap between the arcs; of equal gaps, without that across 180. */
function leastArc(arcs: readonly Arc[]): Arc {
  const sorted = [...arcs].sort((a, b) => a[0] - b[0]);
  const first = sorted[0]![0];
  let reached = sorted[0]![1];
  let widest = { gap: 0, west: first, east: reached };
  for (const [west, east] of sorted.slice(1)) {
    if (west - reached > widest.gap) widest = { gap: west - reached, west, east: reached + 360 };
    reached = Math.max(reached, east);
  }
  const across = first + 360 - reached;
  if (across <= 0 && widest.gap === 0) return [-180, 180];
  return widest.gap > across ? [widest.west, widest.east] : [first, reached];
}
