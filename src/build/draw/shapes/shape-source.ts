/** The shapes of a story that a picture draws, by what they are, in Web Mercator units and cut to a box. */

import { bboxClip } from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { zoomsOf } from '../../../map/layers/zooms.ts';
import { worldWidth } from '../../../map/names/shapes.ts';
import { meet } from '../../../story/boxes.ts';
import type { BBox, Focus } from '../../../story/story.ts';
import type { ShapedPlace } from '../../derive/places/drawn-places.ts';
import { drawnKind, ownCountries } from '../../derive/world/map-kinds.ts';
import type { PlaceSource } from '../../read/story-source.ts';
import type { Drawing } from '../drawing.ts';
import type { Box } from '../frame.ts';
import { roles, type ShapeRole } from './layer-shapes.ts';
import { beyond, type Part } from './projected.ts';

export type Shapes = Record<ShapeRole, FeatureCollection>;

export interface Wanted {
  /** The shapes drawn as places. */
  places?: readonly ShapedPlace[];
  /** Roles that the picture does not need are empty. */
  has?: (role: ShapeRole) => boolean;
  /** Of the rivers only the main ones. */
  mainRiversOnly?: boolean;
}

/** As on the live map: far out the coarse world alone; near, the story's own countries, and all others from the detailed world. */
export function countriesOf({ source, world, once, tintOf }: Drawing, zoom: number): readonly Feature[] {
  const tinted = (feature: Feature): Feature => ({
    ...feature,
    properties: { ...feature.properties, tint: tintOf(feature) },
  });
  if (zoom < zoomsOf.world![1]) return once('countries far', () => world.coarse.features.map(tinted));
  return once('countries near', () => {
    const storyCountries = ownCountries(source.layers);
    const ids = new Set(storyCountries.map(({ id }) => id));
    return [...storyCountries, ...world.detail.features.filter(({ id }) => !ids.has(id))].map(tinted);
  });
}

/** Shapes within `box`, for a view at `zoom`. Corners are rounded to `step` units, so that shared edges stay shared. */
export function shapesOf(
  drawing: Drawing,
  zoom: number,
  box: Box,
  step: number,
  { places = drawing.places, has = () => true, mainRiversOnly = false }: Wanted = {},
): Shapes {
  const { layers } = drawing;
  const featuresOf = (role: ShapeRole): readonly Feature[] => {
    if (role === 'place') return places.map(placeFeature);
    if (role === 'country') return countriesOf(drawing, zoom);
    if (role === 'river' && mainRiversOnly) return layers.mainRivers;
    return layers.byRole.get(role)!;
  };
  const cut = (role: ShapeRole): FeatureCollection => ({
    type: 'FeatureCollection',
    features: has(role) ? featuresOf(role).flatMap((feature) => cutTo(drawing, box, feature, step)) : [],
  });
  return Object.fromEntries(roles.map((role) => [role, cut(role)])) as Shapes;
}

/** Which kinds of routes a box shows, apart from those in focus. */
export function otherRoutesIn(drawing: Drawing, box: Box, focus: readonly Focus[]): string[] {
  const marked = new Set(focus.map(({ place }) => place));
  const kinds = drawing.layers.routes.flatMap(({ feature, place, isSketched }) => {
    if (marked.has(place ?? '') || cutTo(drawing, box, feature, 1).length === 0) return [];
    return isSketched ? 'vague-route' : 'route';
  });
  return [...new Set(kinds)].sort();
}

const placeFeature = (place: ShapedPlace): Feature => ({
  type: 'Feature',
  id: place.id,
  properties: { kind: drawnKind(place) },
  geometry: place.geometry,
});

/** One feature in units, in one piece for each part that lies in the box. */
function cutTo(drawing: Drawing, box: Box, feature: Feature, step: number): Feature[] {
  const clip: BBox = [box.x, box.y, box.x + box.width, box.y + box.height];
  const parts: Geometry[] = [];
  for (const { geometry: part, bounds } of copiesOf(drawing, feature.geometry)) {
    if (part.type === 'Point') parts.push(rounded(part, step));
    else if (meet(bounds, clip, step)) {
      const inside = bboxClip(rounded(part, step) as LineString | Polygon, clip).geometry;
      if (inside.coordinates.length > 0) parts.push(rounded(inside, step));
    }
  }
  const lines = parts.flatMap((part) => linesOf(part));
  const areas = parts.flatMap((part) => areasOf(part));
  const points = parts.filter((part) => part.type === 'Point');
  const point = points.find(({ coordinates: [x = 0] }) => x >= clip[0] && x <= clip[2]) ?? points[0];
  const { id, properties } = feature;
  const featureWith = (geometry: Geometry): Feature => ({ type: 'Feature', id, properties, geometry });
  if (point) return [featureWith(point)];
  if (areas.length) return [featureWith({ type: 'MultiPolygon', coordinates: areas })];
  return lines.length ? [featureWith({ type: 'MultiLineString', coordinates: lines })] : [];
}

/** Once more beyond the 180th meridian, if a view goes there. */
function copiesOf({ partsOf, isAcross }: Drawing, geometry: Geometry): readonly Part[] {
  const parts = partsOf(geometry);
  return isAcross ? [...parts, ...parts.map(beyond)] : parts;
}

const linesOf = (part: Geometry) =>
  (part.type === 'LineString'
    ? [part.coordinates]
    : part.type === 'MultiLineString'
      ? part.coordinates
      : []
  ).filter((line) => line.length > 1);

function areasOf(part: Geometry): MultiPolygon['coordinates'] {
  const areas =
    part.type === 'Polygon' ? [part.coordinates] : part.type === 'MultiPolygon' ? part.coordinates : [];
  return areas.map((rings) => rings.filter((ring) => ring.length > 3)).filter((rings) => rings.length > 0);
}

/** A copy with every position rounded to multiples of `step`; what falls together is one corner. What is cut stays on the cut. */
function rounded<G extends Geometry>(geometry: G, step: number): G {
  const valueOnStep = (value: number): number => {
    const turn = Math.round(value / worldWidth) * worldWidth;
    return Math.abs(value - turn) < 1e-6 * worldWidth ? turn : Math.round(value / step) * step;
  };
  const onStep = ([x, y]: Position): Position => [valueOnStep(x!), valueOnStep(y!)];
  const line = (corners: Position[]): Position[] => {
    const kept: Position[] = [];
    for (const corner of corners) {
      const at = onStep(corner);
      const last = kept[kept.length - 1];
      if (!last || last[0] !== at[0] || last[1] !== at[1]) kept.push(at);
    }
    return kept;
  };
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: onStep(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
    default:
      throw new TypeError(`a picture cannot show the geometry ${geometry.type}`);
  }
}

/** Units whose ground has a colour of its own, in focus or not; a sketch has no edge that anybody stated, and is hatched alone. */
export const isUnit = (place: PlaceSource): boolean => drawnKind(place) === 'province' && !place.sketch;
