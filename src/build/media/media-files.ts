/** From the pictures, films and sounds of a story to the files of its site, and what a page says to show each. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { type DataFile, hashOf } from '../derive/data-file.ts';
import { type Medium, paragraphsOf, type StorySource } from '../read/story-source.ts';
import { encoderVersion } from './encode-image.ts';
import { keptImage } from './kept-files.ts';

/** A picture as a page shows it; paths are below the site's root. */
export interface ShownImage {
  /** px, of the largest: what a page reserves. */
  width: number;
  height: number;
  /** WebP, the smallest first. */
  sizes: { path: string; width: number }[];
  /** For browsers without WebP: JPEG, or PNG if the picture is transparent. */
  fallback: string;
}

export interface MediaSite {
  /** By the story's own paths. */
  images: ReadonlyMap<string, ShownImage>;
  /** Films and sounds: the story's path → the site's. */
  recordings: ReadonlyMap<string, string>;
  files: DataFile[];
}

/** One after the other: a large picture takes hundreds of megabytes of memory while it is decoded. */
export async function mediaFiles(source: StorySource, folder: string): Promise<MediaSite> {
  const images = new Map<string, ShownImage>();
  const recordings = new Map<string, string>();
  const files = new Map<string, DataFile>();
  const add = (path: string, text: Uint8Array): string => {
    files.set(path, { path, text });
    return path;
  };
  for (const path of named(source, (medium) => (medium.kind === 'image' ? medium.src : medium.poster))) {
    const bytes = await readFile(join(folder, path));
    // Another encoder makes other files, which need other names.
    const hash = createHash('sha256').update(bytes).update(encoderVersion).digest('hex');
    const all = (await keptImage(bytes, hash)).map(({ suffix, width, height, bytes }) => ({
      path: add(`media/${slugOf(path)}-${hash.slice(0, 8)}${suffix}`, bytes),
      width,
      height,
    }));
    const sizes = all.slice(0, -1);
    const { width, height } = sizes.at(-1)!;
    images.set(path, { width, height, sizes, fallback: all.at(-1)!.path });
  }
  for (const path of named(source, (medium) => (medium.kind === 'image' ? null : medium.src))) {
    const bytes = await readFile(join(folder, path));
    const name = `media/${slugOf(path)}-${hashOf(bytes)}${extname(path).toLowerCase()}`;
    recordings.set(path, add(name, bytes));
  }
  return { images, recordings, files: [...files.values()] };
}

/** Each path once. */
function named({ texts }: StorySource, pathOf: (medium: Medium) => string | null): Set<string> {
  const media = Object.values(texts).flatMap(({ blocks }) =>
    paragraphsOf(blocks).flatMap((paragraph) => paragraph.media),
  );
  return new Set(media.map(pathOf).filter((path) => path !== null));
}

/** A file's name in letters that every server and address takes. */
const slugOf = (path: string): string =>
  parse(path)
    .name.toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'file';
