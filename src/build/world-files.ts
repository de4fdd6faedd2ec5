/** Reads the base map's files, which the project has for all stories. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { World } from './derive/world/world.ts';
import { nameFeatures, parseCityNames } from './derive/world/world-names.ts';

/** Languages of the list of cities, in the order of its columns. */
const listed = ['es', 'fr', 'de', 'pt', 'ar', 'ja'];

export interface BuiltInMap {
  world: World;
  /** To compare sizes with: points, and units with their outline. */
  cities: FeatureCollection;
  units: FeatureCollection;
}

/** Everything is named in `languages` as far as names are known; `project` is the project's folder. Rejects if a file is not there. */
export async function readBuiltInMap(project: string, languages: readonly string[]): Promise<BuiltInMap> {
  const file = (name: string): Promise<string> => readFile(join(project, 'data/basemap', name), 'utf8');
  const names = parseCityNames(await file('city-names.tsv'), listed);
  const read = async (name: string): Promise<FeatureCollection> =>
    nameFeatures(JSON.parse(await file(`${name}.geojson`)), languages, names);
  const [coarse, detail, capitals, cities, units] = await Promise.all([
    read('world'),
    read('world-detail'),
    read('capitals'),
    read('cities'),
    read('units'),
  ]);
  return { world: { coarse, detail, capitals }, cities, units };
}
