/** The points that names stand at: what the live map's labels and the pictures' names are made of. */
import { pointOnFeature } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import type { StorySource } from '../read/story-source.ts';

/** Kinds that stand on the map as points with a name; the others are lines and areas that may have one. */
const pointKinds = new Set(['town', 'settlement', 'site']);
/** Kinds whose areas are named on the map. */
const namedKinds = new Set(['country', 'oblast', 'district']);

export const kindOf = (feature: Feature): string => String(feature.properties?.kind ?? '');

/** Whether a feature is a point with a name, which the labels draw. */
export const isNamedPoint = (feature: Feature): boolean => pointKinds.has(kindOf(feature));

/** One point for each name: a town where it lies, an area inside itself. */
export function labelPoints({ layers, places }: StorySource, lang: string): Feature[] {
  const subjects = new Set(places.map(({ feature }) => feature));
  return layers.flatMap((layer) =>
    layer.collection.features.flatMap((feature): Feature[] => {
      const kind = kindOf(feature);
      const isPoint = pointKinds.has(kind);
      if (!isPoint && !namedKinds.has(kind)) return [];
      const properties = feature.properties ?? {};
      // A short name would read as the town's that it is named after.
      const short = kind === 'oblast' ? null : properties[`label:${lang}`];
      const text = short ?? properties[`name:${lang}`] ?? properties.name;
      if (typeof text !== 'string' || !feature.geometry) return [];
      const id = `${layer.name}/${feature.id}`;
      return [
        {
          type: 'Feature',
          id,
          properties: {
            id,
            kind: isPoint ? 'town' : kind,
            rank: Number(properties.rank ?? 4),
            name: text,
            // What the story speaks of is named before its like.
            ...(subjects.has(id) ? { subject: true } : {}),
          },
          geometry: namePointOf(feature),
        },
      ];
    }),
  );
}

/** Where a feature's name stands: as its layer says, or on the feature. */
export function namePointOf(feature: Feature): Point {
  const { label_lon: lon, label_lat: lat } = feature.properties ?? {};
  if (typeof lon === 'number' && typeof lat === 'number') return { type: 'Point', coordinates: [lon, lat] };
  if (feature.geometry.type === 'Point') return feature.geometry;
  return pointOnFeature(feature).geometry;
}
