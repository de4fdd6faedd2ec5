/** Whatever words an accepted story has, its page holds no active content but our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StorySource } from '../../src/build/read/story-source.ts';
import { findActiveContent, findActivePicture, findActiveText } from './active-content.ts';
import { compilePages, early } from './compile-pages.ts';
import { cutStories, twistedStories } from './mutations.ts';
import { longest, part, patience } from './runs.ts';
import { type Files, goodFiles, readSoundly, StoryFolder } from './story-files.ts';
import { hostileStories } from './story-model.ts';

async function checkPages(source: StorySource, folder: string): Promise<void> {
  const start = performance.now();
  const { pages, notices, pictures, data } = await compilePages(source, folder);
  expect(performance.now() - start, 'ms to make the pages').toBeLessThan(longest);
  for (const page of pages) expect(findActiveContent(page, early)).toEqual([]);
  expect(notices.flatMap(findActiveText)).toEqual([]);
  expect(pictures.flatMap(findActivePicture)).toEqual([]);
  for (const text of data) JSON.parse(text);
}

test('the good story itself has none', async () => {
  const folder = await StoryFolder.make();
  const source = await readSoundly(folder, goodFiles);
  await checkPages(source!, folder.path);
  await folder.remove();
});

describe.concurrent('no active content', () => {
  const sorts: [string, fc.Arbitrary<Files>, number, number][] = [
    ['stories of hostile words', hostileStories, 0.1, 0.5],
    ['stories cut and patched', cutStories, 0.06, 0.02],
    ['stories with values changed', twistedStories, 0.06, 0.02],
  ];
  for (const [name, stories, share, least] of sorts) {
    test(name, { timeout: patience }, async () => {
      const folder = await StoryFolder.make();
      let tried = 0;
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(stories, async (files) => {
          const source = await readSoundly(folder, files);
          tried++;
          if (!source) return;
          accepted++;
          await checkPages(source, folder.path);
        }),
        part(share),
      );
      // A generator whose stories are all refused would show nothing.
      expect(accepted / tried, 'share of stories that were accepted').toBeGreaterThan(least);
      await folder.remove();
    });
  }
});
