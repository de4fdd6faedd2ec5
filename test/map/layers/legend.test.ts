/** The legend: what is in focus and in view in plain words, two or three things; lines apart; in both languages. */
import { expect, test } from 'vitest';
import { legendOf, legendText, lineText } from '../../../src/map/layers/legend.ts';
import type { BBox, Camera, Precision } from '../../../src/story/story.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const camera: Camera = { bounds: [34, 51, 38, 53], viewBox: '' };
const places = [
  { id: 'oblast', name: 'Kursk oblast', kind: 'province', camera },
  { id: 'border', name: 'The border', kind: 'border', camera },
  { id: 'city', name: 'Kursk', kind: 'town', camera },
  { id: 'canal', name: 'The canal', kind: 'river', camera },
  { id: 'voyage', name: 'The voyage', kind: 'route', camera },
  { id: 'more', name: 'More', kind: 'town', camera },
];
const focus = (...all: [string, Precision][]) => all.map(([place, precision]) => ({ place, precision }));
const textsIn = (lang: string, ...all: [string, Precision][]): string[] =>
  legendOf(focus(...all), places, [], null).marks.map(({ item, place }) =>
    legendText(item, place, wordsFor(lang)),
  );

test('names the place, and says that hatching and dashes mean: not stated where', () => {
  expect(textsIn('en', ['oblast', 'vague'], ['border', 'vague'])).toEqual([
    'somewhere in Kursk oblast: not stated where',
    'somewhere along this line: not stated where',
  ]);
  expect(textsIn('id', ['oblast', 'vague'])).toEqual([
    'di suatu tempat di Kursk oblast: tidak disebutkan di mana',
  ]);
  expect(textsIn('en', ['voyage', 'vague'])).toEqual(['The voyage: exact course not given']);
  expect(textsIn('id', ['voyage', 'vague'])).toEqual(['The voyage: jalur persis tidak disebutkan']);
  expect(textsIn('en', ['voyage', 'area'], ['border', 'area'])).toEqual(['The voyage', 'The border']);
  expect(textsIn('en', ['oblast', 'area'], ['city', 'exact'])).toEqual([
    'the whole of Kursk oblast',
    'Kursk: exact point',
  ]);
  expect([wordsFor('en').hatching, wordsFor('id').hatching]).toEqual([
    expect.stringMatching(/not stated where.*not mean.*disputed/),
    expect.stringMatching(/tidak disebutkan di mana.*tidak berarti.*disengketakan/),
  ]);
});

test('names no more than three things, and only what is in view', () => {
  const all = focus(['oblast', 'area'], ['border', 'vague'], ['city', 'exact'], ['more', 'exact']);
  expect(legendOf(all, places, ['river', 'border'], null)).toMatchObject({
    marks: [{ place: 'Kursk oblast' }, { place: 'The border' }, { place: 'Kursk' }],
    lines: ['state-border', 'river'],
  });
  const elsewhere: BBox = [100, -10, 110, 0];
  expect(legendOf(all, places, [], elsewhere).marks).toEqual([]);
  expect(legendOf(focus(['oblast', 'none']), places, [], null).marks).toEqual([]);
});

test('names routes that are not in focus, in every language', () => {
  const { lines } = legendOf([], places, ['route', 'vague-route'], null);
  expect(lines).toEqual(['other-route', 'other-vague-route']);
  expect(lines.map((line) => lineText(line, wordsFor('en')))).toEqual([
    'another route',
    'another route: exact course not given',
  ]);
  for (const lang of ['id', 'es', 'fr', 'de', 'pt', 'ar', 'ja'])
    expect(lineText('other-vague-route', wordsFor(lang))).toContain(wordsFor(lang).courseNotGiven);
});

test('a line of water has a mark in the colour of rivers, as on the map', () => {
  const inWater = (precision: Precision) =>
    legendOf(focus(['canal', precision], ['border', precision]), places, [], null).marks.map(
      ({ item, isWater }) => [item, isWater],
    );
  expect(inWater('area')).toEqual([
    ['line', true],
    ['line', false],
  ]);
  expect(inWater('vague')).toEqual([
    ['vague-line', true],
    ['vague-line', false],
  ]);
  expect(textsIn('en', ['canal', 'area'])).toEqual(['The canal']);
  expect(textsIn('en', ['canal', 'vague'])).toEqual(['somewhere along this line: not stated where']);
});
