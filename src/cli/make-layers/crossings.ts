/** Finds where lines cross each other or themselves although they share no vertex there. */
import { lineIntersect, lineString } from '@turf/turf';
import { keyOf, type Position } from './shapes.ts';

/**
 * Crossing points of the given paths (degrees), each path against itself and all others.
 * Paths that meet in a common vertex do not cross.
 */
export function findCrossings(paths: Position[][]): Position[] {
  const lines = paths.filter((path) => path.length > 1).map((path) => lineString(path));
  const vertices = new Set(paths.flat().map(keyOf));
  const none = { type: 'FeatureCollection' as const, features: [] };
  return lineIntersect({ type: 'FeatureCollection', features: lines }, none, {
    ignoreSelfIntersections: false,
  })
    .features.map((point) => point.geometry.coordinates)
    .filter((position) => !vertices.has(keyOf(position)));
}

/** Vertices that one ring passes more than once (its closing position excepted). */
export function findTouches(ring: Position[]): Position[] {
  const seen = new Set<string>();
  return ring.slice(1).filter((position) => {
    const key = keyOf(position);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
