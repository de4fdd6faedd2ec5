/** A source as one line: what is left out, and the language of its title. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { citationHtml, citationOf } from '../../../src/build/derive/words/citation.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const id = wordsFor('id');
const item = {
  id: 'ria',
  type: 'webpage',
  title: '123 населенных пункта, закрыты',
  language: 'ru',
  author: [{ given: 'Maria', family: 'Tril' }],
  'container-title': 'RIA',
  issued: { 'date-parts': [[2025, 3, 14]] },
};
const html = (source: Parameters<typeof citationHtml>[0], page: string): string =>
  toHtml(h(citationHtml(source, wordsFor(page), page)));
const h = (children: Element['children']): Element => ({
  type: 'element',
  tagName: 'li',
  properties: {},
  children,
});

describe('a citation', () => {
  test('is author, title, publication and date', () => {
    expect(citationOf(item, id)).toBe('Maria Tril, “123 населенных пункта, закрыты”, RIA, 14 Maret 2025');
    expect(citationOf({ id: 'x', type: 'webpage' }, id)).toBe('x');
  });

  test.each([
    [[79, 8, 24], '24 August 79'],
    [[79], '79'],
    [[-490, 9], 'September 490 BC'],
    [[-1], '1 BC'],
  ])('has a year below 100 or before Christ as it is: %j', (parts, date) => {
    expect(citationOf({ id: 'x', type: 'book', issued: { 'date-parts': [parts] } }, wordsFor('en'))).toBe(
      date,
    );
  });

  test('marks a title in another language, and its direction', () => {
    expect(html(item, 'id')).toBe(
      '<li>Maria Tril, <span lang="ru" dir="ltr">“123 населенных пункта, закрыты”</span>, RIA, 14 Maret 2025</li>',
    );
    expect(html({ ...item, language: 'ar' }, 'id')).toContain('<span lang="ar" dir="rtl">');
  });

  test('has no mark if the title is in the page’s language, or in one that nobody has named', () => {
    for (const language of ['id', 'id-ID', undefined])
      expect(html({ ...item, language }, 'id')).not.toContain('<span');
    expect(html({ ...item, language: 'en-GB' }, 'en')).not.toContain('<span');
    expect(html({ id: 'x', type: 'webpage', language: 'ru' }, 'id')).toBe('<li>x</li>');
  });
});
