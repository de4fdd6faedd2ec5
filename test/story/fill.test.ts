/** Filling texts with gaps, and choosing plural variants. */
import { expect, test } from 'vitest';
import { fill, type Plural, pluralOf, type Text } from '../../src/story/fill.ts';

const both: Text<'part' | 'whole'> = '{part} of {whole}, {part} in all';

test('every gap is filled, each time that it comes, and what it is filled with is left as it is', () => {
  expect(fill(both, { part: '{whole}', whole: '7' })).toBe('{whole} of 7, {whole} in all');
});

test('a gap without a value is an error, not a hole in the text', () => {
  expect(() => fill('from {start} to {end}' as Text<'start'>, { start: '1' })).toThrow(
    /no value for \{end\}/,
  );
  expect(() => fill('{n} {toString}' as Text<'n'>, { n: '1' })).toThrow(RangeError);
});

test('the type check refuses a missing value, and a text without its gap', () => {
  // @ts-expect-error `whole` is missing
  expect(() => fill(both, { part: '1' })).toThrow(RangeError);
  // @ts-expect-error it has no {date}
  const dateless: Text<'date'> = 'as of then';
  expect(dateless).toBeDefined();
});

test('plural variants follow the language', () => {
  const forms: Plural<'n'> = { one: '{n} one', few: '{n} few', many: '{n} many', other: '{n} other' };
  const chosen = (locale: string) => [1, 3, 5].map((n) => fill(pluralOf(forms, n, locale), { n: String(n) }));
  expect(chosen('pl')).toEqual(['1 one', '3 few', '5 many']);
  expect(chosen('en')).toEqual(['1 one', '3 other', '5 other']);
  expect(fill(pluralOf({ other: '{n} hari' } as Plural<'n'>, 1, 'id'), { n: '1' })).toBe('1 hari');
});
