/** Reads `places.geojson`: names, precision, and a shape of its own or of a layer. */
import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { type Kind, kinds } from '../../../story/kinds.ts';
import type { JsonFile } from '../files/json-file.ts';
import { worldCountry } from '../files/world-file.ts';
import type { PlaceSource } from '../story-source.ts';
import type { FromJson } from '../tables.ts';
import { checkCrs, collectionSchema, isTopology, type ReadLayer, reportGeometry } from './layers.ts';
import { fields, id, oneOf, PRECISIONS } from './schemas.ts';

export const placeFields = ['kind', 'precision', 'sketch', 'feature', 'parent', 'role', 'local', 'direction'];

const placesSchema = collectionSchema('places.geojson');

const placeSchema = v.looseObject(
  {
    type: v.literal('Feature', 'the type of a place must be "Feature"'),
    id,
    properties: v.looseObject(
      {
        kind: oneOf(kinds, 'kind'),
        precision: oneOf(PRECISIONS, 'precision'),
        sketch: v.optional(v.boolean('sketch must be true or false')),
        feature: v.optional(v.string('feature must be text, such as "districts/bolshesoldatsky"')),
        parent: v.optional(id),
        role: v.optional(oneOf(['reference'], 'role')),
        direction: v.optional(oneOf(['none'], 'direction')),
        local: v.optional(v.string('local must be a language, such as "ru"')),
      },
      fields('the properties of a place'),
    ),
  },
  fields('a place'),
);

type ReadPlace = v.InferOutput<typeof placeSchema>;
type Layers = ReadonlyMap<string, ReadLayer | null>;

/** Null if the file is not a FeatureCollection; issues of single places leave the others usable. */
export function readPlaces(
  file: JsonFile,
  languages: readonly string[],
  layers: Layers,
): FromJson<PlaceSource> | null {
  if (isTopology(file)) return null;
  const collection = file.check(placesSchema);
  if (!collection) return null;
  checkCrs(file);
  const table: FromJson<PlaceSource> = { file, items: [], paths: [], ids: new Set(), whole: true };
  for (const index of collection.features.keys()) {
    const path = ['features', index];
    const isSound = reportGeometry(file, path);
    const names = readNames(file, languages, [...path, 'properties']);
    const read = file.check(placeSchema, path);
    if (!read) {
      table.whole = false;
      continue;
    }
    const place = toPlace(file, read, names, path);
    place.geometry = readShape(file, place, path, isSound, layers);
    checkPrecision(file, place, path);
    table.items.push(place);
    table.paths.push(path);
  }
  return table;
}

function toPlace(
  file: JsonFile,
  read: ReadPlace,
  names: Map<string, string>,
  path: (string | number)[],
): PlaceSource {
  const { kind, precision, sketch, feature, parent, role, local, direction } = read.properties;
  const localName = local === undefined ? undefined : names.get(local);
  if (local !== undefined && localName === undefined) {
    file.error([...path, 'properties', 'local'], `the local name is missing: add "name:${local}"`);
  }
  return {
    id: read.id,
    kind: kind as Kind,
    kindNames: Object.fromEntries(textsAfter('kind:', file.valueAt([...path, 'properties']))),
    names: Object.fromEntries(names),
    localName: localName ?? null,
    localLang: local ?? null,
    precision: precision as PlaceSource['precision'],
    geometry: null,
    // A vague outline of the author's own is a guess; one of a layer is a unit in which something is not located.
    sketch: sketch ?? (precision === 'vague' && feature === undefined),
    isDirected: kind === 'route' && direction === undefined,
    feature: feature ?? null,
    parent: parent ?? null,
    role: role === 'reference' ? role : null,
  };
}

