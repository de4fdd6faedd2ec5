/** Reads one file of a story folder as UTF-8 text, or says why it cannot be read. */
import { isUtf8 } from 'node:buffer';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { At } from '../story-source.ts';
import { problemOfPath } from './inside-folder.ts';
import { type IssueLog, START } from './issue-log.ts';

export interface TextFile {
  /** Relative to the story folder. */
  path: string;
  text: string;
  lines: LineIndex;
}

/** Null if there is an issue, which is then in the log. `most` is in bytes. */
export async function readTextFile(
  folder: string,
  path: string,
  most: number,
  log: IssueLog,
): Promise<TextFile | null> {
  const bytes = await readBytes(folder, path, most, log);
  if (!bytes) return null;
  const bad = isUtf8(bytes) ? -1 : findBadByte(bytes);
  if (bad >= 0) {
    log.error(path, positionOfByte(bytes, bad), describeBadByte(bytes, bad));
    return null;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = new LineIndex(text);
  const control = findControl(text);
  if (control >= 0) {
    log.error(path, lines.positionAt(control), describeControl(text, control));
    return null;
  }
  if (text.trim() === '') {
    log.error(path, START, 'the file is empty: write it or remove it');
    return null;
  }
  return { path, text, lines };
}

/** Control characters other than line ends and tabs, and unpaired surrogates: XML, and so every picture, forbids them. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/u;

/** Offset of the first character that a story's text must not contain, or -1. */
export const findControl = (text: string): number => text.search(CONTROL);

export function describeControl(text: string, offset: number): string {
  const code = text.charCodeAt(offset);
  if (code === 0) return 'a NUL character: this is not UTF-8 text; save it as UTF-8';
  return `the control character U+${code.toString(16).toUpperCase().padStart(4, '0')}: remove it`;
}

async function readBytes(
  folder: string,
  path: string,
  most: number,
  log: IssueLog,
): Promise<Uint8Array | null> {
  const issue = await problemOfPath(folder, path);
  try {
    const file = join(folder, path);
    const { size, isFile } = await statOf(file);
    if (!isFile)
      log.error(path, START, 'this must be a file, not a link or a folder: put the file itself here');
    else if (issue) log.error(path, START, issue);
    else if (size > most)
      log.error(path, START, `the file has ${size} bytes and may have at most ${most}: make it smaller`);
    else return await readFile(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    log.error(
      path,
      START,
      issue ?? (missing ? 'the file is missing: add it' : 'the file cannot be read: check its permissions'),
    );
  }
  return null;
}

/** `lstat`: a story's file must not be a link itself. */
async function statOf(file: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await lstat(file);
  return { size: stats.size, isFile: stats.isFile() };
}

/** The offset of the first byte that is not valid UTF-8: the longest good prefix, by halves. */
function findBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A truncated character is noticed only at the byte after it: go back to its start.
  while (!isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** As a stream, so that a character cut off at the end does not count as invalid. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function positionOfByte(bytes: Uint8Array, offset: number): At {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  return new LineIndex(before).positionAt(before.length);
}

function describeBadByte(bytes: Uint8Array, offset: number): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const found = utf16 ? 'the file is UTF-16' : `byte 0x${bytes[offset]!.toString(16)} is not valid UTF-8`;
  return `${found}: save the file as UTF-8`;
}

/** Offsets of a text to lines and columns, both from 1, for every kind of line end. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  positionAt(offset: number): At {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
