/** The author's own layers with what says whose they are, as files of the new folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryFiles } from './story-files.ts';

export function copyLayers(folder: string, files: StoryFiles): void {
  for (const name of readdirSync(folder).toSorted()) {
    if (/\.(?:geojson|md|txt)$/.test(name))
      files.set(`layers/${name}`, readFileSync(join(folder, name), 'utf8'));
  }
}
