/** Checks the files that pictures, films and sounds name: each is in the story folder, is what its name says, and can be shown. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOfPath } from '../files/inside-folder.ts';
import { type MediaFile, type Medium, paragraphsOf } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';
import { checkImage } from './check-image.ts';
import { checkRecording } from './check-recording.ts';
import { checkTimedText, checkTranscript } from './check-text.ts';
import type { Checked } from './checked.ts';

type Check = (path: string, bytes: Buffer) => Checked | Promise<Checked>;

/**
 * Bytes. A page shows pictures of a few hundred kilobytes, so that 30 MB are a camera's own file; hosts such as Cloudflare Pages
 * take no file above 25 MiB, and a film comes to readers as it is.
 */
const MOST_IMAGE = 30_000_000;
const MOST_RECORDING = 25_000_000;
const MOST_TEXT = 500_000;

/** The files by their paths; those with issues are missing, and the issues are at the lines that name them. */
export async function readMedia(folder: string, story: ReadStory): Promise<ReadonlyMap<string, MediaFile>> {
  const checked = new Map<string, Promise<Checked>>();
  const files = new Map<string, MediaFile>();
  for (const text of story.texts.values()) {
    for (const medium of paragraphsOf(text?.blocks ?? []).flatMap(({ media }) => media)) {
      for (const { path, most, check } of namedBy(medium)) {
        story.used.add(path);
        if (!checked.has(path)) checked.set(path, checkFile(folder, path, most, check));
        const result = await checked.get(path)!;
        if ('file' in result) files.set(path, result.file);
        else text!.file.error(medium.at, `${path}: ${result.issue}`);
      }
    }
  }
  return files;
}

interface Named {
  path: string;
  most: number;
  check: Check;
}

function namedBy({ kind, src, poster, captions, transcript }: Medium): Named[] {
  const named = (path: string | null, most: number, check: Check): Named[] =>
    path === null ? [] : [{ path, most, check }];
  return [
    ...(kind === 'image'
      ? named(src, MOST_IMAGE, checkImage)
      : named(src, MOST_RECORDING, (path, bytes) => checkRecording(kind, path, bytes))),
    ...named(poster, MOST_IMAGE, checkImage),
    ...named(captions, MOST_TEXT, checkTimedText),
    ...named(transcript, MOST_TEXT, checkTranscript),
  ];
}

async function checkFile(folder: string, path: string, most: number, check: Check): Promise<Checked> {
  const issue = await problemOfPath(folder, path);
  if (issue) return { issue: issue.replace(`${path} leads`, 'it leads') };
  let bytes: Buffer;
  try {
    const stats = await lstat(join(folder, path));
    if (!stats.isFile())
      return { issue: 'this must be a file, not a link or a folder: put the file itself here' };
    if (stats.size > most)
      return {
        issue: `it has ${inMegabytes(stats.size)} MB and may have at most ${inMegabytes(most)}: make it smaller`,
      };
    bytes = await readFile(join(folder, path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      issue: isMissing
        ? 'there is no such file in the story folder: add it or correct the path'
        : 'the file cannot be read: check its permissions',
    };
  }
  if (bytes.length === 0) return { issue: 'the file is empty: add it again' };
  return check(path, bytes);
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace(/\.0$/, '');
