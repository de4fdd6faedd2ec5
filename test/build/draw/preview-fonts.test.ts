/** The picture for link previews: which letters its fonts have, and what it shows of a story whose letters they do not have. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { previewIssues } from '../../../src/build/draw/checks/check-preview.ts';
import { wrapText } from '../../../src/build/draw/names/text-width.ts';
import {
  codePointsOf,
  lettersWithoutFont,
  unpackWoff,
  withFonts,
} from '../../../src/build/draw/preview/preview-fonts.ts';
import { previewPng } from '../../../src/build/draw/preview/preview-png.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { drawingIn, drawn, kurskSource, storyIn } from './support.ts';

test('the fonts have the letters of the program’s languages, and not those of every other', async () => {
  expect(await lettersWithoutFont('Ñandú, «Ça», „Größe“, ação, Жито, Ωδή, العربية، 日本語の地図。')).toEqual(
    [],
  );
  expect(await lettersWithoutFont('ไทย हिन्दी 한')).toEqual(expect.arrayContaining(['ไ', 'ह', '한']));
});

test('a packed font becomes one that can be read, with all its tables', async () => {
  const path = createRequire(import.meta.url).resolve(
    '@fontsource/kosugi/files/kosugi-japanese-400-normal.woff',
  );
  const font = unpackWoff(await readFile(path));
  const points = codePointsOf(font);
  for (const letter of '日本語アあ') expect(points.has(letter.codePointAt(0)!)).toBe(true);
});

test('the Japanese font is there only for a text that needs it', async () => {
  const count = (text: string) => withFonts(text, async (files) => files.length);
  expect([await count('Kursk'), await count('العربية'), await count('クルスク')]).toEqual([2, 2, 3]);
});

test('a story in other letters gets a warning, and its picture is the map alone', async () => {
  const source = await kurskSource();
  const titled = (title: string) => ({
    ...source,
    texts: { ...source.texts, en: { ...source.texts.en!, title } },
  });
  const issuesIn = (one: StorySource) => previewIssues(drawingIn(one), one, 'en');
  expect(await issuesIn(source)).toEqual([]);
  const [issue] = await issuesIn(titled('กข'));
  expect(issue).toMatchObject({
    file: 'story.en.md',
    severity: 'warning',
    message: 'the picture for link previews has the map alone, without words: its fonts have no "ก", "ข"',
  });
  const story = { ...storyIn(source, 'en'), title: 'กข' };
  const [lettered, bare] = await Promise.all([
    previewPng(...drawn(source, 'en')),
    previewPng(...drawn(source, 'en', story)),
  ]);
  expect(Buffer.from(bare).equals(Buffer.from(lettered))).toBe(false);
}, 60_000);

test('a text without spaces is broken between its letters, a stop staying with what is before it', () => {
  const lines = wrapText('二つの港を結ぶ船。', 20, 82, false);
  expect(lines).toEqual(['二つの港', 'を結ぶ', '船。']);
  expect(wrapText('one two', 20, 50, false)).toEqual(['one', 'two']);
});
