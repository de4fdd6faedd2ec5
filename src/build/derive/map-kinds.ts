/** What the makers of data, names and pictures share about the kinds of a map's features. */
import type { Feature, FeatureCollection } from 'geojson';

/** The embedded base map: the world's countries, coarse and in detail. */
export interface World {
  coarse: FeatureCollection;
  detail: FeatureCollection;
}

/** Kinds that stand on the map as points with a name; the others are lines and areas that may have one. */
export const pointKinds = new Set(['town', 'settlement', 'site']);

export const kindOf = (feature: Feature): string => String(feature.properties?.kind ?? '');
