/** Moves a shape over the sphere with its size and north kept: pure. Degrees lon/lat, metres. */
import { bbox, bearing, clone, coordEach, destination, distance } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { centreOf } from '../story/place.ts';

/** A shape at the position to which it has been moved, and its centre there. */
export interface Laid {
  shape: Geometry;
  at: Position;
}

/** Web Mercator ends at 85°; farther than this from the equator its distortion is too great. */
const farthest = 75;
const edge = 85;

/**
 * A copy with its centre at `to`: each corner keeps its distance and direction (great circles) from the centre, which turns
 * the sphere as one, so that lengths, angles and area stay. Longitudes go on past ±180 rather than jump.
 */
export function moveShape<G extends Geometry>(shape: G, to: Position): G {
  const from = centreOf(shape);
  const moved = clone(shape);
  coordEach(moved, (position) => {
    const way = { metres: distance(from, position, { units: 'meters' }), degrees: bearing(from, position) };
    const there = destination(to, way.metres, way.degrees, { units: 'meters' }).geometry.coordinates;
    [position[0], position[1]] = [there[0]!, there[1]!];
  });
  return moved;
}

/**
 * Moves a shape as near to `to` as one map of the world can show it whole: short of the poles, and not across the 180th
 * meridian. Throws RangeError if `to` is not a position.
 */
export function layShape(shape: Geometry, [lon, lat]: Position): Laid {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new RangeError(`no position: ${lon}, ${lat}`);
  const limit = Math.max(0, Math.min(farthest, edge - reachOf(shape)));
  const to: Position = [wrap(lon!), Math.max(-limit, Math.min(limit, lat!))];
  const moved = moveShape(shape, to);
  const [west, , east] = bbox(moved);
  const slide = Math.max(0, -180 - west!) - Math.max(0, east! - 180);
  if (!slide) return { shape: moved, at: to };
  const at: Position = [to[0]! + slide, to[1]!];
  return { shape: moveShape(shape, at), at };
}

/** How far a shape reaches from its centre, degrees of a great circle. */
export function reachOf(shape: Geometry): number {
  const from = centreOf(shape);
  let most = 0;
  coordEach(shape, (position) => {
    most = Math.max(most, distance(from, position, { units: 'degrees' }));
  });
  return most;
}

/** A longitude within ±180. */
const wrap = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
