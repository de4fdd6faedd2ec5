/** Each language has all words of the others, of its own, with the same gaps. The type check refuses one that has not. */
import { describe, expect, test } from 'vitest';
import { checkWords, mergeWords, modelWords, textsOf } from '../../src/words/check-words.ts';
import { hasWords, wordLanguages, wordsFor } from '../../src/words/words-for.ts';

const en = wordsFor('en');
const model = modelWords();

/** Without what its tag says. */
const given = (lang: string) => {
  const { lang: _, locale: __, ...words } = wordsFor(lang);
  return words;
};

test.each(wordLanguages)(
  '%s has what English has, with the same gaps and the plural forms it needs',
  (lang) => {
    expect(textsOf(en).length).toBeGreaterThan(250);
    expect(checkWords(given(lang), wordsFor(lang).locale)).toEqual({ issues: [], missing: [] });
  },
);

test.each(wordLanguages.filter((lang) => lang !== 'en'))('%s has its own words', (lang) => {
  const english = new Map(textsOf(en));
  const texts = textsOf(wordsFor(lang));
  const same = texts.filter(([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text));
  expect(same.length, `left in English: ${same.map(([key]) => key).join(', ')}`).toBeLessThanOrEqual(
    texts.length / 10,
  );
});

test('a region does not matter, and a language without words gets English', () => {
  expect(wordsFor('id-ID')).toBe(wordsFor('id'));
  expect([wordsFor('el'), hasWords('el'), hasWords('id-ID')]).toEqual([en, false, true]);
});

describe('words from a file', () => {
  const timeline = (several: object) => ({ ...model, timeline: { ...model.timeline, several } });
  const status = (more: object) => ({ ...model, status: { ...model.status, ...more } });

  test.each([
    ['an empty word', { ...model, close: ' ' }, ['close: this is empty: write it']],
    ['no text', { ...model, close: 1 }, ['close: this must be text in quotes']],
    ['null', { ...model, close: null }, ['close: this must be text in quotes']],
    ['no group', { ...model, status: 'disputed' }, ['status: this must be an object in { }']],
    ['a list', [], [': this must be an object in { }']],
    ['a gap', { ...model, asOf: 'as of then' }, ['asOf: this has no {date}: write where it goes']],
    ['an unknown gap', { ...model, close: 'Close {it}' }, ['close: unknown gap {it}: remove it']],
    ['an empty gap', { ...model, close: 'Close {}' }, ['close: unknown gap {}: remove it']],
    ['a path for a key', { ...model, 'status.disputed': 'x' }, ['status.disputed: unknown word']],
    ['a key that objects have', JSON.parse('{ "__proto__": { "close": "x" } }'), ['__proto__: unknown word']],
    ['an unknown word of a group', status({ other: 'x' }), ['status.other: unknown word']],
    [
      'a plural form that the language has not',
      timeline({ one: '{count} a', two: '{count} b', other: '{count} c' }),
      ['timeline.several.two: the language has no plural form "two": it has one, other'],
    ],
    [
      'a plural form missing',
      timeline({ one: '{count} event' }),
      ['timeline.several: the plural form "other" is missing'],
    ],
    [
      'a gap of a plural form of many numbers',
      timeline({ one: 'an event', other: 'events' }),
      ['timeline.several.other: this has no {count}: write where it goes'],
    ],
  ])('are checked: %s', (_, words, issues) => {
    const found = checkWords(words, 'en').issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(found.map((issue, at) => issue.slice(0, issues[at]?.length))).toEqual(issues);
  });

  test('are named where they are missing, all forms of a plural as one', () => {
    const { close: _, status: __, ...words } = given('id');
    const { several: ___, ...timeline } = words.timeline;
    expect(checkWords({ ...words, timeline }, 'id').missing).toEqual([
      'timeline.several',
      'status.anonymous',
      'status.unattributed',
      'status.disputed',
      'status.unverified',
      'close',
    ]);
  });

  test('are laid over those of the program, plural forms as a whole', () => {
    const several = { other: '{count} acara' };
    const merged = mergeWords(en, { close: 'Tutup', timeline: { several } });
    expect(merged).toEqual({ ...en, close: 'Tutup', timeline: { ...en.timeline, several } });
  });
});
