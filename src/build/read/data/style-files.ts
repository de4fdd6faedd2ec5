/** Which files of the story folder a MapLibre style names, and from which hosts it loads: each address is checked where it is written. */
import { lstat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { JSONPath } from 'jsonc-parser';
import { filesLike, problemOfPath } from '../files/inside-folder.ts';
import type { JsonFile } from '../files/json-file.ts';

export interface StyleInFolder {
  folder: string;
  /** The style, its path below the folder. */
  file: JsonFile;
  /** Origins that the page may load from. */
  hosts: readonly string[];
}

/** An address of the style, and where it is written. */
interface Named {
  at: JSONPath;
  address: string;
}

/** What a browser asks for when a style names a sprite: for ordinary screens and for those with finer pixels. */
const spriteFiles = ['.json', '.png', '@2x.json', '@2x.png'];
/** Bytes of all files together, which the build holds in memory. */
const most = 300_000_000;

/** Paths below the story folder, each once. Null if an address is wrong; the issues are then in the log of `file`. */
export async function filesOfStyle(style: StyleInFolder): Promise<string[] | null> {
  const { sources, sprite } = style.file.value as { sources: Record<string, unknown>; sprite?: unknown };
  const found = await Promise.all([
    ...Object.keys(sources).flatMap((id) => [
      ...texts(style.file, ['sources', id, 'tiles']).map((named) => tiles(style, named)),
      ...texts(style.file, ['sources', id, 'data']).map((named) => plainFile(style, named)),
      ...texts(style.file, ['sources', id, 'url']).map((named) => archive(style, named)),
    ]),
    ...(Array.isArray(sprite)
      ? sprite.flatMap((_, index) => texts(style.file, ['sprite', index, 'url']))
      : texts(style.file, ['sprite'])
    ).map((named) => spriteOf(style, named)),
  ]);
  if (found.includes(null)) return null;
  const paths = [...new Set(found.flatMap((files) => files ?? []))];
  const sizes = await Promise.all(paths.map(async (path) => (await lstat(join(style.folder, path))).size));
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0);
  if (size <= most) return paths;
  style.file.error(
    ['sources'],
    `the files of this style have ${size} bytes and may have at most ${most}: make the area or the zooms fewer, or put them on a host`,
  );
  return null;
}

/** The text at a path, or the texts of the list there. */
function texts(file: JsonFile, at: JSONPath): Named[] {
  const value = file.valueAt(at);
  const all = Array.isArray(value)
    ? value.map((item, index): [JSONPath, unknown] => [[...at, index], item])
    : [[at, value] as [JSONPath, unknown]];
  return all.flatMap(([place, item]) => (typeof item === 'string' ? [{ at: place, address: item }] : []));
}

/** The path below the story folder that an address means; empty if it is on a named host; null with an issue otherwise. */
function pathOf({ file, hosts }: StyleInFolder, { at, address }: Named): string | null {
  if (/^(data|blob):/.test(address)) return '';
  if (URL.canParse(address)) {
    const { origin } = new URL(address);
    if (hosts.includes(origin)) return '';
    file.error(at, `the style loads from ${origin}: add it to hosts in the front matter or remove it here`);
    return null;
  }
  const path = posix.join(dirname(file.path), address);
  if (!/^[/\\]|[?#\\]/.test(address) && path !== '..' && !path.startsWith('../')) return path;
  file.error(at, `"${address}" is not a file of the story folder: write its path as seen from this style`);
  return null;
}

/** The paths, if every one is a file in the folder. */
async function present(
  { folder, file }: StyleInFolder,
  at: JSONPath,
  paths: string[],
): Promise<string[] | null> {
  for (const path of paths) {
    const problem = (await problemOfPath(folder, path)) ?? (await problemOfFile(join(folder, path), path));
    if (!problem) continue;
    file.error(at, problem);
    return null;
  }
  return paths;
}

async function problemOfFile(file: string, path: string): Promise<string | null> {
  const stats = await lstat(file).catch(() => null);
  if (!stats) return `${path} is missing from the story folder: add it or remove it here`;
  return stats.isFile() ? null : `${path} must be a file, not a link or a folder: put the file itself there`;
}

async function plainFile(style: StyleInFolder, named: Named): Promise<string[] | null> {
  const path = pathOf(style, named);
  return path ? present(style, named.at, [path]) : path === null ? null : [];
}

async function spriteOf(style: StyleInFolder, named: Named): Promise<string[] | null> {
  const path = pathOf(style, named);
  if (!path) return path === null ? null : [];
  return present(
    style,
    named.at,
    spriteFiles.map((ending) => path + ending),
  );
}

/** A source's `url` names a PMTiles archive, or a TileJSON, whose own tiles a browser would look for elsewhere. */
async function archive(style: StyleInFolder, { at, address }: Named): Promise<string[] | null> {
  const inner = address.replace(/^pmtiles:\/\//, '');
  if (inner !== address) return plainFile(style, { at, address: inner });
  const path = pathOf(style, { at, address });
  if (!path) return path === null ? null : [];
  style.file.error(at, `"${address}" would be a TileJSON file: write its tiles into the style instead`);
  return null;
}

/** Every file that a template such as `tiles/{z}/{x}/{y}.png` can mean. */
async function tiles(style: StyleInFolder, named: Named): Promise<string[] | null> {
  const inner = named.address.replace(/^pmtiles:\/\//, '');
  const path = pathOf(style, { ...named, address: inner });
  if (!path) return path === null ? null : [];
  const paths = await filesLike(style.folder, path);
  if (paths.length > 0) return present(style, named.at, paths);
  style.file.error(named.at, `no file of the story folder is like ${path}: add the tiles or remove this`);
  return null;
}
