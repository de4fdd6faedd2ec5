/**
 * The lines and areas of a picture, simplified together, so that shared edges still fit, and each line is drawn once:
 *
 *     topology of all shapes ─► arcs, each with the weight of its corners ─► what weighs enough, by role
 */

import type { Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import { worldWidth } from '../../../map/names/shapes.ts';
import { outlineOf, withoutCuts } from '../../derive/world/cut-edges.ts';
import type { Box } from '../frame.ts';
import { arcsOf } from './arcs.ts';
import type { ShapeRole } from './layer-shapes.ts';
import type { Shapes } from './shape-source.ts';

export interface Ground {
  land: MultiPolygon;
  /** The land's outline, if data files have cut it; null: it is that of `land`. */
  coast: MultiLineString | null;
  /** By tint: the parts of the land that have another tint than its own. */
  tinted: Map<number, MultiPolygon>;
  /** Lines by role; what a place or a stronger role draws is left out of the weaker. */
  lines: Record<Exclude<ShapeRole, 'place' | 'section'>, MultiLineString>;
  /** Borders that are places too, by their ids. */
  sections: Map<string, MultiLineString>;
  places: Map<string, Geometry>;
}

/** Roles whose lines are drawn, the strongest first. */
const strength = [
  ...(['border', 'province', 'country', 'admin1', 'district'] as const),
  ...(['route', 'sketched-route', 'river', 'water'] as const),
] as const;

type Objects = Record<ShapeRole, GeometryObject>;

/** How finely parts of a picture are drawn, against the rest. */
export interface Detail {
  /** What every usual frame shows; beyond it, where only the widest frames reach, shapes are coarse. */
  middle: Box;
  /** Boxes that are shown closer, and how many times. */
  closer: { box: Box; times: number }[];
}

/** Units: along the 180th meridian, or where the map ends. */
const isCut = ([fromX = 0, fromY = 0]: Position, [toX = 0, toY = 0]: Position): boolean =>
  (fromX === toX && fromX % worldWidth === 0) || (fromY === toY && fromY % worldWidth === 0);

/** How many times coarser shapes are beyond the middle. */
const beyond = 5;

/**
 * Prepares shapes; returns a function that simplifies them: it drops corners that make a triangle of less than `tolerance`² units²
 * with their neighbours, fewer or more as `detail` says.
 */
export function groundOf(shapes: Shapes, detail: Detail): (tolerance: number) => Ground {
  const raw = topology(shapes as never) as unknown as Topology<Objects>;
  const weighted = presimplify(raw) as Topology<Objects>;
  // The nearest first: each corner takes the first box that holds it.
  const nearest = { ...detail, closer: [...detail.closer].sort((a, b) => b.times - a.times) };
  for (const arc of weighted.arcs)
    for (const corner of arc)
      corner[2] = isCut(corner, corner)
        ? Number.POSITIVE_INFINITY
        : corner[2]! * finenessAt(corner, nearest) ** 2;
  const kept = new Set(
    members(weighted.objects.place).flatMap((place) => keepExtremes(arcsOf(place), weighted.arcs)),
  );
  return (tolerance) => {
    const least = tolerance ** 2;
    const simple = simplify(weighted, least) as Topology<Objects>;
    const isLarge = filterAttachedWeight(simple, least);
    // Rings are lists of arcs, which the types of this library do not say.
    const isKept = (ring: unknown): boolean =>
      (ring as number[]).some((arc) => kept.has(arc < 0 ? ~arc : arc));
    const isDrawn: typeof isLarge = (ring, interior) => isKept(ring) || isLarge(ring, interior);
    return draw(filter(simple, isDrawn) as Topology<Objects>);
  };
}

/**
 * A place reaches as far in its picture as on the live map: the corners that say how far are never left out, nor the rings that
 * they are of, however small. Returns the arcs of these.
 */
function keepExtremes(own: readonly number[], arcs: readonly Position[][]): number[] {
  const corners = own.flatMap((arc) => arcs[arc]!.map((corner) => ({ arc, corner })));
  return [0, 1].flatMap((axis) =>
    [-1, 1].flatMap((sign) => {
      const reach = ({ [axis]: value = 0 }: Position): number => sign * value;
      const furthest = corners.reduce(
        (most, one) => (reach(one.corner) > reach(most.corner) ? one : most),
        corners[0]!,
      );
      if (!furthest) return [];
      furthest.corner[2] = Number.POSITIVE_INFINITY;
      return [furthest.arc];
    }),
  );
}

function finenessAt(corner: Position, { middle, closer }: Detail): number {
  // A view may lie on another turn of the globe than the middle.
  if (![-worldWidth, 0, worldWidth].some((turn) => holds(middle, [corner[0]! + turn, corner[1]!])))
    return 1 / beyond;
  return Math.max(1, closer.find(({ box }) => holds(box, corner))?.times ?? 1);
}

const holds = (box: Box, [x, y]: Position): boolean =>
  x! >= box.x && y! >= box.y && x! <= box.x + box.width && y! <= box.y + box.height;

/** An object that had no members has no type once it is filtered. */
function members(object: GeometryObject): GeometryObject[] {
  if (object.type === 'GeometryCollection') return object.geometries as GeometryObject[];
  return object.type === null ? [] : [object];
}

function draw(simple: Topology<Objects>): Ground {
  const places = members(simple.objects.place);
  const countries = members(simple.objects.country);
  const meshOf = (arcs: readonly number[]): MultiLineString => {
    const { coordinates } = mesh(simple, {
      type: 'MultiLineString',
      arcs: arcs.map((arc) => [arc]),
    } as never);
    return { type: 'MultiLineString', coordinates: coordinates.flatMap((line) => withoutCuts(line, isCut)) };
  };
  const sections = members(simple.objects.section);
  const drawn = new Set([...places, ...sections].flatMap(arcsOf));
  const line = (role: (typeof strength)[number]): MultiLineString => {
    const own = [...new Set(members(simple.objects[role]).flatMap(arcsOf))].filter((arc) => !drawn.has(arc));
    for (const arc of own) drawn.add(arc);
    return meshOf(own);
  };
  const land = merge(simple, countries as never);
  return {
    land,
    coast: outlineOf(land, isCut),
    tinted: new Map(
      [1, 2, 3].flatMap((tint) => {
        const alike = countries.filter(({ properties }) => (properties as { tint?: number })?.tint === tint);
        return alike.length > 0 ? [[tint, merge(simple, alike as never)] as const] : [];
      }),
    ),
    lines: Object.fromEntries(strength.map((role) => [role, line(role)])) as Ground['lines'],
    sections: new Map(sections.map((section) => [String(section.id), meshOf([...new Set(arcsOf(section))])])),
    places: new Map(places.map((place) => [String(place.id), shapeOf(simple, place)])),
  };
}

/** What a file has cut is one piece again, if the picture shows both sides. */
const shapeOf = (simple: Topology<Objects>, place: GeometryObject): Geometry =>
  place.type === 'Polygon' || place.type === 'MultiPolygon'
    ? merge(simple, [place] as never)
    : (feature(simple, place as never).geometry as Geometry);

/** The outline of a place's shape, where it is cut. */
export const outlineIn = (shape: Geometry): MultiLineString | null => outlineOf(shape, isCut);
