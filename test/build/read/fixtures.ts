/** Fixture stories: a good one is a whole folder; a broken one holds what differs from the good story in two languages. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { formatIssue } from '../../../src/story/issue.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/stories/', import.meta.url));
export const GOOD = join(FIXTURES, 'good/two-languages');

/** Beside a story, for the test: the lines it must give, and the files of the good story that it does not have. */
const EXPECTED = 'expected.txt';
const REMOVED = 'removed.txt';

export async function listFixtures(group: 'good' | 'broken'): Promise<string[]> {
  return (await readdir(join(FIXTURES, group))).sort();
}

/** The expected lines; throws if a fixture has none. */
export async function readExpected(folder: string): Promise<string[]> {
  return (await readFile(join(folder, EXPECTED), 'utf8')).split('\n').filter((line) => line !== '');
}

/** Calls `use` with a temporary copy of the good story under the overlay, and removes it afterwards. */
export async function withOverlay<Result>(
  overlay: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  try {
    await cp(GOOD, folder, { recursive: true });
    await cp(overlay, folder, { recursive: true });
    const removed = await readFile(join(overlay, REMOVED), 'utf8').catch(() => '');
    for (const name of removed.split('\n').filter(Boolean)) await rm(join(folder, name));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function checkFolder(folder: string): Promise<{ lines: string[]; source: StorySource | null }> {
  const { source, issues } = await readStory(folder);
  return { source, lines: issues.map(formatIssue) };
}
