/** Checks one GeoJSON geometry (RFC 7946): its structure, coordinates in range, rings closed and not crossing. */
import type { Position } from 'geojson';
import { findCrossing } from './ring-crossing.ts';

export interface GeometryIssue {
  /** Below the geometry, as `['coordinates', 0, 3]`. */
  path: (string | number)[];
  message: string;
}

/** How deep lists nest around a position. */
const DEPTHS = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/** At most one issue per ring or line, so that one mistake is one line; in the order of the coordinates. */
export function checkGeometry(geometry: unknown): GeometryIssue[] {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) {
    return [{ path: [], message: 'the geometry has no type: write "type" and "coordinates"' }];
  }
  const type = String(geometry.type);
  const depth = DEPTHS.get(type);
  if (depth === undefined) {
    return [
      {
        path: ['type'],
        message: `unknown geometry "${type}": write one of ${[...DEPTHS.keys()].join(', ')}`,
      },
    ];
  }
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : undefined;
  const issues: GeometryIssue[] = [];
  checkLevel(coordinates, depth, type, ['coordinates'], issues);
  return issues;
}

function checkLevel(
  value: unknown,
  depth: number,
  type: string,
  path: (string | number)[],
  issues: GeometryIssue[],
): void {
  if (depth === 0) {
    const message = checkPosition(value);
    if (message) issues.push({ path, message });
  } else if (!Array.isArray(value) || value.length === 0) {
    issues.push({
      path,
      message: `a ${type} must have a list of positions here, each [longitude, latitude]`,
    });
  } else if (depth === 1) {
    const issue = checkLine(value, type);
    if (issue) issues.push({ path: [...path, ...issue.path], message: issue.message });
  } else {
    for (const [index, item] of value.entries()) checkLevel(item, depth - 1, type, [...path, index], issues);
  }
}

/** What is wrong with a position, or null. */
function checkPosition(value: unknown): string | null {
  if (!isPosition(value))
    return 'a position must be two numbers, [longitude, latitude], or three with a height';
  const [longitude = 0, latitude = 0] = value;
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return null;
  const swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
  const hint = swapped
    ? ' and looks swapped: write longitude first'
    : ': longitude must be within ±180, latitude within ±90';
  return `the position [${longitude}, ${latitude}] is out of range${hint}`;
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  return value.every((number) => typeof number === 'number' && Number.isFinite(number));
}

/** The first issue of a list of positions. */
function checkLine(positions: unknown[], type: string): GeometryIssue | null {
  for (const [index, position] of positions.entries()) {
    const message = checkPosition(position);
    if (message) return { path: [index], message };
  }
  if (type.endsWith('Polygon')) return checkRing(positions as Position[]);
  if (type.endsWith('LineString') && positions.length < 2) {
    return { path: [], message: 'a line must have at least two positions' };
  }
  return null;
}

function checkRing(ring: Position[]): GeometryIssue | null {
  const first = ring[0]!;
  const last = ring.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1] || first[2] !== last[2]) {
    return {
      path: [ring.length - 1],
      message: 'the ring is not closed: repeat its first position at the end',
    };
  }
  if (ring.length < 4) {
    return { path: [], message: 'a ring must have at least four positions, the last equal to the first' };
  }
  const crossing = findCrossing(ring);
  if (!crossing) return null;
  const where = crossing.map((degrees) => Number(degrees.toFixed(5))).join(', ');
  return { path: [], message: `the ring crosses or touches itself at [${where}]: correct the outline there` };
}
