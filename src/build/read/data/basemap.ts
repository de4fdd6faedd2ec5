/** Reads an author's own base map from the front matter: its address or path, and the hosts that it may load from. */
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfPath } from '../files/inside-folder.ts';
import { type IssueLog, START } from '../files/issue-log.ts';
import { JsonFile } from '../files/json-file.ts';
import type { MarkdownFile } from '../files/markdown-file.ts';
import { readTextFile } from '../files/text-file.ts';
import type { BaseMapSource } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';
import type { FrontMatter } from '../text/front-matter.ts';
import { filesOfStyle } from './style-files.ts';

const HOW =
  'write https://…/style.json (a MapLibre style), https://….pmtiles, or the path of such a file in the story folder';
/** Bytes; styles have some hundred thousand at most. */
const MOST_STYLE = 5_000_000;

/** Null if the story has none or if it has errors; issues are then in the log. */
export async function readBaseMap(
  folder: string,
  story: ReadStory,
  log: IssueLog,
): Promise<BaseMapSource | null> {
  for (const { file, front } of [...story.texts.values()].filter((text) => text !== null)) {
    if (!front) continue;
    if (front.default) return readFront(folder, file, front, log);
  }
  return null;
}

/** Reports a base map in a language that is not the default one. */
export function checkBaseMapLanguage(story: ReadStory): void {
  for (const text of story.texts.values()) {
    if (!text?.front || text.front.default) continue;
    for (const field of ['basemap', 'hosts'] as const) {
      if (text.front[field] !== undefined)
        text.file.error(
          text.front.at(field),
          `${field} is for all languages: write it in the default language only`,
        );
    }
  }
}

async function readFront(
  folder: string,
  file: MarkdownFile,
  front: FrontMatter,
  log: IssueLog,
): Promise<BaseMapSource | null> {
  const { basemap, hosts = [] } = front;
  if (basemap === undefined) {
    if (front.hosts)
      file.error(front.at('hosts'), 'hosts are of use only with a basemap: add basemap or remove hosts');
    return null;
  }
  const address = basemap.replace(/^pmtiles:\/\//, '');
  const kind = /\.pmtiles(\?|$)/.test(address) || address !== basemap ? 'pmtiles' : 'style';
  if (/^https?:\/\//.test(address) && URL.canParse(address)) {
    const { origin } = new URL(address);
    if (!hosts.includes(origin)) {
      file.error(
        front.at('basemap'),
        `hosts does not name ${origin}: add it, so that the page may load from it`,
      );
      return null;
    }
    return { kind, url: address, path: null, beside: [], hosts };
  }
  if (!/^[A-Za-z0-9_][\w./-]*\.(json|pmtiles)$/.test(address) || /(^|\/)\.\.?(\/|$)|\/\//.test(address)) {
    file.error(front.at('basemap'), `"${basemap}" is not the address of a base map: ${HOW}`);
    return null;
  }
  const issue = await problemOfPath(folder, address);
  if (issue) {
    file.error(front.at('basemap'), issue);
    return null;
  }
  const read = kind === 'style' ? readStyle : readArchive;
  const beside = await read(folder, address, hosts, log);
  return beside && { kind, url: null, path: address, beside, hosts };
}

/** Paths of the files that the style names, and of its own; null if it cannot be used. */
async function readStyle(
  folder: string,
  path: string,
  hosts: string[],
  log: IssueLog,
): Promise<string[] | null> {
  const text = await readTextFile(folder, path, MOST_STYLE, log);
  const file = text && JsonFile.parse(text, log);
  if (!file) return null;
  if (!isStyle(file.value)) {
    file.error(
      [],
      'this is not a MapLibre style of version 8: it must have "version": 8, sources and layers',
    );
    return null;
  }
  return filesOfStyle({ folder, file, hosts });
}

async function readArchive(
  folder: string,
  path: string,
  _: string[],
  log: IssueLog,
): Promise<string[] | null> {
  try {
    // Like all files of a story, it must not be a link.
    if (!(await lstat(join(folder, path))).isFile()) throw new Error('no plain file');
    const archive = await open(join(folder, path));
    try {
      const { buffer } = await archive.read(Buffer.alloc(8), 0, 8, 0);
      if (buffer.toString('latin1', 0, 7) === 'PMTiles' && buffer[7] === 3) return [];
    } finally {
      await archive.close();
    }
    log.error(path, START, 'this is not a PMTiles archive of version 3: convert it or create it again');
  } catch {
    log.error(path, START, 'the file is missing or cannot be read: add it or remove basemap');
  }
  return null;
}

function isStyle(value: unknown): boolean {
  const { version, sources, layers } = (value ?? {}) as Record<string, unknown>;
  return version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers);
}
