/** The position of a place's number: on a point, in the middle of a line, inside an area and clear of what is named there. */
import {
  along,
  bbox,
  booleanPointInPolygon,
  distance,
  length,
  lineString,
  pointOnFeature,
  polygon,
} from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { areaOf } from '../../../story/place.ts';

/** Steps across an area at which a point is tried. */
const steps = 14;

/** A position in degrees; `avoid` are positions from which to keep away. */
export function numberPoint(geometry: Geometry, avoid: readonly Position[]): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'LineString':
    case 'MultiLineString': {
      const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      const longest = lines.map((line) => lineString(line)).sort((a, b) => length(b) - length(a))[0]!;
      return along(longest, length(longest) / 2).geometry.coordinates;
    }
    case 'Polygon':
    case 'MultiPolygon':
      return inside(geometry, avoid);
    default:
      return pointOnFeature({ type: 'Feature', properties: {}, geometry }).geometry.coordinates;
  }
}

/** The point farthest from all towns, though not farther out than it must be. */
function inside(geometry: Polygon | MultiPolygon, avoid: readonly Position[]): Position {
  const [west, south, east, north] = bbox(geometry);
  const middle = pointOnFeature({ type: 'Feature', properties: {}, geometry }).geometry.coordinates;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const main = parts
    .map((part) => polygon(part))
    .sort((a, b) => areaOf(b.geometry)! - areaOf(a.geometry)!)[0]!;
  const across = distance([west!, south!], [east!, north!]);
  const reach = across / 8;
  // Towns farther away change nothing.
  const near = avoid.filter((town) => distance(town, middle) <= 3 * across);
  let best = { at: middle, score: scoreOf(middle) };
  for (let x = 1; x < steps; x++) {
    for (let y = 1; y < steps; y++) {
      const at = [west! + ((east! - west!) * x) / steps, south! + ((north! - south!) * y) / steps];
      if (!booleanPointInPolygon(at, main)) continue;
      const score = scoreOf(at);
      if (score > best.score) best = { at, score };
    }
  }
  return best.at;

  function scoreOf(at: Position): number {
    const clear = Math.min(reach, ...near.map((town) => distance(at, town)));
    return clear - 0.3 * distance(at, middle);
  }
}
