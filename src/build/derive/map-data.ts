/** The data files that the live map draws from, made of the story's places and layers. */

import type { Feature } from 'geojson';
import { areaOf } from '../../story/place.ts';
import type { BBox, LayerFile, MapFiles, WorldPart } from '../../story/story.ts';
import type { Layer } from '../read/story-source.ts';
import type { Atlas } from './atlas.ts';
import { boundsOf, unite, widen } from './camera.ts';
import { type DataFile, hashOf } from './data-file.ts';
import { isDrawn, lineNames, sketchedRoutes } from './places/drawn-places.ts';
import { withOutline } from './world/cut-edges.ts';
import { labelPoints } from './world/label-points.ts';
import { drawnKind, isNamedPoint, kindOf, ownCountries } from './world/map-kinds.ts';
import { worldParts } from './world/world.ts';

/** The files of a story; labels and `cities` per language. */
export function mapData(
  atlas: Atlas,
  cities: ReadonlyMap<string, Feature[]>,
): { files: DataFile[]; filesOf: (lang: string, root: string) => MapFiles } {
  const { source, world } = atlas;
  const files: DataFile[] = [];
  const add = (stem: string, features: Feature[]): string => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: features.flatMap(outlined) });
    const path = `data/${stem}-${hashOf(text)}.geojson`;
    files.push({ path, text });
    return path;
  };
  const bare = bareIn(atlas);
  const shapes = source.layers
    .map((layer) => ({
      layer,
      features: layer.collection.features.filter((feature) => !isNamedPoint(feature)),
    }))
    .filter(({ features }) => features.length > 0)
    .map(({ layer, features }) => ({
      name: layer.name,
      path: add(
        layer.name,
        features.map((feature) => bare(feature, `${layer.name}/${feature.id}`)),
      ),
      kinds: [...new Set(features.map(kindOf))],
    }));
  const places = add('places', placeFeatures(atlas));
  const worldPath = add(
    'world',
    world.coarse.features.map((feature) => bare(feature)),
  );
  const own = ownCountryIds(source.layers);
  const parts = worldParts(world.detail, own, homeOf(atlas)).map(({ features, bounds, clear }, index) => ({
    path: add(
      `world-detail-${index + 1}`,
      features.map((feature) => tinted(feature, atlas)),
    ),
    bounds,
    clear,
  }));
  const labels = new Map(
    source.languages.map((lang) => [lang, add(`labels.${lang}`, labelPoints(atlas, lang))]),
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

/** Names have no geometry. */
const outlined = (feature: Feature): Feature[] => (feature.geometry ? withOutline(feature) : [feature]);

/** Ids of the countries that the story's layers draw themselves. */
const ownCountryIds = (layers: readonly Layer[]): Set<string> =>
  new Set(ownCountries(layers).map(({ id }) => String(id)));

/** What the story itself shows, generously; null without any place. */
function homeOf(atlas: Atlas): BBox | null {
  const boxes = placeFeatures(atlas).map(({ geometry }) => boundsOf(geometry));
  return boxes.length > 0 ? widen(unite(boxes), 0.5, 1) : null;
}

/**
 * A shape without its names: the map writes names from points. `main`: of a main river; `place`: of a line that is one of the story's
 * places; `vague`: of a route whose course nobody has stated.
 */
function bareIn({ source, mainRivers, tintOf }: Atlas): (feature: Feature, name?: string) => Feature {
  const main = new Set(mainRivers.map(({ feature }) => feature));
  const lines = lineNames(source);
  const sketched = sketchedRoutes(source);
  return (feature, name = '') => {
    const { id, geometry } = feature;
    const kind = kindOf(feature);
    const tint = kind === 'country' ? tintOf(feature) : 0;
    const place = lines.get(name);
    const more = {
      ...(tint ? { tint } : {}),
      ...(main.has(feature) ? { main: true } : {}),
      ...(place ? { place } : {}),
      ...(sketched.has(name) ? { vague: true } : {}),
    };
    return { type: 'Feature', id, properties: { id, kind, ...more }, geometry };
  };
}

/** A part of the world in detail: a country, or a seam. */
function tinted(feature: Feature, { tintOf }: Atlas): Feature {
  const tint = feature.id === undefined ? 0 : tintOf(feature);
  return tint ? { ...feature, properties: { ...feature.properties, tint } } : feature;
}

function placeFeatures({ source, shapeOf }: Atlas): Feature[] {
  return source.places.filter(isDrawn).map((place) => ({
    type: 'Feature',
    id: place.id,
    properties: {
      id: place.id,
      kind: drawnKind(place),
      size: Math.round(areaOf(place.geometry) ?? 0),
      ...(place.isDirected ? { directed: true } : {}),
      ...(place.sketch ? { sketch: true } : {}),
    },
    geometry: shapeOf(place),
  }));
}
