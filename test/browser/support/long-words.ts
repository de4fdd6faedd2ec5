/** Writes a story folder in which every text is, or begins with, a word of 74 letters. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const longWord = 'Kraftfahrzeughaftpflichtversicherungsgesellschaftsgebäudeverwalterwohnungen'.slice(
  0,
  74,
);
const numbers = [1, 2, 3];
const both = { en: longWord, id: longWord };
const named = { 'name:en': longWord, 'name:id': longWord, 'name:ru': longWord };
const shown = `example.org/${longWord}/${longWord}`;
const address = `https://${shown}`;

export async function writeLongWords(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'layers'), { recursive: true });
  const files: Record<string, string> = {
    'story.en.md': story(),
    'places.geojson': collection(numbers.map((number) => place(number))),
    'events.json': JSON.stringify(numbers.map(event)),
    'sources.json': JSON.stringify(numbers.map(source)),
    'layers/land.geojson': collection([place(9)], { provenance: { attribution: longWord } }),
    'questions.en.md': `::question[${longWord}]{#q1 paragraphs="p1"}\n\n${longWord}\n`,
    'glossary.en.md': `::term[${longWord}]{#t1}\n\n${longWord}\n`,
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}

function story(): string {
  const paragraphs = numbers.map((number) =>
    [
      `## ${longWord}\n`,
      `${longWord} [${longWord}](place:w${number}), [${longWord}](event:e${number}), [${longWord}](party:p), [${longWord}](term:t1), [${shown}](${address}), [${longWord}](${address})`,
      `::claim[${longWord}]{status=unverified verifier="${longWord}"}`,
      `::remark[${longWord}]{source=s${number}}`,
      `::note[${longWord}]\n`,
    ].join('\n'),
  );
  const front = ['title', 'standfirst', 'byline'].map((name) => `${name}: ${longWord}`);
  return ['---', ...front, 'date: 2024-09-01', 'source: [s1]', 'default: true', '---\n', ...paragraphs].join(
    '\n',
  );
}

function place(number: number) {
  const [x, y] = [30 + number, 50];
  const ring = [
    [x, y],
    [x + 0.4, y],
    [x + 0.4, y + 0.4],
    [x, y + 0.4],
    [x, y],
  ];
  return {
    type: 'Feature',
    id: `w${number}`,
    properties: { ...named, local: 'ru', kind: 'district', precision: 'area' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const collection = (features: object[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

const event = (number: number) => ({
  id: `e${number}`,
  title: both,
  article: `2024-08-0${number}`,
  context: [{ date: '2024-08/', note: both, sources: [`s${number}`] }],
  places: [`w${number}`],
  ...(number === 1 ? { ratio: { part: 3, whole: 8, label: both } } : {}),
});

const source = (number: number) => ({
  id: `s${number}`,
  type: 'article',
  title: longWord,
  author: [{ literal: longWord }],
  'container-title': longWord,
  issued: { literal: longWord },
  URL: address,
});
