/** What the makers of data, names and pictures share about the kinds of a map's features. */
import type { Feature } from 'geojson';

/** Kinds that the map shows as points with a name; the others are lines and areas that may have one. */
const pointKinds = new Set(['town', 'settlement', 'site']);

export const kindOf = (feature: Feature): string => String(feature.properties?.kind ?? '');

/** Whether a feature is a point with a name, which the labels draw. */
export const isNamedPoint = (feature: Feature): boolean => pointKinds.has(kindOf(feature));
