/** What still looks like syntax after Markdown is found, and plain prose is left alone. */
import { describe, expect, test } from 'vitest';
import { findRawLine, findRawSyntax, isBlank } from '../../../../src/build/read/text/raw-syntax.ts';

const found = (text: string): string => findRawSyntax(text)[0]?.message ?? '';

describe('in words', () => {
  test.each([
    ['[Kursk]\u200b(place:kursk)', 'U+200B ZERO WIDTH SPACE'],
    ['[Kursk]\u00a0(place:kursk)', 'U+00A0 NO-BREAK SPACE'],
    ['[Kursk]（place:kursk)', 'U+FF08 FULLWIDTH LEFT PARENTHESIS'],
    ['[Kursk] (place:kursk)', '[words](place:id)'],
    ['Kursk (place:kursk)', 'without its words'],
    ['and ::note[secret] is said', 'a line of its own'],
    ['the first {#p1}', 'attributes'],
    ['![a', '::image'],
    ['so it is[^1]', 'footnotes'],
    ['~~gone~~', 'strike-through'],
    ['==marked==', 'marked'],
    ['{{youtube}}', 'embed'],
    ['[[Kursk]]', 'embed'],
    ['one ` left', 'backtick'],
    ['see https://example.org', 'bare address'],
    ['see www.example.org', 'bare address'],
    ['write to a@example.org', 'bare address'],
    ['a *word', 'emphasis'],
    ['a word* here', 'emphasis'],
    ['a ** word**', 'emphasis'],
    ['_word', 'emphasis'],
  ])('%s', (text, part) => expect(found(text)).toContain(part));

  test.each([
    'At 10:30, 5 * 3 = 15; snake_case; AT&T & co.',
    'Written \\*so\\*, \\_so\\_, \\`so\\` and \\[so\\] is meant.',
    '“Veles” – (he) said: 37 of 64 [sic] {all}',
    'a place: the event was late; term: none',
    '中文：（括号） and العربية',
    'می‌خواهم',
    '&lt;tag&gt; and #5, no. 1',
  ])('%s is prose', (text) => expect(findRawSyntax(text)).toEqual([]));
});

describe('at the start of a line', () => {
  test.each([
    ['\u200b::note[x]', 'U+200B'],
    ['\u00a0::note[x]', 'U+00A0'],
    ['：：note[x]', 'U+FF1A'],
    ['::image[A “ship”]{src="a.jpg" credit=“Drawing: me”}', 'U+201C LEFT DOUBLE QUOTATION MARK'],
    ['::claim[He]{source=’a’ status=attributed}', 'U+2019'],
    [': :note[x]', ':: line'],
    [':note[x]', ':: line'],
    ['\u200b## Heading', 'U+200B'],
    ['##\u00a0Heading', 'U+00A0'],
    ['##Heading', 'heading'],
    ['＃ Heading', 'U+FF03'],
    ['\ufeff- item', 'U+FEFF'],
    ['-\u00a0item', 'U+00A0'],
    ['• item', 'list'],
    ['|---|---|', 'tables'],
  ])('%s', (line, part) => expect(findRawLine(line)?.message).toContain(part));

  test.each([
    'Words: more',
    '#hashtag',
    '10:30 was late',
    '– he said',
    '- an item of a list',
    '> a quote',
    '\\## so',
  ])('%s is prose, or Markdown’s', (line) => expect(findRawLine(line)).toBeNull());
});

test('nothing that can be seen', () => {
  expect([isBlank('\u00a0\u200b\u3164'), isBlank(''), isBlank('a')]).toEqual([true, true, false]);
});
