/** A frame that cannot name a place in focus is reported with file, line, place and size of the frame. */
import { expect, test } from 'vitest';
import { unnamedPlaces } from '../../../src/build/draw/checks/check-names.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { drawingIn, kurskSource } from './support.ts';

test('every frame of the story names what is in focus', async () => {
  const source = await kurskSource();
  for (const lang of source.languages) expect(unnamedPlaces(drawingIn(source), source, lang)).toEqual([]);
});

test('a name longer than any frame is reported at its first mention', async () => {
  const source = await kurskSource();
  const long = 'Bolshesoldatskoye'.repeat(6);
  const places = source.places.map((place) =>
    place.id === 'bolshesoldatsky' ? { ...place, names: { ...place.names, en: long } } : place,
  );
  const changed = { ...source, places };
  const [narrow, ...more] = unnamedPlaces(drawingIn(changed), changed, 'en');
  expect(formatIssue(narrow!)).toMatch(
    new RegExp(
      `^story\\.en\\.md:\\d+:\\d+: warning: the map has no room for the name "${long}" in a frame of 390 × 220 px: `,
    ),
  );
  expect(narrow!.line).toBeGreaterThan(50);
  expect(more.length).toBeLessThanOrEqual(1);
});
