/** Whatever words an accepted story has, its page holds no active content but our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StorySource } from '../../src/build/read/story-source.ts';
import { measureWork } from '../cpu-time.ts';
import { findActiveContent, findActivePicture, findActiveText } from './active-content.ts';
import { compilePages, early } from './compile-pages.ts';
import { hostileWords } from './hostile-words.ts';
import { cutStories, twistedStories } from './mutations.ts';
import { longest, partOfSites, patience } from './runs.ts';
import { type Files, goodFiles, goodPaths, readSoundly, StoryFolder } from './story-files.ts';
import { asPasted, hostileStories } from './story-model.ts';

async function checkPages(source: StorySource, folder: string): Promise<void> {
  const worked = measureWork();
  const { pages, notices, pictures, data } = await compilePages(source, folder);
  expect(worked(), 'ms to make the pages').toBeLessThan(longest);
  for (const page of pages) expect(findActiveContent(page, early)).toEqual([]);
  expect(notices.flatMap(findActiveText)).toEqual([]);
  expect(pictures.flatMap(findActivePicture)).toEqual([]);
  for (const text of data) JSON.parse(text);
}

test('the good story itself has none', { timeout: patience }, async () => {
  const folder = await StoryFolder.make();
  const source = await readSoundly(folder, goodFiles);
  await checkPages(source!, folder.path);
  await folder.remove();
});

/** Every kind that the stories of hostile words are there for: each attack in a field of its own, each language, each form. */
const hostileKinds = [
  ...hostileWords.map((text) => JSON.stringify(asPasted(text))),
  ...['en', 'id', 'ar', 'pt-BR', 'zh-Hant'].map((lang) => `story.${lang}.md`),
  ...['Point', 'LineString', 'Polygon'].map((form) => `"geometry":{"type":"${form}"`),
];
const hostileKindsIn = (files: Files): string[] => {
  const text = Object.entries(files).flat().join('\n');
  return hostileKinds.filter((kind) => text.includes(kind));
};

/** Of the damaged stories each file is a kind. */
const damagedIn = (files: Files): string[] => goodPaths.filter((path) => files[path] !== goodFiles[path]);

describe.concurrent('no active content', () => {
  const damaged = (pattern: RegExp) => goodPaths.filter((path) => pattern.test(path));
  const sorts = [
    {
      name: 'stories of hostile words',
      stories: hostileStories,
      share: 0.75,
      least: 0.5,
      kinds: hostileKinds,
      kindsIn: hostileKindsIn,
    },
    {
      name: 'stories cut and patched',
      stories: cutStories,
      share: 0.25,
      least: 0.02,
      kinds: damaged(/./),
      kindsIn: damagedIn,
    },
    {
      name: 'stories with values changed',
      stories: twistedStories,
      share: 0.25,
      least: 0.02,
      kinds: damaged(/json$/),
      kindsIn: damagedIn,
    },
  ];
  for (const { name, stories, share, least, kinds, kindsIn } of sorts) {
    test(name, { timeout: patience }, async () => {
      const folder = await StoryFolder.make();
      const seen = new Set<string>();
      let tried = 0;
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(stories, async (files) => {
          const source = await readSoundly(folder, files);
          tried++;
          for (const kind of kindsIn(files)) seen.add(kind);
          if (!source) return;
          accepted++;
          await checkPages(source, folder.path);
        }),
        partOfSites(share),
      );
      // A generator whose stories are all refused would show nothing, nor would one that leaves out a kind.
      expect(accepted / tried, 'share of stories that were accepted').toBeGreaterThan(least);
      expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
      await folder.remove();
    });
  }
});
