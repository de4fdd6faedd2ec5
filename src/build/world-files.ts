/** Reads the base map's files, which the project has for all stories. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { World } from './derive/world.ts';

/** `project` is the project's folder. */
export async function readWorld(project: string): Promise<World> {
  const [coarse, detail, capitals] = await Promise.all(
    ['world', 'world-detail', 'capitals'].map((name) => readBaseMap(project, name)),
  );
  return { coarse: coarse!, detail: detail!, capitals: capitals! };
}

/** Rejects if there is no such file. */
export async function readBaseMap(project: string, name: string): Promise<FeatureCollection> {
  const text = await readFile(join(project, `data/basemap/${name}.geojson`), 'utf8');
  return JSON.parse(text) as FeatureCollection;
}
