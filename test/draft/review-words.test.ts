/** The review page speaks the author's language where the interface has it. */
import { expect, test } from 'vitest';
import { allWords, languageFor } from '../../src/review/words/all-words.ts';

test.each([
  [['id-ID', 'en-US'], 'id'],
  [['nl-NL', 'fr-CA'], 'fr'],
  [['nl-NL'], 'en'],
  [[], 'en'],
])('for %j it is %s', (asked, language) => {
  expect(languageFor(asked)).toBe(language);
});

test.each(Object.keys(allWords).filter((lang) => lang !== 'en'))(
  '%s has its own words, none empty',
  (lang) => {
    const { en } = allWords;
    const own = allWords[lang]!;
    const texts = (words: object) => JSON.stringify({ ...words, counts: [own.left(2, 9), own.issues(1)] });
    expect(texts(own)).not.toContain('""');
    const longer = Object.entries(own).filter(([, words]) => typeof words === 'string' && words.length > 12);
    expect(longer.filter(([key, words]) => words === en![key as keyof typeof en])).toEqual([]);
    expect(own.left(2, 9)).toMatch(/9.*2|2.*9/);
    expect(own.missing).toContain('{command}');
  },
);
