/**
 * Writes a story folder of any length, the same at every run: `paragraphs` paragraphs, each with a view of its own, twice as
 * many places (points and areas), as many events, in two languages, on the layers of a real story.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, Position } from 'geojson';

/** Its layers are what the generated story is drawn on. */
const ground = 'data/kursk-demining/layers';
/** Where the places lie, degrees. */
const land = { west: 33, south: 49.5, east: 41, north: 53.5 };
const languages = ['en', 'id'] as const;
/** Words of a paragraph beside its mentions: as many as keep a text of 3,000 below the 1 MB that is read of a file. */
const filler: Record<(typeof languages)[number], string[]> = {
  en: 'the team went along the road past the fields and houses and wrote down what it found there before noon'.split(
    ' ',
  ),
  id: 'regu itu berjalan di sepanjang jalan melewati ladang dan rumah lalu mencatat apa yang ditemukan sebelum siang'.split(
    ' ',
  ),
};

export async function generateStory(folder: string, paragraphs: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(ground, join(folder, 'layers'), { recursive: true });
  const numbers = Array.from({ length: paragraphs }, (_, index) => index);
  const places = { type: 'FeatureCollection', features: numbers.flatMap(placesOf) };
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write('places.geojson', JSON.stringify(places, null, 1));
  await write('events.json', JSON.stringify(numbers.map(eventOf), null, 1));
  await write('sources.json', JSON.stringify([source], null, 1));
  for (const lang of languages) await write(`story.${lang}.md`, textOf(lang, numbers));
}

const source = {
  id: 'report',
  type: 'report',
  title: 'A report',
  publisher: 'Nobody',
  URL: 'https://example.org/',
};

/** A number in 0 … 1 that looks like chance and is the same at every run. */
function spread(index: number, salt: number): number {
  const value = Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

/** A point, and an area of twelve corners near it. */
function placesOf(index: number): Feature[] {
  const lon = land.west + spread(index, 1) * (land.east - land.west);
  const lat = land.south + spread(index, 2) * (land.north - land.south);
  const at = (turn: number, reach: number): Position => [
    round(lon + Math.cos(turn) * reach),
    round(lat + Math.sin(turn) * reach * 0.6),
  ];
  const size = 0.04 + spread(index, 3) * 0.1;
  const ring = Array.from({ length: 12 }, (_, corner) => {
    const [x, y] = at((corner / 12) * 2 * Math.PI, size * (0.7 + 0.3 * spread(corner, index))) as [
      number,
      number,
    ];
    return [round(x + 0.3), y];
  });
  const named = (name: string) => ({ 'name:en': name, 'name:id': name });
  return [
    {
      type: 'Feature',
      id: `post-${index}`,
      properties: { ...named(`Post ${index + 1}`), kind: 'site', precision: 'exact' },
      geometry: { type: 'Point', coordinates: at(0, 0) },
    },
    {
      type: 'Feature',
      id: `field-${index}`,
      properties: { ...named(`Field ${index + 1}`), kind: 'settlement', precision: 'area' },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
    },
  ];
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** A day each, in the order of the text. */
function eventOf(index: number) {
  const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
  return {
    id: `event-${index}`,
    title: { en: `Day ${index + 1}`, id: `Hari ${index + 1}` },
    article: day,
    places: [`post-${index}`],
    sources: ['report'],
  };
}

function textOf(lang: (typeof languages)[number], numbers: readonly number[]): string {
  const words = filler[lang];
  const sentence = (index: number, salt: number, length = words.length): string => {
    const from = Math.floor(spread(index, salt) * words.length);
    const all = [...words.slice(from), ...words.slice(0, from)].slice(0, length).join(' ');
    return `${all[0]!.toUpperCase()}${all.slice(1)}.`;
  };
  const front = `---\ntitle: ${lang === 'en' ? 'A long story' : 'Kisah panjang'}\nstandfirst: ${sentence(0, 9)}\nbyline: Bench\ndate: 2025-11-14\nsource: [report]\n${lang === 'en' ? 'default: true\n' : ''}---\n`;
  const paragraphs = numbers.map(
    (index) =>
      `${sentence(index, 5)} [Post ${index + 1}](place:post-${index}), [Field ${index + 1}](place:field-${index}), [${index + 1}](event:event-${index}). ${sentence(index, 6, 12)}\n::claim[Bench]{status=attributed}\n`,
  );
  return [front, ...paragraphs].join('\n');
}
