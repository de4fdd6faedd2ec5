/** Shapes of GeoJSON as the placing of names reads them, and across the 180th meridian. */
import type { Geometry, Position } from 'geojson';
import { type Ring, type RingShape, ringOf, unitsOf, worldWidth } from './shapes.ts';

/** The way back from units to degrees. */
export function degreesOf([x, y]: readonly [x: number, y: number]): Position {
  const lat = 2 * Math.atan(Math.exp(Math.PI * (1 - (2 * y) / worldWidth))) - Math.PI / 2;
  return [(x / worldWidth - 0.5) * 360, (lat * 180) / Math.PI];
}

/** Units by which x is moved, in whole turns of the world, to lie nearest to `middle`. */
const turnTo = (middle: number, x: number): number => worldWidth * Math.round((middle - x) / worldWidth);

/** A position on the side of the 180th meridian on which a view shows it; `middle`: of the view, units. */
export const positionNear = (
  [x, y]: readonly [x: number, y: number],
  middle: number,
): [x: number, y: number] => [x + turnTo(middle, x), y];

/** The same for a shape, each of its rings by itself. */
export const shapeNear = ({ id, rings }: RingShape, middle: number): RingShape => ({
  id,
  rings: rings.map((ring) => {
    const turn = turnTo(middle, (ring.bounds[0] + ring.bounds[2]) / 2);
    return turn === 0 ? ring : ringOf(ring.points.map((value, at) => (at % 2 === 0 ? value + turn : value)));
  }),
});

/** A line of positions; `project` turns each into units. */
export function lineOf(line: readonly Position[], project = unitsOf): Ring {
  const points = new Float64Array(line.length * 2);
  for (const [index, position] of line.entries()) points.set(project(position), index * 2);
  return ringOf(points);
}

/** All lines and rings of a geometry; a point is a line of one. */
export function unitRings(geometry: Geometry, project = unitsOf): Ring[] {
  switch (geometry.type) {
    case 'Point':
      return [lineOf([geometry.coordinates], project)];
    case 'LineString':
      return [lineOf(geometry.coordinates, project)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map((line) => lineOf(line, project));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => lineOf(line, project));
    default:
      return [];
  }
}
