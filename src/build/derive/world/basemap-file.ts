/** An author's own base map as the page names it; one that lies in the story folder becomes files of the site. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BaseMap } from '../../../story/story.ts';
import type { BaseMapSource } from '../../read/story-source.ts';
import { type DataFile, hashOf } from '../data-file.ts';

/** `files` is empty for an address; `from` gives the base map as seen from a page that `root` leads from to the site's root. */
export async function baseMapFile(
  source: BaseMapSource | null,
  folder: string,
): Promise<{ files: DataFile[]; from: (root: string) => BaseMap | null }> {
  if (!source) return { files: [], from: () => null };
  const { kind, url, path, beside, hosts } = source;
  if (url !== null || path === null) return { files: [], from: () => ({ kind, url: url ?? '', hosts }) };
  const content = await readFile(join(folder, path));
  const others = await Promise.all(
    beside.map(async (other) => ({ path: other, text: await readFile(join(folder, other)) })),
  );
  // With other files beside it the style keeps its place among them, so that its own addresses hold.
  const name = others.length > 0 ? `/${path}` : extname(path);
  const home = `data/basemap-${hashOf(Buffer.concat([content, ...others.map(({ text }) => text)]))}`;
  const file = { path: home + name, text: content };
  const files = [file, ...others.map((other) => ({ ...other, path: `${home}/${other.path}` }))];
  return { files, from: (root) => ({ kind, url: root + file.path, hosts }) };
}
