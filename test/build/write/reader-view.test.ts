/** What a browser's reader view (Mozilla's Readability) makes of the page: the article, its author's line, nothing else. */
import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/build/site.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const template = '<!doctype html><html><head><!--story:head--></head><body><!--story:body--></body></html>';
const pages = new Map<string, string>();

beforeAll(async () => {
  const { site } = await buildSite({
    project: process.cwd(),
    folder: 'data/kursk-demining',
    address: null,
  });
  for (const { path, fill } of site!.pages) pages.set(path, fill(template, false));
}, 60_000);

describe.each([
  ['en', 'en/index.html', 'Retold by the Kursk story map', 'On 14 November 2025 the Russian Ministry'],
  ['id', 'index.html', 'Dituturkan kembali', 'Pada 14 November 2025'],
])('in %s', (lang, path, byline, opening) => {
  const words = wordsFor(lang);
  const read = () => {
    const { DOMParser } = new Window();
    const page = new DOMParser().parseFromString(pages.get(path)!, 'text/html') as unknown as Document;
    const paragraphs = [...page.querySelectorAll('.step > p[id]')].map((element) =>
      squeeze(element.textContent!),
    );
    const article = new Readability(page).parse()!;
    return { paragraphs, byline: article.byline!, text: squeeze(article.textContent!) };
  };
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

  test('the author’s line is the story’s', () => expect(read().byline).toContain(byline));

  test('the text begins with the standfirst, and has every paragraph in order', () => {
    const { text, paragraphs } = read();
    const places = paragraphs.map((paragraph) => text.indexOf(paragraph));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const before = text.slice(0, text.indexOf(opening));
    expect(before.length).toBeGreaterThan(0);
    expect(before).not.toContain('Voronezh');
    expect(before).not.toContain(words.skipToPlaces);
  });

  test('no names of the map, captions, questions, lists and notices', () => {
    const { text } = read();
    const left = [
      'OpenStreetMap',
      'Voronezh',
      words.notSafetyMap,
      `${words.question}:`,
      words.recognisedBorders,
      words.showsVague.split(':')[0]!,
    ];
    expect(left.filter((piece) => text.includes(piece))).toEqual([]);
  });
});
