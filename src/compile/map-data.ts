/** The data files that the live map draws from, made of the story's places and layers. */

import { pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerFile, MapFiles } from '../story/story.ts';
import type { Layer, StorySource } from './read-story/story-source.ts';
import { sizeOf } from './story-data.ts';

/** A file of the site: path below its root, and text. */
export interface DataFile {
  path: string;
  text: string;
}

/** Kinds that stand on the map as points with a name; the others are lines and areas that may have one. */
const pointKinds = new Set(['town', 'settlement', 'site']);
/** Kinds whose areas are named on the map. */
const namedKinds = new Set(['country', 'oblast', 'district']);

/** The files of a story; labels and `cities` per language. `name` gives a file its (hashed) path. */
export function mapData(
  source: StorySource,
  world: FeatureCollection,
  name: (stem: string, text: string) => string,
  cities: ReadonlyMap<string, Feature[]>,
): { files: DataFile[]; filesOf: (lang: string, root: string) => MapFiles } {
  const files: DataFile[] = [];
  const add = (stem: string, features: Feature[]): string => {
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const path = name(stem, text);
    files.push({ path, text });
    return path;
  };
  const shapes = source.layers
    .map((layer) => ({
      layer,
      features: layer.collection.features.filter((one) => !pointKinds.has(kindOf(one))),
    }))
    .filter(({ features }) => features.length > 0)
    .map(({ layer, features }) => ({
      name: layer.name,
      path: add(layer.name, features.map(bare)),
      kinds: [...new Set(features.map(kindOf))],
    }));
  const places = add('places', placeFeatures(source));
  const worldPath = add('world', world.features.map(bare));
  const labels = new Map(
    source.languages.map((lang) => [lang, add(`labels.${lang}`, labelPoints(source.layers, lang))]),
  );
  const cityFiles = new Map([...cities].map(([lang, points]) => [lang, add(`cities.${lang}`, points)]));
  return {
    files,
    filesOf: (lang, root) => ({
      world: root + worldPath,
      layers: shapes.map(({ path, ...file }): LayerFile => ({ ...file, url: root + path })),
      places: root + places,
      labels: root + labels.get(lang)!,
      cities: root + cityFiles.get(lang)!,
    }),
  };
}

const kindOf = (feature: Feature): string => String(feature.properties?.kind ?? '');

/** A shape without its names: the map writes names from points. */
function bare(feature: Feature): Feature {
  const { id, geometry } = feature;
  return { type: 'Feature', id, properties: { id, kind: kindOf(feature) }, geometry };
}

function placeFeatures(source: StorySource): Feature[] {
  return source.places
    .filter((place) => place.geometry && place.role !== 'reference' && place.precision !== 'none')
    .map((place) => ({
      type: 'Feature',
      id: place.id,
      properties: { id: place.id, kind: place.kind, size: Math.round(sizeOf(place)) },
      geometry: place.geometry!,
    }));
}

/** One point for each name: a town where it lies, an area inside itself. */
export function labelPoints(layers: readonly Layer[], lang: string): Feature[] {
  return layers.flatMap((layer) =>
    layer.collection.features.flatMap((feature): Feature[] => {
      const kind = kindOf(feature);
      const isPoint = pointKinds.has(kind);
      if (!isPoint && !namedKinds.has(kind)) return [];
      const properties = feature.properties ?? {};
      const text = properties[`label:${lang}`] ?? properties[`name:${lang}`] ?? properties.name;
      if (typeof text !== 'string' || !feature.geometry) return [];
      const id = `${layer.name}/${feature.id}`;
      return [
        {
          type: 'Feature',
          id,
          properties: { id, kind: isPoint ? 'town' : kind, rank: Number(properties.rank ?? 4), name: text },
          geometry: pointOf(feature),
        },
      ];
    }),
  );
}

function pointOf(feature: Feature): Point {
  const { label_lon: lon, label_lat: lat } = feature.properties ?? {};
  if (typeof lon === 'number' && typeof lat === 'number') return { type: 'Point', coordinates: [lon, lat] };
  if (feature.geometry.type === 'Point') return feature.geometry;
  return pointOnFeature(feature).geometry;
}

/** Who made the data, from each layer's `provenance`, each once. */
export function attributionOf(layers: readonly Layer[]): string[] {
  const stated = layers.flatMap((layer) => {
    const provenance = (layer.collection as { provenance?: { attribution?: unknown } }).provenance;
    return typeof provenance?.attribution === 'string' ? provenance.attribution.split(' · ') : [];
  });
  return [...new Set(stated)];
}
