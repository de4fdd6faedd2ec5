/** The shapes of a story that a picture draws, by what they are, in Web Mercator units and cut to a box. */
import { bboxClip, coordEach, flattenEach } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Polygon } from 'geojson';
import { mercator } from '../camera.ts';
import type { PlaceSource, StorySource } from '../read-story/story-source.ts';
import type { Box } from './frame.ts';

/** What is drawn, from the ground up; `place` holds the story's own, with their ids. */
export const roles = ['country', 'river', 'admin1', 'district', 'oblast', 'border', 'place'] as const;
export type Role = (typeof roles)[number];

export type Shapes = Record<Role, FeatureCollection>;

/**
 * Shapes within `box`. Corners are rounded to `step` units, so that shared edges stay shared. Countries come from
 * `world` where it is given (views of much of the world), else from the story's own layers.
 */
export function shapesOf(
  source: StorySource,
  world: FeatureCollection | null,
  box: Box,
  step: number,
): Shapes {
  const all = source.layers.flatMap((layer) => layer.collection.features);
  const kind = (wanted: string) => all.filter((one) => one.properties?.kind === wanted);
  const cut = (features: Feature[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.flatMap((feature) => cutTo(box, feature, step)),
  });
  return {
    country: cut(world?.features ?? kind('country')),
    river: cut(kind('river')),
    admin1: cut(kind('admin1')),
    district: cut(kind('district')),
    oblast: cut(kind('oblast')),
    border: cut(kind('border')),
    place: cut(drawnPlaces(source).map(placeFeature)),
  };
}

/** Places that pictures draw, the largest kinds first, so that the small lie on top. */
export function drawnPlaces(source: StorySource): PlaceSource[] {
  const order = ['country', 'oblast', 'district', 'settlement', 'river', 'border', 'town', 'site'];
  return source.places
    .filter((place) => place.geometry && place.role !== 'reference' && place.precision !== 'none')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const placeFeature = (place: PlaceSource): Feature => ({
  type: 'Feature',
  id: place.id,
  properties: { kind: place.kind },
  geometry: place.geometry!,
});

/** One feature in units, in one piece for each part that lies in the box. */
function cutTo(box: Box, feature: Feature, step: number): Feature[] {
  const bounds: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const parts: Geometry[] = [];
  flattenEach(feature, (part) => {
    const geometry = rounded(part.geometry, step, mercator);
    if (geometry.type === 'Point') parts.push(geometry);
    else {
      const inside = bboxClip(geometry as LineString | Polygon, bounds).geometry;
      if (inside.coordinates.length > 0) parts.push(rounded(inside, step));
    }
  });
  const lines = parts.flatMap((part) => linesOf(part));
  const areas = parts.flatMap((part) => areasOf(part));
  const point = parts.find((part) => part.type === 'Point');
  const { id, properties } = feature;
  const made = (geometry: Geometry): Feature => ({ type: 'Feature', id, properties, geometry });
  if (point) return [made(point)];
  if (areas.length) return [made({ type: 'MultiPolygon', coordinates: areas })];
  return lines.length ? [made({ type: 'MultiLineString', coordinates: lines })] : [];
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

/** A copy with every position moved by `move` and rounded to multiples of `step`; what falls together is one corner. */
function rounded<G extends Geometry>(geometry: G, step: number, move = (at: number[]): number[] => at): G {
  const copy = structuredClone(geometry);
  coordEach(copy, (at) => {
    const [x, y] = move(at) as [number, number];
    at.splice(0, at.length, Math.round(x / step) * step, Math.round(y / step) * step);
  });
  return copy.type === 'Point' ? copy : cleanRepeats(copy);
}

/** Without corners that repeat the one before. */
function cleanRepeats<G extends Geometry>(geometry: G): G {
  const clean = (line: number[][]): number[][] =>
    line.filter((at, index) => index === 0 || at[0] !== line[index - 1]![0] || at[1] !== line[index - 1]![1]);
  if (geometry.type === 'LineString') return { ...geometry, coordinates: clean(geometry.coordinates) };
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
    return { ...geometry, coordinates: geometry.coordinates.map(clean) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(clean)) };
  return geometry;
}

/** Units whose ground has a colour of its own, in focus or not. */
export const isUnit = ({ kind }: PlaceSource): boolean => ['oblast', 'region', 'province'].includes(kind);
