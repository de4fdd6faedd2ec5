/**
 * The foreign member `defaults` of a layer file, so that what a converter wrote need not be edited feature by feature:
 *
 *     "defaults": { "id": "fid", "name:en": "NAME", "kind": "district" }
 *
 * `kind` and `kind:<lang>` are the value for all features; every other key names the property that holds the value.
 */
import type { JsonFile } from '../files/json-file.ts';

const fromProperty = /^(id|rank|(name|label):.+)$/;
const forAll = /^kind(:.+)?$/;

type Raw = { id?: unknown; properties?: Record<string, unknown> | null };

/** Fills in what features do not have themselves; unknown keys and properties that no feature has are issues. */
export function applyDefaults(file: JsonFile, features: readonly unknown[]): void {
  const defaults = file.valueAt(['defaults']);
  if (defaults === undefined) return;
  if (typeof defaults !== 'object' || defaults === null || Array.isArray(defaults)) {
    file.error(['defaults'], 'defaults must be an object, such as { "id": "fid", "kind": "district" }');
    return;
  }
  const all = features.filter((one): one is Raw => typeof one === 'object' && one !== null);
  for (const [key, value] of Object.entries(defaults)) {
    const at = ['defaults', key];
    if (typeof value !== 'string') file.error(at, `the default of "${key}" must be text`);
    else if (forAll.test(key)) for (const feature of all) fill(feature, key, value);
    else if (!fromProperty.test(key))
      file.error(
        at,
        `unknown default "${key}": it may have id, rank, name:<lang>, label:<lang>, kind, kind:<lang>`,
      );
    else if (!all.some(({ properties }) => Object.hasOwn(Object(properties), value)))
      file.error(at, `no feature has the property "${value}": correct the default of "${key}"`);
    else for (const feature of all) fill(feature, key, feature.properties?.[value]);
  }
}

function fill(feature: Raw, key: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (key === 'id') feature.id ??= String(value);
  else {
    feature.properties ??= {};
    feature.properties[key] ??= value;
  }
}
