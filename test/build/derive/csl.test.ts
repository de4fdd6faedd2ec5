/** CSL-JSON as reference managers write it: names, dates, rich text, addresses. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import {
  citationHtml,
  citationOf,
  isoDateOf,
  sourceAddress,
} from '../../../src/build/derive/words/citation.ts';
import { personName } from '../../../src/build/derive/words/csl-names.ts';
import { markupIn } from '../../../src/build/read/data/csl-text.ts';
import { isSourceId, normalSourceId } from '../../../src/build/read/data/source-ids.ts';
import type { CslDate, CslItem } from '../../../src/build/read/story-source.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const [en, id] = [wordsFor('en'), wordsFor('id')];
const book = (more: Partial<CslItem>): CslItem => ({ id: 'x', type: 'book', ...more });

test.each([
  [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }, 'Ludwig van Beethoven'],
  [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, 'Vincent van Gogh'],
  [
    { family: 'Fontaine', given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
    'Jean de La Fontaine',
  ],
  [{ family: 'Orléans', given: 'Charles', 'dropping-particle': "d'" }, "Charles d'Orléans"],
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'Martin Luther King Jr.'],
  [{ family: 'King', given: 'Martin', suffix: 'Jr.', 'comma-suffix': true }, 'Martin King, Jr.'],
  [{ family: 'Mao', given: 'Zedong', 'static-ordering': true }, 'Mao Zedong'],
  [{ family: '村上', given: '春樹' }, '村上春樹'],
  [{ literal: 'World Health Organization' }, 'World Health Organization'],
  [{ family: 'Sukarno' }, 'Sukarno'],
])('a name: %j', (name, read) => expect(personName(name)).toBe(read));

test.each<[CslDate, string, string]>([
  [{ 'date-parts': [[1519]], circa: true }, 'about 1519', 'sekitar 1519'],
  [{ 'date-parts': [[1519], [1522]] }, '1519 – 1522', '1519 – 1522'],
  [{ 'date-parts': [['2024', '8', '6']] }, '6 August 2024', '6 Agustus 2024'],
  [{ 'date-parts': [[-490]], circa: 1 }, 'about 490 BC', 'sekitar 490 SM'],
  [{ 'date-parts': [[-44, 3, 15]] }, '15 March 44 BC', '15 Maret 44 SM'],
  [{ 'date-parts': [[79, 0, 0]] }, '79', '79'],
  [{ 'date-parts': [[-12000]] }, '12000 BC', '12000 SM'],
  [{ literal: 'in press' }, 'in press', 'in press'],
  [{ raw: '2024-08/2024-10' }, 'August 2024 – October 2024', 'Agustus 2024 – Oktober 2024'],
  [{ raw: '1520~' }, 'about 1520', 'sekitar 1520'],
  [{ raw: 'Easter 1916' }, 'Easter 1916', 'Easter 1916'],
  ['1520-10/1520-11', 'October 1520 – November 1520', 'Oktober 1520 – November 1520'],
])('a date: %j', (issued, english, indonesian) => {
  expect(citationOf(book({ issued }), en)).toBe(english);
  expect(citationOf(book({ issued }), id)).toBe(indonesian);
});

test('a season by its number, its word or its month is the same', () => {
  const dates: CslDate[] = [
    { 'date-parts': [[2020]], season: 1 },
    { 'date-parts': [[2020]], season: 'Spring' },
    { 'date-parts': [[2020, 13]] },
    { 'date-parts': [[2020, 21]] },
  ];
  expect(new Set(dates.map((issued) => citationOf(book({ issued }), en)))).toEqual(new Set(['spring 2020']));
});

describe('rich text', () => {
  const title =
    'On <i>Homo <b>sapiens</b></i>, H<sub>2</sub>O &amp; <span style="font-variant:small-caps;">ad</span> &#x3C; 5 < 6';

  test('is text in a label and elements on the page', () => {
    expect(citationOf(book({ title }), en)).toBe('“On Homo sapiens, H2O & ad < 5 < 6”');
    expect(toHtml(h('p', citationHtml(book({ title }), en, 'en')))).toBe(
      '<p>“On <i>Homo <b>sapiens</b></i>, H<sub>2</sub>O &#x26; <span class="small-caps">ad</span> &#x3C; 5 &#x3C; 6”</p>',
    );
    expect(markupIn(title)).toEqual([]);
  });

  test.each([
    ['a <i>b', 'a <i>b', ['<i>']],
    ['a</b> c', 'a</b> c', ['</b>']],
    ['<i>a <b>b</i> c</b>', '<i>a b</i> c', ['<i>', '</i>']],
    ['<script>x</script>', '<script>x</script>', ['<script>', '</script>']],
    ['AT&T &unknown; R&D&copy', 'AT&T &unknown; R&D&copy', []],
  ])('that is not closed or not known stays as written: %s', (written, read, found) => {
    expect(citationOf(book({ title: written }), en)).toBe(`“${read}”`);
    expect(markupIn(written)).toEqual(found);
  });
});

test('volume, issue and pages follow the journal', () => {
  const item = book({ 'container-title': 'Nature', volume: 12, issue: '3', page: '45-67' });
  expect(citationOf(item, en)).toBe('Nature 12 (3), 45–67');
});

test('an address is that of the DOI if there is no other', () => {
  const DOI = 'https://doi.org/10.1/a';
  expect(sourceAddress(book({ DOI }))).toBe(DOI);
  expect(sourceAddress(book({ DOI, URL: 'https://a.example/' }))).toBe('https://a.example/');
  expect(sourceAddress(book({}))).toBeNull();
});

test.each<[CslDate, string | null]>([
  [{ 'date-parts': [[2025, 3, 4]] }, '2025-03-04'],
  [{ 'date-parts': [[2025, 21]] }, null],
  [{ 'date-parts': [[2025]], circa: true }, null],
  [{ 'date-parts': [[-1]] }, null],
  [{ 'date-parts': [[2025], [2026]] }, null],
])('machines get a date only if it is one: %j', (issued, iso) =>
  expect(isoDateOf(book({ issued }))).toBe(iso),
);

test('ids of reference managers become parts of addresses, the same wherever they are written', () => {
  expect(normalSourceId('http://zotero.org/users/123/items/ABC')).toBe('zotero-123-ABC');
  expect(normalSourceId('http://zotero.org/groups/9/items/X1')).toBe('zotero-9-X1');
  expect(normalSourceId('zotero-123/ABC')).toBe('zotero-123-ABC');
  expect(normalSourceId('symons1888_Eruption')).toBe('symons1888_Eruption');
  expect(['a b', '', '"', '--'].map(isSourceId)).toEqual([false, false, false, false]);
});

describe('who translated and who edited it', () => {
  const item = book({
    title: 'Voyage',
    author: [{ family: 'Pigafetta', given: 'Antonio' }],
    translator: [{ literal: 'Lord Stanley' }],
    editor: [{ family: 'Ruiz', given: 'Ana' }],
    publisher: 'Hakluyt Society',
  });

  test.each([
    ['en', 'translated by Lord Stanley, edited by Ana Ruiz'],
    ['id', 'diterjemahkan oleh Lord Stanley, disunting oleh Ana Ruiz'],
    ['es', 'traducción de Lord Stanley, edición de Ana Ruiz'],
    ['fr', 'traduit par Lord Stanley, édité par Ana Ruiz'],
    ['de', 'übersetzt von Lord Stanley, herausgegeben von Ana Ruiz'],
    ['pt', 'tradução de Lord Stanley, edição de Ana Ruiz'],
    ['ar', 'ترجمة Lord Stanley، تحرير Ana Ruiz'],
    ['ja', 'Lord Stanley 訳、Ana Ruiz 編'],
  ])('is said in %s', (lang, said) => expect(citationOf(item, wordsFor(lang))).toContain(said));

  test('is between the title and the publication', () =>
    expect(citationOf(item, en)).toBe(
      'Antonio Pigafetta, “Voyage”, translated by Lord Stanley, edited by Ana Ruiz, Hakluyt Society',
    ));

  test('is said of one who did both, and of a book without an author', () =>
    expect(citationOf(book({ title: 'Voyage', 'editor-translator': [{ family: 'Ruiz' }] }), en)).toBe(
      '“Voyage”, translated by Ruiz, edited by Ruiz',
    ));
});