function readNames(
  file: JsonFile,
  languages: readonly string[],
  path: (string | number)[],
): Map<string, string> {
  const properties = Object(file.valueAt(path)) as Record<string, unknown>;
  const names = textsAfter('name:', properties);
  const kindNames = textsAfter('kind:', properties);
  for (const [key, value] of Object.entries(properties)) {
    const isText = typeof value === 'string' && value.trim() !== '';
    if (!isText && /^(name|kind):/.test(key))
      file.error([...path, key], `"${key}" is empty or not text: write the name`);
  }
  for (const lang of languages) {
    if (!Object.hasOwn(properties, `name:${lang}`)) {
      file.error(path, `the name in "${lang}" is missing: add "name:${lang}"`);
    }
  }
  const own = [...names.keys()].map((lang) => `name:${lang}`);
  file.checkKeys(
    path,
    [...placeFields, ...own, ...[...kindNames.keys()].map((lang) => `kind:${lang}`)],
    'a place',
  );
  return names;
}

/** The texts of properties such as `name:en`, by what follows the prefix. */
function textsAfter(prefix: 'name:' | 'kind:', properties: unknown): Map<string, string> {
  return new Map(
    Object.entries(Object(properties) as Record<string, unknown>).flatMap(([key, value]) =>
      key.startsWith(prefix) && typeof value === 'string' && value.trim() !== ''
        ? [[key.slice(prefix.length), value] as const]
        : [],
    ),
  );
}

/** Its own geometry, or that of the layer feature; a feature is looked up among the layers read, never as a path. */
function readShape(
  file: JsonFile,
  place: PlaceSource,
  path: (string | number)[],
  isSound: boolean,
  layers: Layers,
): Geometry | null {
  const own = file.valueAt([...path, 'geometry']);
  if (place.feature === null) {
    if (!own && place.precision !== 'none') {
      file.error(path, `"${place.id}" has no geometry: give it one, or a feature, or "precision": "none"`);
    }
    return isSound && own ? (own as Geometry) : null;
  }
  const at = [...path, 'properties', 'feature'];
  if (own)
    file.error(
      at,
      `"${place.id}" has a geometry and a feature: keep one; with a feature, write "geometry": null`,
    );
  const [, layerName = '', featureId = ''] = /^([^/]+)\/([^/]+)$/.exec(place.feature) ?? [];
  const layer = layers.get(layerName);
  if (layerName === 'world' && layer === undefined) return worldShape(file, at, featureId);
  if (!layerName) {
    file.error(
      at,
      `feature "${place.feature}" must be written as layer/feature, such as "districts/bolshesoldatsky"`,
    );
  } else if (layer === undefined) {
    file.error(at, `there is no layers/${layerName}.geojson: add it or correct the feature`);
  } else if (layer && !layer.features.has(featureId)) {
    file.error(at, `${layer.path} has no feature "${featureId}": correct the id`);
  }
  return layer?.features.get(featureId)?.geometry ?? null;
}

/** A country of the base map, in detail. */
function worldShape(file: JsonFile, at: (string | number)[], id: string): Geometry | null {
  const shape = worldCountry(id);
  if (!shape)
    file.error(
      at,
      `the base map has no country "${id}": write its ISO 3166-1 code of three letters, such as "world/NOR"`,
    );
  return shape;
}

function checkPrecision(
  file: JsonFile,
  { id, geometry, precision, sketch }: PlaceSource,
  path: (string | number)[],
): void {
  const at = [...path, 'properties', 'precision'];
  if (sketch && precision !== 'vague' && precision !== 'none')
    file.error(at, `"${id}" is a sketch and cannot be "${precision}": write "vague", or remove "sketch"`);
  if (precision === 'exact' && geometry && !geometry.type.endsWith('Point')) {
    const what = geometry.type.endsWith('Polygon') ? 'an outline' : 'a line';
    file.error(at, `"${id}" is ${what} and cannot be "exact": write "area" (the whole of it) or "vague"`);
  } else if ((precision === 'area' || precision === 'vague') && geometry?.type.endsWith('Point')) {
    file.error(at, `"${id}" is a point and cannot be "${precision}": write "exact", or give it an outline`);
  }
}
