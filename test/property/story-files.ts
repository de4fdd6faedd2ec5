/** Story folders for the property tests: the good story's files in memory, and one folder that takes many shapes. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { readStory } from '../../src/build/read/read-story.ts';
import type { Issue } from '../../src/story/issue.ts';
import { GOOD } from '../build/read/fixtures.ts';
import { measureWork } from '../cpu-time.ts';
import { longest } from './runs.ts';

/** Path below the story folder → content. */
export type Files = Record<string, string | Uint8Array>;

/** The good story in two languages, without its expectation. */
export const goodFiles: Record<string, string> = Object.fromEntries(
  readdirSync(GOOD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(GOOD.length + 1), readFileSync(file, 'utf8')];
    }),
);

export const goodPaths = Object.keys(goodFiles).sort();

/** A folder on disk that is rewritten only where the next story differs from the one before. */
export class StoryFolder {
  readonly path: string;
  #there: Files = {};

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<StoryFolder> {
    return new StoryFolder(await mkdtemp(join(tmpdir(), 'story-')));
  }

  async hold(files: Files): Promise<void> {
    for (const path of Object.keys(this.#there)) {
      if (!Object.hasOwn(files, path)) await rm(join(this.path, path));
    }
    for (const [path, content] of Object.entries(files)) {
      if (this.#there[path] === content) continue;
      await mkdir(dirname(join(this.path, path)), { recursive: true });
      await writeFile(join(this.path, path), content);
    }
    this.#there = { ...files };
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}

/** Reads a story and holds the reader to its contract: it never throws, is quick, and gives issues or a whole story. */
export async function readSoundly(folder: StoryFolder, files: Files) {
  await folder.hold(files);
  const worked = measureWork();
  const { source, issues } = await readStory(folder.path);
  expect(worked(), 'ms to read the story').toBeLessThan(longest);
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(source === null, `source is null where there are errors: ${JSON.stringify(errors[0])}`).toBe(
    errors.length > 0,
  );
  for (const issue of issues) checkIssue(issue);
  return source;
}

function checkIssue({ file, line, column, message }: Issue): void {
  expect(file).not.toBe('');
  expect(Number.isInteger(line) && line >= 1, `line ${line}`).toBe(true);
  expect(Number.isInteger(column) && column >= 1, `column ${column}`).toBe(true);
  expect(message.trim()).not.toBe('');
}
