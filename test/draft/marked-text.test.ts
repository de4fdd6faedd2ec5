/** Links set into and taken out of a paragraph as it is written: nothing else changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  escapeMarkdown,
  findParagraph,
  indexOfWords,
  linesBelow,
  plainOf,
  setLink,
  takeLink,
} from '../../src/draft/folder/marked-text.ts';

test.each([
  ['a Kursk b', 'Kursk', 0, 'a [Kursk](place:x) b'],
  ['Kursk and Kursk', 'Kursk', 1, 'Kursk and [Kursk](place:x)'],
  ['\\[Kursk\\] *Oblast*', '[Kursk]', 0, '[\\[Kursk\\]](place:x) *Oblast*'],
  ['a [Kursk](party:y) b', 'Kursk', 0, 'a [Kursk](place:x) b'],
  ['a [Kursk oblast](party:y) b', 'Kursk', 0, null],
  ['[a](party:y) Kursk', 'Kursk', 0, '[a](party:y) [Kursk](place:x)'],
  ['two\nlines here', 'two lines', 0, '[two\nlines](place:x) here'],
  ['nothing', 'Kursk', 0, null],
])('%s: %s', (source, words, nth, linked) => {
  expect(setLink(source, words, nth, 'place:x')).toBe(linked);
});

test('any words of any text are linked and unlinked without a trace', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab[]()*_\\.1-#&;<>') })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (list, at) => {
      const text = list.join(' ');
      const words = list[at % list.length]!;
      const source = escapeMarkdown(text);
      expect(plainOf(source)).toBe(text);
      const linked = setLink(source, words, 0, 'place:x')!;
      expect(plainOf(linked)).toBe(text);
      expect(takeLink(linked, words, 0, ['place'])).toBe(source);
      expect(indexOfWords(plainOf(linked), words, 0)).toBe(text.indexOf(words));
    }),
  );
});

test('a paragraph is found by its id, with the lines below it', () => {
  const text =
    '---\na: b\n---\n\nOne\nmore.\n::claim{status=unattributed}\n::paragraph{#p1}\n\n## H\n\nTwo.\n::paragraph{#p2}\n::no-place\n';
  const first = findParagraph(text, 'p1')!;
  expect(text.slice(first.start, first.end)).toBe('One\nmore.');
  const second = findParagraph(text, 'p2')!;
  expect(text.slice(second.start, second.end)).toBe('Two.');
  const below = linesBelow(text, second);
  expect(text.slice(below.start, below.end)).toBe('::paragraph{#p2}\n::no-place');
  expect(findParagraph(text, 'p3')).toBeNull();
});
