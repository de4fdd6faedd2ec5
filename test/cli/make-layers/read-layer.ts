/** Reads committed layers for the tests, by their own means: nothing here is shared with the code that made them. */
import { readFileSync } from 'node:fs';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';

interface Named<G extends Geometry> extends Feature<G, Record<string, unknown>> {
  id: string;
}
interface Made {
  title: string;
  licence: string;
  licenceUrl: string;
  attribution: string;
  sources: string[];
  checks: string[];
}
export interface Layer<G extends Geometry = Polygon | MultiPolygon> {
  type: 'FeatureCollection';
  features: Named<G>[];
  provenance: Made;
}

export const STORY = 'data/kursk-demining/layers';
export const WORLD = 'data/basemap';
export const FILES = [
  ...['countries', 'oblasts', 'districts', 'border', 'rivers', 'admin1', 'towns'].map(
    (name) => `${STORY}/${name}.geojson`,
  ),
  ...['world', 'world-detail', 'cities'].map((name) => `${WORLD}/${name}.geojson`),
];

export function readLayer<G extends Geometry = Polygon | MultiPolygon>(path: string): Layer<G> {
  return JSON.parse(readFileSync(path, 'utf8')) as Layer<G>;
}

/** The feature with that id; fails the test if it is missing. */
export function pick<G extends Geometry>(layer: Layer<G>, id: string): Named<G> {
  const found = layer.features.find((feature) => feature.id === id);
  if (!found) throw new Error(`No feature ${id}.`);
  return found;
}

/** Rings or lines, whatever the nesting. */
export function pathsIn(geometry: Geometry): number[][][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** Undirected segments as text, with how often each occurs. */
export function segmentsIn(geometries: Geometry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of geometries.flatMap(pathsIn)) {
    for (let i = 1; i < path.length; i++) {
      const key = [path[i - 1]!.join(), path[i]!.join()].sort().join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
