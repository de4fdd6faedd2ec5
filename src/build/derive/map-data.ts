/** The data files that the live map draws from, made of the story's places and layers. */

import { pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { BBox, LayerFile, MapFiles, WorldPart } from '../../story/story.ts';
import type { Layer, StorySource } from '../read/story-source.ts';
import { boundsOf, unite, widen } from './camera.ts';
import { sizeOf } from './size.ts';
import { worldLabels } from './world-labels.ts';
import { worldParts } from './world-parts.ts';

/** A file of the site: path below its root, and text. */
export interface DataFile {
  path: string;
  text: string | Uint8Array;
}

/** Kinds that stand on the map as points with a name; the others are lines and areas that may have one. */
const pointKinds = new Set(['town', 'settlement', 'site']);
/** Kinds whose areas are named on the map. */
const namedKinds = new Set(['country', 'oblast', 'district']);

/** The embedded base map: the world's countries, coarse and in detail. */
export interface World {
  coarse: FeatureCollection;
  detail: FeatureCollection;
}

/** The files of a story; labels and `cities` per language. `name` gives a file its (hashed) path. */
export function mapData(
  source: StorySource,
  world: World,
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
  const worldPath = add('world', world.coarse.features.map(bare));
  const own = ownCountries(source.layers);
  const parts = worldParts(world.detail, own, homeOf(source)).map(({ features, bounds, clear }, index) => ({
    path: add(`world-detail-${index + 1}`, features),
    bounds,
    clear,
  }));
  const labels = new Map(
    source.languages.map((lang) => {
      const points = [...labelPoints(source, lang), ...worldLabels(world.coarse, own, lang)];
      return [lang, add(`labels.${lang}`, points)];
    }),
  );
  const cityFiles = new Map([...cities].map(([lang, points]) => [lang, add(`cities.${lang}`, points)]));
  return {
    files,
    filesOf: (lang, root) => ({
      basemap: null,
      world: root + worldPath,
      worldDetail: parts.map(({ path, ...part }): WorldPart => ({ ...part, url: root + path })),
      layers: shapes.map(({ path, ...file }): LayerFile => ({ ...file, url: root + path })),
      places: root + places,
      labels: root + labels.get(lang)!,
      cities: root + cityFiles.get(lang)!,
    }),
  };
}

const kindOf = (feature: Feature): string => String(feature.properties?.kind ?? '');

/** The countries that the story's layers draw themselves, by id, with the points where they are named. */
const ownCountries = (layers: readonly Layer[]): Map<string, Point> =>
  new Map(
    layers.flatMap(({ collection }) =>
      collection.features
        .filter((one) => kindOf(one) === 'country')
        .map((one) => [String(one.id), pointOf(one)] as const),
    ),
  );

/** What the story itself shows, generously; null without any place. */
function homeOf(source: StorySource): BBox | null {
  const boxes = placeFeatures(source).map(({ geometry }) => boundsOf(geometry));
  return boxes.length > 0 ? widen(unite(boxes), 0.5, 1) : null;
}

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
    const { provenance } = layer.collection as { provenance?: string | { attribution?: unknown } };
    const said = typeof provenance === 'string' ? provenance : provenance?.attribution;
    return typeof said === 'string' ? said.split(' · ') : [];
  });
  // The world's shapes are there in any case.
  return [...new Set(stated.length > 0 ? stated : ['Made with Natural Earth'])];
}
