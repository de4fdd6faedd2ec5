/** Whatever a story folder holds, reading it ends soon, in issues or in a whole story. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { brokenStories, cutStories, twistedStories } from './mutations.ts';
import { part, patience } from './runs.ts';
import { readSoundly, StoryFolder } from './story-files.ts';

const sorts = {
  'files replaced by anything': brokenStories,
  'files cut and patched': cutStories,
  'JSON with values changed': twistedStories,
};

// At the same time: most of a reading is waiting for the disk.
describe.concurrent('reading a story never throws, hangs, or gives half a story', () => {
  for (const [name, stories] of Object.entries(sorts)) {
    test(name, { timeout: patience }, async () => {
      const folder = await StoryFolder.make();
      await fc.assert(
        fc.asyncProperty(stories, async (files) => {
          await readSoundly(folder, files);
        }),
        part(0.26),
      );
      await folder.remove();
    });
  }
});
