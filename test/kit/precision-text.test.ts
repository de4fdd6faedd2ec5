/** How precisely a place is named, in words. */
import { expect, test } from 'vitest';
import { precisionText } from '../../src/kit/precision-text.ts';
import type { Focus, Place, Story } from '../../src/story/story.ts';
import { wordsFor } from '../../src/words/words-for.ts';

const en = wordsFor('en');
const place = (id: string, kind: string, precision: Place['precision']): Place =>
  ({ id, kind, precision }) as Place;
const story = (...places: Focus[][]): Story =>
  ({ paragraphs: places.map((place) => ({ places: place })) }) as unknown as Story;

const vague: Focus = { place: 'a', precision: 'vague' };
const whole: Focus = { place: 'a', precision: 'area' };

test('one precision everywhere is said once, as the paragraphs have it', () => {
  expect(precisionText(place('a', 'oblast', 'area'), story([vague], [], [vague]), en)).toBe(
    en.precision.vague,
  );
});

test('where paragraphs differ each says which', () => {
  expect(precisionText(place('a', 'oblast', 'area'), story([vague], [whole], [vague]), en)).toBe(
    `${en.precision.vague} (¶\u00a01, ¶\u00a03); ${en.precision.area} (¶\u00a02)`,
  );
});

test('a line has a stretch, not an area; what no paragraph mentions has its own precision', () => {
  expect(precisionText(place('a', 'border', 'area'), story([vague]), en)).toBe(en.stretchNotGiven);
  expect(precisionText(place('a', 'route', 'area'), story([vague]), en)).toBe(en.courseNotGiven);
  expect(precisionText(place('b', 'town', 'exact'), story([vague]), en)).toBe(en.precision.exact);
});
