/** Shared types and small readings of GeoJSON shapes; positions are degrees lon/lat (WGS84). */
import type {
  Feature,
  Position as GeoPosition,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';

export type Position = GeoPosition;
export type Shape = Polygon | MultiPolygon;
export type Line = LineString | MultiLineString;

/** Flat properties in OpenStreetMap's naming convention (`name:en`, `name:ru`, …). */
export type Tags = Record<string, string | number | boolean>;

export interface LayerFeature<G = Shape | Line | Point> {
  type: 'Feature';
  id: string;
  properties: Tags;
  geometry: G;
}

/** A feature of the reference: properties as its makers wrote them, id often missing. */
export type Raw<G extends Shape | Line | Point = Shape> = Feature<G, Record<string, unknown>>;

/** Every ring of a polygon, or every line, as a list of positions. */
export function pathsOf(geometry: Shape | Line): Position[][] {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'LineString':
      return [geometry.coordinates];
  }
}

/** A position as a map key; equal for identical coordinates only. */
export function keyOf(position: Position): string {
  return `${position[0]},${position[1]}`;
}

/** Both directions of a segment have the same key. */
export function edgeKey(a: Position, b: Position): string {
  const [p, q] = [keyOf(a), keyOf(b)];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
}

/** `value` to `decimals` decimal places, never negative zero. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** Rounded to the decimal places wanted at each index, without positions that then repeat their predecessor. */
export function roundPath(path: Position[], decimalsAt: (index: number) => number): Position[] {
  const rounded = path.map(([lon, lat], i) => [round(lon!, decimalsAt(i)), round(lat!, decimalsAt(i))]);
  return rounded.filter((position, i) => i === 0 || keyOf(position) !== keyOf(rounded[i - 1]!));
}
