/** Lines that are only known vaguely, as maps draw them: without the bends that would say more than anybody stated. */
import { bezierSpline, lineString, simplify } from '@turf/turf';
import type { Geometry, LineString, MultiLineString, Position } from 'geojson';
import { boundsOf } from '../camera.ts';
import type { ShapedPlace } from '../places/drawn-places.ts';

/** A bend goes if it is less than this share of the line's extent: 2 km of a border of 120 km. */
const share = 1 / 60;
/** The same for the corners of the curve that is left. */
const corners = share / 12;

/** The shape of a place as maps draw it: that of a vague line is smooth, all others are as they are; a route is a sketch already. */
export function drawnShape({ geometry, kind, precision }: ShapedPlace): Geometry {
  if (
    precision !== 'vague' ||
    kind === 'route' ||
    !(geometry.type === 'LineString' || geometry.type === 'MultiLineString')
  )
    return geometry;
  return softened(geometry);
}

function softened(geometry: LineString | MultiLineString): Geometry {
  const [west, south, east, north] = boundsOf(geometry);
  const extent = Math.max(east - west, north - south);
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const soft = lines.map((line) => smooth(line, extent));
  return soft.length === 1
    ? { type: 'LineString', coordinates: soft[0]! }
    : { type: 'MultiLineString', coordinates: soft };
}

/** A curve near a line, from its first position to its last. */
function smooth(line: Position[], extent: number): Position[] {
  const coarse = simplify(lineString(line), { tolerance: extent * share, highQuality: true });
  if (coarse.geometry.coordinates.length < 3) return coarse.geometry.coordinates;
  const curve = bezierSpline(coarse, { resolution: 20_000, sharpness: 0.6 });
  const { coordinates } = simplify(curve, { tolerance: extent * corners, highQuality: true }).geometry;
  const round = (at: Position): Position => at.map((value) => Math.round(value * 1e4) / 1e4);
  return [line[0]!, ...coordinates.slice(1, -1).map(round), line.at(-1)!];
}
