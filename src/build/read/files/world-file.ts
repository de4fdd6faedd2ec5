/** The countries of the embedded base map, which places can point to as `world/NOR`. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';

const path = new URL('../../../../data/basemap/world-detail.geojson', import.meta.url);
let countries: Map<string, Geometry> | undefined;

/** The shape of a country by its ISO 3166-1 code of three letters; null if the base map has none. Read at the first call. */
export function worldCountry(id: string): Geometry | null {
  countries ??= new Map(
    (JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection).features.map((one) => [
      String(one.id),
      one.geometry,
    ]),
  );
  return countries.get(id) ?? null;
}
