/** Shapes in Web Mercator units. */

import { flattenEach } from '@turf/turf';
import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { unitsOf, worldWidth } from '../../../map/names/shapes.ts';
import type { BBox } from '../../../story/story.ts';

/** One point, line or area of a geometry, and the least box that holds it: left, top, right, bottom. */
export interface Part {
  geometry: Point | LineString | Polygon;
  bounds: BBox;
}

/** The parts of a geometry in degrees. */
export function projectedParts(geometry: Geometry): readonly Part[] {
  const parts: Part[] = [];
  flattenEach(geometry, ({ geometry: part }) => {
    parts.push(partOf(part as Part['geometry']));
  });
  return parts;
}

/** The same one turn of the world further east. */
export function beyond({ geometry, bounds: [left, top, right, bottom] }: Part): Part {
  const east = ([x = 0, y = 0]: Position): Position => [x + worldWidth, y];
  const bounds: BBox = [left + worldWidth, top, right + worldWidth, bottom];
  if (geometry.type === 'Point')
    return { geometry: { type: 'Point', coordinates: east(geometry.coordinates) }, bounds };
  if (geometry.type === 'LineString')
    return { geometry: { type: 'LineString', coordinates: geometry.coordinates.map(east) }, bounds };
  return {
    geometry: { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(east)) },
    bounds,
  };
}

function partOf(geometry: Part['geometry']): Part {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const project = (at: Position): Position => {
    const [x, y] = unitsOf(at);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
    return [x, y];
  };
  const projected = ((): Part['geometry'] => {
    if (geometry.type === 'Point') return { type: 'Point', coordinates: project(geometry.coordinates) };
    if (geometry.type === 'LineString')
      return { type: 'LineString', coordinates: geometry.coordinates.map(project) };
    return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(project)) };
  })();
  return { geometry: projected, bounds: [left, top, right, bottom] };
}
