/** Where the name of an area goes: a point inside it far from its edges. */

import { area, bbox, bboxClip, booleanPointInPolygon, polygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { type Position, pathsOf, round, type Shape, type Tags } from './shapes.ts';

/** Grid cells along each side; a name needs no finer place. */
const CELLS = 24;

/** Wider than this (degrees), a country is larger than the views of the region. */
const LARGE_DEGREES = 15;

/**
 * A point (degrees, three decimals) well inside the shape's largest part.
 * `frame` [west, south, east, north] limits it to the part of a large country that the map is about.
 */
export function labelPoint(shape: Shape, frame?: [number, number, number, number]): Position {
  // Clipping leaves an empty part for every island outside the frame.
  const framed = frame && isLarge(shape) ? partsOf(bboxClip(shape, frame).geometry as Shape) : [];
  const part = largestOf(framed.length > 0 ? framed : partsOf(shape));
  const [west, south, east, north] = bbox(part);
  let best: Position = part.coordinates[0]![0]!;
  let widest = -1;
  for (let i = 1; i < CELLS; i++) {
    for (let j = 1; j < CELLS; j++) {
      const point = [west! + ((east! - west!) * i) / CELLS, south! + ((north! - south!) * j) / CELLS];
      const room = booleanPointInPolygon(point, part) ? roomAround(point, pathsOf(part)) : -1;
      if (room > widest) [widest, best] = [room, point];
    }
  }
  return best.map((value) => round(value, 3));
}

/** A country that a reader cannot see whole beside the region; others have their name in their middle. */
function isLarge(shape: Shape): boolean {
  const [west, , east] = bbox(shape);
  return east! - west! > LARGE_DEGREES;
}

export function labelTags(shape: Shape, frame?: [number, number, number, number]): Tags {
  const [lon, lat] = labelPoint(shape, frame);
  return { label_lon: lon!, label_lat: lat! };
}

function partsOf(shape: Shape): Polygon[] {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return parts.filter((rings) => (rings[0]?.length ?? 0) > 3).map((rings) => polygon(rings).geometry);
}

function largestOf(polygons: Polygon[]): Polygon {
  return polygons.reduce((largest, part) => (area(part) > area(largest) ? part : largest));
}

/** Squared distance to the nearest edge, in degrees of latitude; good enough to compare places in one shape. */
function roomAround([x, y]: Position, paths: Position[][]): number {
  const squeeze = Math.cos((y! * Math.PI) / 180);
  let least = Infinity;
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) {
      const [ax, ay] = [(path[i - 1]![0]! - x!) * squeeze, path[i - 1]![1]! - y!];
      const [dx, dy] = [(path[i]![0]! - x!) * squeeze - ax, path[i]![1]! - y! - ay];
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
    }
  }
  return least;
}
