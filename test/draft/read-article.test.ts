/** The reading text of an article: what is a paragraph, a heading, a byline or none of it. */
import { expect, test } from 'vitest';
import { formatOf, readArticle } from '../../src/draft/article/article.ts';
import { sentencesOf, tokensOf } from '../../src/draft/article/sentences.ts';

const shape = ({ blocks }: Awaited<ReturnType<typeof readArticle>>) =>
  blocks.map(({ type, text }) => `${type[0]}: ${text}`);

test('plain text: byline, dateline and links to other articles are left out, subheads are headings', async () => {
  const article = await readArticle(
    [
      'Sumber: Reuters | Editor: Budi',
      'CONTOH.CO.ID - JAKARTA. Kapal itu tiba di pelabuhan pada hari Senin, kata petugas.',
      'Baca Juga: Kapal lain tenggelam',
      'Kapal Kedua Menyusul',
      'Kapal kedua tiba dua hari kemudian dengan muatan beras dan gula dari timur.',
    ].join('\n'),
    'text',
  );
  expect(shape(article)).toEqual([
    'p: Kapal itu tiba di pelabuhan pada hari Senin, kata petugas.',
    'h: Kapal Kedua Menyusul',
    'p: Kapal kedua tiba dua hari kemudian dengan muatan beras dan gula dari timur.',
  ]);
  expect(article.publisher).toBe('Contoh.co.id');
});

test('wrapped plain text: empty lines separate paragraphs', async () => {
  const article = await readArticle(
    'A ship came in on Monday,\nthe port said.\n\nIt left again\non Tuesday.\n',
    'text',
  );
  expect(shape(article)).toEqual([
    'p: A ship came in on Monday, the port said.',
    'p: It left again on Tuesday.',
  ]);
});

test('Markdown: title, headings and links', async () => {
  const article = await readArticle(
    '# A ship\n\nLONDON, Nov 14 (Reuters) - The **ship** [came](https://a.example).\n\n## Later\n\nIt left.',
    'markdown',
  );
  expect(article).toMatchObject({ title: 'A ship', publisher: 'Reuters' });
  expect(shape(article)).toEqual(['p: The ship came.', 'h: Later', 'p: It left.']);
});

test('Markdown: lists and quotes are prose; pictures, code, tables, HTML and footnotes are not', async () => {
  const article = await readArticle(
    [
      '---\ntitle: Old\n---\n# A **ship**\n',
      'It [came](https://a.example "x (y)")[^1] in.\n',
      '![A quay](q.jpg)\n',
      '- First\n- *Second*\n\n> A quote.\n',
      '```js\nconst x = 1;\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>x</div>\n\n---\n\n[^1]: A note.\n',
      'It left.',
    ].join('\n'),
    'markdown',
  );
  expect(article.title).toBe('A ship');
  expect(shape(article)).toEqual(['p: It came in.', 'p: First', 'p: Second', 'p: A quote.', 'p: It left.']);
});

test.each([
  ['KOMPAS.com - Polisi menangkap tiga orang.', 'Kompas.com', 'Polisi menangkap tiga orang.'],
  ['TEMPO.CO, Jakarta - Polisi menangkap tiga orang.', 'Tempo.co', 'Polisi menangkap tiga orang.'],
  ['DERNA, Libya (AP) — A dam burst.', 'AP', 'A dam burst.'],
  ['LIMA, Peru — A bus fell.', null, 'A bus fell.'],
])('a dateline is no part of the words: %s', async (text, publisher, words) => {
  const article = await readArticle(text, 'text');
  expect([article.publisher, article.blocks[0]!.text]).toEqual([publisher, words]);
});

test('what sites put between paragraphs is left out, and nothing that only begins like it', async () => {
  const kept = [
    'The ferry sank on Monday, the port of Oslo said in a statement that evening.',
    'Related deaths rose in March, the ministry said, after a year without any.',
    'Published figures show that 12 of 40 bridges are closed to lorries until May.',
    'Copyrights were sold to a firm in Rome last year, the court heard on Friday.',
  ];
  const furniture = [
    'SCROLL TO CONTINUE WITH CONTENT',
    'Pilihan Editor: Kapal lain',
    'Reporting by Ann Lee in Oslo; Editing by Bob Roy',
    'Our Standards: The Trust Principles.',
    'Copyright 2025 The Press. All rights reserved.',
    'Tags: ships, Oslo',
    '[Gambas:Video 20detik]',
    'Published Nov 14, 2025',
    'Sign up here.',
    'Foto: Budi/Kantor Berita',
  ];
  const article = await readArticle(
    kept.flatMap((line, index) => [line, ...furniture.slice(index * 3, index * 3 + 3)]).join('\n\n'),
    'text',
  );
  expect(shape(article)).toEqual(kept.map((line) => `p: ${line}`));
});

test('HTML: the reading text alone', async () => {
  const more =
    'The port is the largest of the coast, and ships of all sizes come there every day of the year. ';
  const html = `<!doctype html><title>Site</title><nav><p>Menu of the site</p></nav><article><h1>A ship</h1><p>The ship came on Monday. ${more.repeat(3)}</p><h2>Later</h2><p>It left on Tuesday. ${more.repeat(3)}</p><script>alert(1)</script></article><footer><p>Contact</p></footer>`;
  const article = await readArticle(html, formatOf('page.html', html));
  expect(article.title).toBe('A ship');
  expect(shape(article).map((line) => line.slice(0, 18))).toEqual([
    'p: The ship came o',
    'h: Later',
    'p: It left on Tues',
  ]);
});

test('the format is that of the name, or of what the text opens with', () => {
  expect([formatOf('a.md', 'x'), formatOf('a.txt', 'x'), formatOf('a.txt', '<!doctype html>')]).toEqual([
    'markdown',
    'text',
    'html',
  ]);
});

test.each([
  ['en', 'Dr. Smith came. He left.', 2],
  ['id', 'Menurut PT. Maju Jaya Tbk. harga naik. Itu kata Dr. Ani.', 2],
  ['en', 'U.S. Gen. Lee spoke. “It works.”', 2],
])('%s: sentences do not end at an abbreviation: %s', (lang, text, count) => {
  const sentences = sentencesOf(text, lang);
  expect(sentences).toHaveLength(count);
  expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
});

test('tokens know where they are, without a possessive', () => {
  const [first, second] = tokensOf('Ukraine’s Odesa', 10);
  expect([first!.text, first!.start, first!.end, second!.start]).toEqual(['Ukraine', 10, 17, 20]);
});
