/** Stories with pictures, films and sounds for tests: the good story with lines below its first paragraph and files beside it. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plain } from '../media/photograph.ts';
import { GOOD } from './fixtures.ts';

/** A tiny file of each kind that the format takes, by its path. */
export async function tinyMedia(): Promise<Record<string, Uint8Array>> {
  return {
    'media/ship.jpg': await plain(40, 20).jpeg().toBuffer(),
    'media/chart.png': await plain(20, 40, { r: 0, g: 0, b: 0, alpha: 0.5 }).png().toBuffer(),
    'media/storm.mp4': Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'),
    'media/wind.mp3': Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
    'media/storm.vtt': Buffer.from('WEBVTT\n\n00:01.000 --> 00:04.000\nThe wind rises.\n'),
    'media/wind.txt': Buffer.from('Wind and waves.\n\nThen a bell.\n'),
  };
}

export const imageLine = '::image[A ship]{src="media/ship.jpg" credit="Photo: A. Person, CC BY 4.0"}';
export const videoLine =
  '::video[Waves at the pier]{src="media/storm.mp4" poster="media/ship.jpg" captions="media/storm.vtt" credit="Film: A. Person"}';
export const audioLine =
  '::audio[Wind]{src="media/wind.mp3" transcript="media/wind.txt" credit="Sound: A. Person" caption="Two minutes at the pier"}';

/** Calls `use` with such a story's folder, and removes it afterwards; `lines` are the same in both languages. */
export async function withMedia<Result>(
  lines: string,
  files: Record<string, Uint8Array>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'media-'));
  try {
    await cp(GOOD, folder, { recursive: true });
    for (const lang of ['en', 'id']) {
      const file = join(folder, `story.${lang}.md`);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('::paragraph{#p1}\n', `::paragraph{#p1}\n${lines}\n`));
    }
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
