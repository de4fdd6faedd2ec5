/** Each language has all words of the others, of its own, with the same gaps. The type check refuses one that has not. */
import { expect, test } from 'vitest';
import { checkWords, textsOf } from '../../src/words/check-words.ts';
import { wordsFor } from '../../src/words/words-for.ts';

const [en, id] = [wordsFor('en'), wordsFor('id')];

test('Indonesian has what English has, with the same gaps', () => {
  expect(textsOf(en).length).toBeGreaterThan(250);
  expect(checkWords(id)).toEqual([]);
});

test('Indonesian has its own words', () => {
  const english = new Map(textsOf(en));
  const texts = textsOf(id);
  const same = texts.filter(([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text));
  expect(same.length, `left in English: ${same.map(([key]) => key).join(', ')}`).toBeLessThanOrEqual(
    texts.length / 10,
  );
});

test('a region does not matter, and a language without words gets English', () => {
  expect(wordsFor('id-ID')).toBe(id);
  expect(wordsFor('ar')).toBe(en);
});

test.each([
  ['a word', { ...en, close: undefined }, ['close is missing']],
  [
    'a word of a group',
    { ...en, status: { ...en.status, disputed: undefined } },
    ['status.disputed is missing'],
  ],
  ['an empty word', { ...en, close: ' ' }, ['close is empty']],
  ['a gap', { ...en, asOf: 'as of then' }, ['asOf has no {date}']],
  ['an unknown gap', { ...en, close: 'Close {it}' }, ['close has an unknown gap {it}']],
  ['an unknown word', { ...en, more: 'More' }, ['more is not a word of the page']],
  [
    'a gap of a plural variant',
    { ...en, timeline: { ...en.timeline, several: { few: 'events', other: '{count} events' } } },
    ['timeline.several.few has no {count}'],
  ],
  [
    'the variant for all the rest',
    { ...en, timeline: { ...en.timeline, several: { one: '{count} event' } } },
    ['timeline.several.other is missing'],
  ],
])('words from a file are checked: %s', (_, words, faults) => {
  expect(checkWords(words)).toEqual(faults);
});
