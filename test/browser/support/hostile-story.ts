/** Writes a story folder in which every field that takes words has every attack of the collection. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileAddresses, hostileWords } from '../../property/hostile-words.ts';
import { markdown } from '../../property/story-model.ts';

/** Without what is refused as no text at all. */
export const attacks = hostileWords.map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));

const addresses = hostileAddresses.filter((address) => address.startsWith('https:'));
/** The place that has an area. */
export const areaIndex = 5;
const kinds = ['town', 'settlement', 'site', 'river', 'border', 'district', 'oblast', 'country'];

/** The ids of its paragraphs, in their order. */
export const paragraphIds = attacks.map((_, index) => `p${index + 1}`);

export async function writeHostileStory(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'layers'), { recursive: true });
  const files: Record<string, string> = {
    'story.en.md': textOf('en'),
    'story.id.md': textOf('id'),
    'places.geojson': JSON.stringify({ type: 'FeatureCollection', features: attacks.map(placeOf) }),
    'events.json': JSON.stringify(attacks.map(eventOf)),
    'sources.json': JSON.stringify(attacks.map(sourceOf)),
    'layers/land.geojson': JSON.stringify(layer()),
    'questions.en.md': questions(),
    'questions.id.md': questions(),
    'glossary.en.md': terms(),
    'glossary.id.md': terms(),
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}

/** An attack that starts at another for each field, so that all meet all fields. */
const attack = (index: number, field = 0): string => attacks[(index + field) % attacks.length]!;

function textOf(lang: string): string {
  const all = attacks.join(' ');
  const paragraphs = attacks.map((text, index) => {
    const link = addresses[index % addresses.length]!.replace(/[<>\\]/g, '\\$&');
    const words = (field: number) => markdown(attack(index, field));
    return [
      `${markdown(text)} [${words(1)}](place:w${index}), [${words(2)}](event:w${index}), [${words(3)}](party:w),`,
      ` [*${words(4)}*](term:w${index}), [${words(5)}](<${link}>)`,
      `\n::claim[${words(6)}]{status=unverified verifier="${
        attack(index, 7)
          .replace(/["&\s]/g, ' ')
          .trim() || 'x'
      }"}`,
      `\n::remark[${words(8)}]{source=w${index}}`,
      `\n::note[${words(9)}]`,
      `\n\n## ${words(10)}\n`,
    ].join('');
  });
  return [
    '---',
    `title: ${JSON.stringify(all)}`,
    `standfirst: ${JSON.stringify(all)}`,
    `byline: ${JSON.stringify(all)}`,
    'date: 2024-09-01',
    'source: [w0]',
    `default: ${lang === 'en'}`,
    '---\n',
    paragraphs.join('\n'),
  ].join('\n');
}

const named = (text: string) => ({ 'name:en': text, 'name:id': text, 'name:ru': text });
const both = (text: string) => ({ en: text, id: text });

/** Points, and among them one with an area, which can be compared. */
function placeOf(_: string, index: number) {
  const [x, y] = [30 + (index % 8) / 2, 50 + Math.floor(index / 8) / 2];
  const hasArea = index === areaIndex;
  return {
    type: 'Feature',
    id: `w${index}`,
    properties: {
      ...named(attack(index, 11)),
      local: 'ru',
      kind: hasArea ? 'district' : kinds[index % 3],
      precision: hasArea ? 'area' : 'exact',
    },
    geometry: hasArea ? squareAt(x, y) : { type: 'Point', coordinates: [x, y] },
  };
}

const squareAt = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 0.4, y],
      [x + 0.4, y + 0.4],
      [x, y + 0.4],
      [x, y],
    ],
  ],
});

function layer() {
  const features = attacks.map((text, index) => {
    const [x, y] = [30 + (index % 8) / 2, 50 + Math.floor(index / 8) / 2];
    const kind = kinds[index % kinds.length]!;
    const geometry =
      kinds.indexOf(kind) >= 0 && kinds.indexOf(kind) < 3
        ? { type: 'Point', coordinates: [x, y] }
        : squareAt(x, y);
    const properties = { ...named(text), 'label:en': text, [text || 'x']: text, kind };
    return { type: 'Feature', id: `f${index}`, properties, geometry };
  });
  return { type: 'FeatureCollection', provenance: { attribution: attacks.join(' · ') }, features };
}

function eventOf(_: string, index: number) {
  return {
    id: `w${index}`,
    title: both(attack(index, 12)),
    article: '2024-08-06',
    context: [{ date: '2024-08/', note: both(attack(index, 13)), sources: [`w${index}`] }],
    places: [`w${index}`],
    ...(index % 7 === 0 ? { ratio: { part: 3, whole: 8, label: both(attack(index, 14)) } } : {}),
  };
}

function sourceOf(_: string, index: number) {
  return {
    id: `w${index}`,
    type: attack(index, 15) || 'x',
    title: attack(index, 16) || 'x',
    author: [{ literal: attack(index, 17) || 'x' }],
    'container-title': attack(index, 18) || 'x',
    issued: { literal: attack(index, 19) || 'x' },
    URL: addresses[index % addresses.length],
  };
}

const questions = (): string =>
  attacks
    .map(
      (text, index) =>
        `::question[${markdown(text)}]{#w${index} paragraphs="p${index + 1}"}\n\n${markdown(attack(index, 20))}\n`,
    )
    .join('\n');

const terms = (): string =>
  attacks
    .map((text, index) => `::term[${markdown(text)}]{#w${index}}\n\n${markdown(attack(index, 21))}\n`)
    .join('\n');
