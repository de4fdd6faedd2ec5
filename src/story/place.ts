/** What can be measured of places on the sphere: size, distance, direction, position. Kilometres; degrees lon/lat. */
import {
  area,
  bearing,
  booleanIntersects,
  centerOfMass,
  centroid,
  coordAll,
  distance,
  flattenEach,
  nearestPointOnLine,
  polygonToLine,
} from '@turf/turf';
import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';

/** The eight winds, clockwise from north. */
export const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof winds)[number];

export type Area = Polygon | MultiPolygon;

export const isArea = (geometry: Geometry): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** How far and which way from one position to another. */
export interface Way {
  km: number;
  wind: Wind;
}

/** Geodesic area, km²; null for points and lines, which have none. */
export function areaOf(geometry: Geometry): number | null {
  return isArea(geometry) ? area(geometry) / 1e6 : null;
}

/** The wind of a bearing in degrees clockwise from north (any number of turns). */
export function windOf(degrees: number): Wind {
  const eighth = Math.round(degrees / 45) % 8;
  return winds[(eighth + 8) % 8]!;
}

/** The middle of a place: the centre of mass of an area, else the mean of its positions. */
export function centreOf(geometry: Geometry): Position {
  const centre = areaOf(geometry) ? centerOfMass(geometry) : centroid(geometry);
  return centre.geometry.coordinates;
}

/** Distance along the great circle, and the direction at its start. */
export function wayBetween(from: Position, to: Position): Way {
  return { km: distance(from, to), wind: windOf(bearing(from, to)) };
}

/**
 * The way from a position to the nearest position of a geometry: for an area, of its edge, and 0 km within it.
 * Exact on the sphere along each segment.
 */
export function wayToNearest(from: Position, to: Geometry): Way {
  if (booleanIntersects({ type: 'Point', coordinates: from }, to)) return { km: 0, wind: 'n' };
  const ways = linesOf(to).map((line) => wayBetween(from, positionOn(line, from)));
  return ways.reduce((least, way) => (way.km < least.km ? way : least));
}

/** The least distance between two geometries, km; 0 if they touch or overlap. */
export function gapBetween(a: Geometry, b: Geometry): number {
  if (booleanIntersects(a, b)) return 0;
  // Two shapes that do not meet are nearest at a corner of the one or of the other.
  const from = (corners: Geometry, other: Geometry): number[] =>
    linesOf(other).flatMap((line) =>
      cornersNear(coordAll(corners), line).map((corner) => distance(corner, positionOn(line, corner))),
    );
  return [...from(a, b), ...from(b, a)].reduce((least, km) => Math.min(least, km), Infinity);
}

/** By how much (a share) a distance computed on a plane may be wrong. */
const planeError = 0.05;

/**
 * The corners among which the nearest to a line is: a line is at most half its longest edge nearer than its nearest corner. To
 * measure on the sphere takes a thousand times as long.
 */
function cornersNear(corners: readonly Position[], line: Line): readonly Position[] {
  if (!('type' in line)) return corners;
  const ends = coordAll(line);
  const longest = ends.reduce(
    (most, end, at) => (at ? Math.max(most, onPlane(end, ends[at - 1]!)) : most),
    0,
  );
  const away = corners.map((corner) =>
    ends.reduce((least, end) => Math.min(least, onPlane(corner, end)), 360),
  );
  const reach = (Math.min(...away) + longest / 2) * (1 + planeError);
  return corners.filter((_, index) => away[index]! * (1 - planeError) <= reach);
}

/** Degrees of latitude, about. */
const onPlane = ([x = 0, y = 0]: Position, [east = 0, north = 0]: Position): number => {
  const across = Math.abs(east - x) % 360;
  return Math.hypot(Math.min(across, 360 - across) * Math.cos((y * Math.PI) / 180), north - y);
};

type Line = Position | LineString | MultiLineString;

/** A geometry as what a distance can be measured to: positions and lines (an area's edge). */
function linesOf(geometry: Geometry): Line[] {
  const lines: Line[] = [];
  flattenEach(geometry, ({ geometry: part }) => {
    if (part.type === 'Point') lines.push((part as Point).coordinates);
    else if (part.type === 'LineString') lines.push(part as LineString);
    else lines.push((polygonToLine(part as Polygon) as Feature<LineString | MultiLineString>).geometry);
  });
  return lines;
}

function positionOn(line: Line, from: Position): Position {
  return 'type' in line ? nearestPointOnLine(line, from).geometry.coordinates : line;
}
