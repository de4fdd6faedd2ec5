/** The caption below the map says what one would say aloud, and nothing that nobody stated. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainStory } from '../../../src/build/derive/story-data.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { kurskSource, storyIn } from '../draw/support.ts';

let source: StorySource;
let texts: Record<string, PlainStory>;
beforeAll(async () => {
  source = await kurskSource();
  texts = { en: storyIn(source, 'en'), id: storyIn(source, 'id') };
});
const captionOf = (lang: string, id: string, story = texts[lang]!): string =>
  story.paragraphs.find((paragraph) => paragraph.id === id)!.caption;

/** The source with what one paragraph says of its places or its caption changed. */
const changed = (id: string, change: object, places = source.places, of = source): StorySource => ({
  ...of,
  places,
  texts: Object.fromEntries(
    Object.entries(of.texts).map(([lang, text]) => [
      lang,
      {
        ...text,
        blocks: text.blocks.map((block) =>
          block.type === 'paragraph' && block.id === id ? { ...block, ...change } : block,
        ),
      },
    ]),
  ),
});

test('an author’s own words are kept as they are, in each language', () => {
  expect(captionOf('en', 'p1')).toBe(
    'Somewhere in Kursk oblast, on Russia’s border with Ukraine. The ministry does not say where.',
  );
  expect(captionOf('id', 'p1')).toBe(
    'Di suatu tempat di Oblast Kursk, di perbatasan Rusia dengan Ukraina. Kementerian tidak menyebut lokasi persisnya.',
  );
});

test('a vague place is somewhere in it, and where is said not to be stated', () => {
  const own = changed('p1', { caption: null });
  expect(captionOf('en', 'p1', storyIn(own, 'en'))).toBe(
    'Somewhere in Kursk oblast, on Russia’s border with Ukraine. Where exactly is not stated.',
  );
  expect(captionOf('id', 'p1', storyIn(own, 'id'))).toBe(
    'Di suatu tempat di Oblast Kursk, di perbatasan Rusia dengan Ukraina. Lokasi persisnya tidak disebutkan.',
  );
});

test('a whole place is named with the border that it lies on; a vague line runs somewhere along', () => {
  expect(captionOf('en', 'p2')).toBe('Kursk oblast, on Russia’s border with Ukraine.');
  expect(captionOf('en', 'p3')).toBe(
    'Somewhere in Kursk oblast and somewhere along the Russia–Ukraine border (Kursk–Sumy section). Where exactly is not stated.',
  );
  expect(captionOf('id', 'p3')).toBe(
    'Di suatu tempat di Oblast Kursk dan di suatu bagian perbatasan Rusia–Ukraina (ruas Kursk–Sumy). Lokasi persisnya tidak disebutkan.',
  );
});

test('a border that lies elsewhere leaves an area its own side', () => {
  const places = source.places.map((place) => {
    const geometry = {
      type: 'LineString' as const,
      coordinates: [
        [20, 48],
        [21, 48],
      ],
    };
    return place.id === 'border-ru-ua' ? { ...place, geometry } : place;
  });
  expect(captionOf('en', 'p3', storyIn({ ...source, places }, 'en'))).toBe(
    'Somewhere in Kursk oblast, on Russia’s border with Ukraine. Somewhere along the Russia–Ukraine border (Kursk–Sumy section). Where exactly is not stated.',
  );
});

test('a part of another place is placed in it; towns are mentioned if they are drawn, and only then', () => {
  expect(captionOf('en', 'p10')).toBe(
    'Bolshesoldatsky district, in the south-west of Kursk oblast, Russia. Towns are drawn for orientation only.',
  );
  expect(captionOf('id', 'p10')).toBe(
    'Distrik Bolshesoldatsky, di bagian barat daya Oblast Kursk, Rusia. Kota ditampilkan hanya untuk orientasi.',
  );
  const bare = { ...source, layers: source.layers.filter(({ name }) => name !== 'towns') };
  expect(captionOf('en', 'p10', storyIn(bare, 'en'))).toBe(
    'Bolshesoldatsky district, in the south-west of Kursk oblast, Russia.',
  );
});

test('what is not to be drawn is said not to be on the map, and the map orients', () => {
  const places = source.places.map((place) =>
    place.id === 'bolshesoldatsky' ? { ...place, precision: 'none' as const, geometry: null } : place,
  );
  expect(captionOf('en', 'p10', storyIn({ ...source, places }, 'en'))).toMatch(
    /^Not on the map: Bolshesoldatsky district\. For orientation: Kursk oblast, in western Russia/,
  );
});

test('a paragraph is captioned with the orientation if it has no place, and only then', () => {
  for (const { places, caption } of texts.en!.paragraphs)
    expect(caption.startsWith('No place named. For orientation: ')).toBe(places.length === 0);
});

test.each(['en', 'id'])('each caption (%s) is short enough to be heard at every step', (lang) => {
  for (const { id, caption } of texts[lang]!.paragraphs) expect(caption.length, id).toBeLessThan(140);
});

describe('another part of the world', () => {
  let voyage: StorySource;
  beforeAll(async () => {
    voyage = (await readStory('data/first-voyage')).source!;
  });

  test('an island that two countries share is said to be in neither', () => {
    const own = changed('p11', { caption: null }, voyage.places, voyage);
    expect(captionOf('en', 'p11', storyIn(own, 'en'))).toContain('Somewhere in Timor. ');
  });

  test('a caption says where a place off the coarse coast is, in the author’s own words', () => {
    for (const [id, where] of [
      ['p2', 'Brazil'],
      ['p4', 'South America'],
      ['p8', 'Philippines'],
    ] as const)
      expect(captionOf('en', id, storyIn(voyage, 'en'))).toMatch(new RegExp(`^[^.]+${where}[^.]*\\.$`));
  });

  test('a town that has its country’s name is named once', () => {
    expect(captionOf('en', 'p9', storyIn(voyage, 'en'))).toMatch(/^Brunei\. /);
  });

  test('a country of islands that the coarse world leaves out is known', () => {
    expect(captionOf('en', 'p12', storyIn(voyage, 'en'))).toBe('Santiago, in southern Cape Verde.');
  });

  test('a country has its article inside a sentence', () => {
    const own = changed('p8', { caption: null }, voyage.places, voyage);
    expect(captionOf('en', 'p8', storyIn(own, 'en'))).toMatch(/^Cebu, in the eastern Philippines\./);
    expect(captionOf('id', 'p8', storyIn(own, 'id'))).toMatch(/^Cebu, di Filipina timur\./);
  });
});
