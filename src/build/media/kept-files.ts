/** Keeps what was made of a picture between builds, by the picture's content: a save while authors write encodes nothing. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EncodedImage, encodeImage } from './encode-image.ts';

/** A folder that npm and its users know as one that may be deleted. */
const home = join(import.meta.dirname, '../../../node_modules/.cache/story-media');

/** `hash` is that of `bytes` and of the encoder's version. Made and kept if it is not there yet; a machine that keeps nothing makes it each time. */
export async function keptImage(bytes: Uint8Array, hash: string): Promise<EncodedImage[]> {
  const folder = join(home, hash);
  const kept = await readdir(folder).catch(() => null);
  if (kept) return Promise.all(kept.sort(inOrder).map((name) => readKept(folder, name)));
  const files = await encodeImage(bytes);
  await keep(folder, files).catch((error) => console.warn('The encoded picture could not be kept:', error));
  return files;
}

/** `0-720x480-m.webp`: its turn, its size, its suffix. */
const nameOf = ({ width, height, suffix }: EncodedImage, turn: number): string =>
  `${turn}-${width}x${height}${suffix}`;

const inOrder = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);

async function readKept(folder: string, name: string): Promise<EncodedImage> {
  const [, width, height, suffix] = /^\d+-(\d+)x(\d+)(-.+)$/.exec(name)!;
  return {
    width: Number(width),
    height: Number(height),
    suffix: suffix!,
    bytes: await readFile(join(folder, name)),
  };
}

/** In one move, so that another build never finds half of it. */
async function keep(folder: string, files: readonly EncodedImage[]): Promise<void> {
  await mkdir(home, { recursive: true });
  const draft = await mkdtemp(join(home, 'draft-'));
  await Promise.all(files.map((file, turn) => writeFile(join(draft, nameOf(file, turn)), file.bytes)));
  // Another build may have been faster.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}
