/**
 * On which side of an area something lies, said only where it is clear: seen from the middle of the part that holds most of the
 * land, and only if most of that land lies on the other side.
 */
import { area, bbox, bboxClip, bearing, centerOfMass, distance, rhumbBearing } from '@turf/turf';
import type { BBox, Geometry, MultiPolygon, Position } from 'geojson';
import { type Area, areaOf, centreOf, isArea, type Wind, windOf } from './place.ts';

export type CompassSide = Wind | 'centre';

/** Closer to a pole than this, degrees, the winds tell nobody a side. */
const polar = 80;
/** Share of the land that must lie on the other side: less is not what people call a side. */
const clear = 0.6;
/** Share of the box of an area by which coarse outlines leave out what belongs to them. */
const slack = 0.05;

/** The wind from one position to another if it is the same along the shortest way and on a map; else null. */
export function clearWind(from: Position, to: Position): Wind | null {
  if (Math.max(Math.abs(from[1]!), Math.abs(to[1]!)) > polar) return null;
  const wind = windOf(bearing(from, to));
  return wind === windOf(rhumbBearing(from, to)) ? wind : null;
}

/** In which part of an area a position lies; null if that is not clear. For several positions: `sidesOf`. */
export const sideOf = (at: Position, whole: Area): CompassSide | null => sidesOf(whole)(at);

/** `sideOf` for one area: what is the same for every position is worked out once. */
export function sidesOf(whole: Area): (at: Position) => CompassSide | null {
  const landAround = landsOf(whole);
  return (at) => sideIn(landAround(at[0]!), at);
}

function sideIn({ land, box, centre }: Land, at: Position): CompassSide | null {
  if (!isNear(at, box)) return null;
  const { middle, radius, size } = centre();
  const share = (part: BBox): number => area(bboxClip(land, part)) / size;
  const [west, south, east, north] = box;
  const beyond = {
    n: share([west, south, east, Math.max(south, at[1]!)]),
    e: share([west, south, Math.max(west, at[0]!), north]),
  };
  // The middle quarter of a circle as large as the area is its centre.
  if (distance(middle, at) < radius / 4) {
    return Object.values(beyond).every((part) => part > 1 - clear && part < clear) ? 'centre' : null;
  }
  const wind = clearWind(middle, at);
  const holds: Record<string, boolean> = {
    n: beyond.n >= clear,
    s: 1 - beyond.n >= clear,
    e: beyond.e >= clear,
    w: 1 - beyond.e >= clear,
  };
  const kept = [...(wind ?? '')].filter((letter) => holds[letter]).join('');
  return kept === '' ? null : (kept as Wind);
}

/**
 * In which part of its parent (an area) the middle of a child lies. Null also if this would say little: the child fills
 * more than half of the parent.
 */
export function partOf(child: Geometry, parent: Geometry): CompassSide | null {
  if (!isArea(parent) || (areaOf(child) ?? 0) > areaOf(parent)! / 2) return null;
  return sideOf(centreOf(child), parent);
}

/** The part that holds most of the land; all of it where none holds half, as in an archipelago. */
function mainPart(whole: MultiPolygon): Area {
  const parts = joined(
    whole.coordinates.map((rings): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [rings] })),
  );
  const largest = parts.reduce((most, part) => (area(part) > area(most) ? part : most));
  return area(largest) >= area(whole) / 2 ? largest : whole;
}

/** Parts that the 180th meridian cuts are one. */
function joined(parts: readonly MultiPolygon[]): MultiPolygon[] {
  const groups: MultiPolygon[] = [];
  for (const part of parts) {
    const other = groups.find((group) => isCutFrom(bbox(part), bbox(group)));
    if (other) other.coordinates.push(...part.coordinates);
    else groups.push({ ...part, coordinates: [...part.coordinates] });
  }
  return groups;
}

const isCutFrom = (a: BBox, b: BBox): boolean =>
  [
    [a[2], b[0]],
    [b[2], a[0]],
  ].some(([east, west]) => east === west && Math.abs(east!) % 360 === 180) &&
  a[1] <= b[3] &&
  b[1] <= a[3];

const isNear = ([x = 0, y = 0]: Position, [west, south, east, north]: BBox): boolean => {
  const [dx, dy] = [(east - west) * slack, (north - south) * slack];
  return x >= west - dx && x <= east + dx && y >= south - dy && y <= north + dy;
};

interface Land {
  land: Area;
  box: BBox;
  centre: () => { middle: Position; radius: number; size: number };
}

/** The main part of an area, in one piece where the antimeridian cuts it: each part moved to the side on which a longitude lies. */
function landsOf(whole: Area): (lon: number) => Land {
  const parts = whole.type === 'Polygon' ? [whole.coordinates] : whole.coordinates;
  const middles = parts.map(([outer]) => {
    const longitudes = outer!.map((position) => position[0]!);
    return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  });
  const lands = new Map<string, Land>();
  return (lon) => {
    const shifts = middles.map((middle) => 360 * Math.round((lon - middle) / 360));
    const found = lands.get(shifts.join());
    if (found) return found;
    const coordinates = parts.map((rings, part) =>
      rings.map((ring) => ring.map(([x, y]) => [x! + shifts[part]!, y!])),
    );
    const land = landOf(mainPart({ type: 'MultiPolygon', coordinates }));
    lands.set(shifts.join(), land);
    return land;
  };
}

function landOf(land: Area): Land {
  let centre: ReturnType<Land['centre']> | null = null;
  return {
    land,
    box: bbox(land) as BBox,
    centre: () => {
      centre ??= {
        middle: centerOfMass(land).geometry.coordinates,
        radius: Math.sqrt(areaOf(land)! / Math.PI),
        size: area(land),
      };
      return centre;
    },
  };
}
