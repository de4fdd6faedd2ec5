/** Names of the features of an author's own layers: they come before the gazetteer's. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bbox } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { type EntryKind, type GazetteerEntry, newEntry } from './entry.ts';

/** An entry with its names and adjectives as they are written. */
export interface LayerName {
  entry: GazetteerEntry;
  names: string[];
  adjectives?: string[];
}

const KINDS: Record<string, EntryKind> = {
  country: 'country',
  oblast: 'unit',
  province: 'unit',
  region: 'region',
  district: 'district',
  border: 'border',
  town: 'town',
  settlement: 'town',
  river: 'river',
  sea: 'sea',
  lake: 'lake',
  island: 'island',
  mountain: 'mountain',
  site: 'site',
};

const TYPE =
  /^(?:oblast|distrik|provinsi|kabupaten|kecamatan|kota|raion)\s+|\s+(?:oblast|district|province|region|regency|raion|city)$/gi;

/** Features that can be places, of all `*.geojson` in a folder. Throws if the folder or a file cannot be read. */
export function readLayerNames(folder: string): LayerName[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.geojson'))
    .toSorted();
  return files.flatMap((file) => {
    return featuresIn(join(folder, file)).flatMap((feature) => entryOf(feature, basename(file, '.geojson')));
  });
}

/** Throws an Error that names the file. */
function featuresIn(path: string): Feature[] {
  try {
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
    if (!Array.isArray(features)) throw new Error('it has no "features"');
    return features;
  } catch (error) {
    throw new Error(`${path} is no GeoJSON layer: ${(error as Error).message}`);
  }
}

function entryOf(feature: Feature, layer: string): LayerName[] {
  const tags = (feature.properties ?? {}) as Record<string, unknown>;
  const kind = KINDS[String(tags.kind)];
  const nameIn = (lang: string) => tags[`name:${lang}`] as string | undefined;
  const anyName = nameIn('en') ?? nameIn('id');
  // Countries have names of their own in the gazetteer, with their short forms.
  if (!kind || !anyName || kind === 'country' || !feature.geometry) return [];
  const names = { en: nameIn('en') ?? anyName, id: nameIn('id') ?? anyName };
  const labels = [tags['label:en'], tags['label:id']].filter((label) => typeof label === 'string');
  const written = [
    ...Object.values(names),
    ...labels,
    ...Object.values(names).map((name) => name.replaceAll(TYPE, '')),
  ];
  const [west, south, east, north] = bbox(feature);
  const entry = newEntry(`${layer}/${feature.id}`, kind, names, {
    feature: `${layer}/${feature.id}`,
    point: [(west + east) / 2, (south + north) / 2],
  });
  return [{ entry, names: [...new Set(written)] }];
}
