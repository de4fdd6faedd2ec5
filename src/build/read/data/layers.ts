/** Reads `layers/<name>.geojson`: the shapes that places point to and that the map draws. */
import type { Feature, FeatureCollection } from 'geojson';
import * as v from 'valibot';
import type { JsonFile } from '../files/json-file.ts';
import type { Layer } from '../story-source.ts';
import { checkGeometry } from './geometry.ts';
import { fields, LAYER_KINDS, listOf, oneOf } from './schemas.ts';

/** Layers keep the ids of their sources (`UKR`), if they are safe in an address and in `layer/feature`. */
const layerId = v.pipe(
  v.string('the id of a feature must be text in quotes'),
  v.regex(
    /^[A-Za-z0-9][\w.-]*$/,
    (issue) => `"${issue.input}" is not a valid id: use letters, digits and hyphens`,
  ),
);

const featureSchema = v.looseObject(
  {
    type: v.literal('Feature', 'the type of a feature must be "Feature"'),
    id: layerId,
    properties: v.looseObject(
      { kind: oneOf(LAYER_KINDS, 'kind'), rank: v.optional(v.number('rank must be a number from 1')) },
      fields('the properties of a feature'),
    ),
  },
  fields('a feature'),
);

/** A FeatureCollection as far as its list; each feature is checked by itself. */
export function collectionSchema(what: string) {
  return v.looseObject(
    {
      type: v.literal('FeatureCollection', 'the type must be "FeatureCollection"'),
      features: listOf(v.unknown(), 'features'),
    },
    fields(what),
  );
}

const layerSchema = collectionSchema('a layer');

/** A layer with its features by id. */
export interface ReadLayer extends Layer {
  features: Map<string, Feature>;
}

/** Null if it is not a FeatureCollection; issues of single features leave the others usable. */
export function readLayer(name: string, file: JsonFile): ReadLayer | null {
  const layer = file.check(layerSchema);
  if (!layer) return null;
  const provenance = file.valueAt(['provenance']);
  if (
    provenance &&
    typeof provenance !== 'string' &&
    typeof file.valueAt(['provenance', 'attribution']) !== 'string'
  ) {
    file.warning(['provenance'], 'the layer has no attribution: name in "attribution" who made its data');
  }
  const features = new Map<string, Feature>();
  for (const index of layer.features.keys()) {
    const path = ['features', index];
    const isSound = reportGeometry(file, path);
    const feature = file.check(featureSchema, path);
    if (!feature) continue;
    if (features.has(feature.id)) {
      file.error([...path, 'id'], `the id "${feature.id}" appears twice in this layer: choose another`);
    }
    if (isSound && !file.valueAt([...path, 'geometry'])) {
      file.error(path, `the feature "${feature.id}" has no geometry: add one`);
    }
    // An invalid shape is left out of later checks; its id is still known.
    features.set(feature.id, (isSound ? feature : { ...feature, geometry: null }) as unknown as Feature);
  }
  return { name, path: file.path, collection: layer as unknown as FeatureCollection, features };
}

/** Checks the geometry of the feature at a path, if it has one; false if it is invalid. */
export function reportGeometry(file: JsonFile, path: (string | number)[]): boolean {
  const geometry = file.valueAt([...path, 'geometry']);
  if (geometry === null || geometry === undefined) return true;
  const issues = checkGeometry(geometry);
  for (const issue of issues) file.error([...path, 'geometry', ...issue.path], issue.message);
  return issues.length === 0;
}
