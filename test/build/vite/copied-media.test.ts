/** What of a story's own files a reader's device keeps. */
import { expect, test } from 'vitest';
import { withoutLargeMedia } from '../../../src/build/vite/copied-media.ts';

const MB = 1_000_000;
const kept = (...entries: [string, number][]): string[] =>
  withoutLargeMedia(entries.map(([url, size]) => ({ url, size }))).map(({ url }) => url);

test('the program and the pages, whatever their size, in their order', () => {
  expect(kept(['index.html', 9 * MB], ['media/a-m.webp', 1], ['assets/a.js', 1])).toEqual([
    'index.html',
    'media/a-m.webp',
    'assets/a.js',
  ]);
});

test('films and sounds of 2 MB each, no larger ones', () => {
  expect(kept(['media/a.mp4', 2 * MB], ['media/b.mp4', 2 * MB + 1], ['media/c.mp3', 10])).toEqual([
    'media/a.mp4',
    'media/c.mp3',
  ]);
});

test('5 MB in all: pictures come first, and a small file takes the room that a larger one has not', () => {
  expect(
    kept(['media/a.mp3', 2 * MB], ['media/b.mp3', 2 * MB], ['media/c-m.webp', 4 * MB], ['media/d.ogg', MB]),
  ).toEqual(['media/c-m.webp', 'media/d.ogg']);
});
