/** What comparing shows for one position: the outline laid there, the cities, the view, the area. Pure. */
import { bbox, rhumbDestination, toMercator } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Position } from 'geojson';
import { areaOf } from '../story/place.ts';
import type { BBox, Camera } from '../story/story.ts';
import { layShape, reachOf } from './move-shape.ts';

/** A place whose outline can be laid elsewhere. */
export interface Outline {
  id: string;
  name: string;
  shape: Geometry;
}

export interface City {
  id: string;
  name: string;
  at: Position;
  /** Its own limits, where they are known. */
  outline?: MultiPolygon | null;
}

export interface Comparison {
  /** The outline's centre. */
  at: Position;
  /** The city that it lies over; null elsewhere. */
  city: City | null;
  /** Geodesic, of the outline where it lies, km². */
  area: number;
  /** How many times as large as the chosen city the outline is, by both outlines; null without the city's. */
  times: number | null;
  /** The outline, that of the chosen city as `unit`, and the cities as points with a `name`. */
  collection: FeatureCollection;
  /** Frames the outline, and that of the city, with their surroundings. */
  camera: Camera;
}

/** Share of the outline's size left free on each side, and at least so many degrees: a coast must be recognisable. */
const air = 0.3;
const leastAir = 0.3;
/** Half of the equator in Web Mercator metres (EPSG:3857). */
const half = 20037508.342789244;

/** Lays an outline at a position; `to` may be a city. Throws RangeError if there is no such position. */
export function compareAt(outline: Outline, cities: readonly City[], to: City | Position): Comparison {
  const city = Array.isArray(to) ? null : (to as City);
  const { shape, at } = layShape(outline.shape, city ? city.at : (to as Position));
  const area: Feature = { type: 'Feature', id: outline.id, properties: { id: outline.id }, geometry: shape };
  const limits = city?.outline;
  const own = limits ? (areaOf(limits) ?? 0) : 0;
  const size = areaOf(shape) ?? 0;
  const unit: Feature[] = limits
    ? [{ type: 'Feature', properties: { unit: city.id }, geometry: limits }]
    : [];
  const points = cities.map(
    ({ id, name, at: coordinates }): Feature<Point> => ({
      type: 'Feature',
      id,
      properties: { id, name },
      geometry: { type: 'Point', coordinates },
    }),
  );
  return {
    at,
    city,
    area: size,
    times: own ? size / own : null,
    collection: { type: 'FeatureCollection', features: [area, ...unit, ...points] },
    camera: cameraFor([shape, ...(limits ? [limits] : [])]),
  };
}

/** A position one step away: half of the outline's reach along the meridian or the parallel (bearing in degrees). */
export function stepFrom(outline: Outline, at: Position, bearing: number): Position {
  const step = reachOf(outline.shape) / 2;
  return rhumbDestination(at, step, bearing, { units: 'degrees' }).geometry.coordinates;
}

function cameraFor(geometries: Geometry[]): Camera {
  const [west, south, east, north] = bbox({ type: 'GeometryCollection', geometries }) as BBox;
  const x = Math.max((east - west) * air, leastAir);
  const y = Math.max((north - south) * air, leastAir);
  const bounds: BBox = [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
  // The picture's units: a world 1e6 wide, y downwards.
  const unit = (position: Position): number[] => {
    const [metresEast, metresNorth] = toMercator(position) as [number, number];
    return [((metresEast + half) / half) * 5e5, ((half - metresNorth) / half) * 5e5];
  };
  const [left, top] = unit([bounds[0], bounds[3]]) as [number, number];
  const [right, bottom] = unit([bounds[2], bounds[1]]) as [number, number];
  return {
    bounds,
    viewBox: [left, top, right - left, bottom - top].map((value) => value.toFixed(1)).join(' '),
  };
}
