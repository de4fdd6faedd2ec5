/** Descriptions of the Kursk story's places, and of others that a story may have. */
import { fileURLToPath } from 'node:url';
import type { Geometry } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { describePlaces } from '../../../src/build/derive/places/describe-places.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { PlaceSource } from '../../../src/build/read/story-source.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const folder = fileURLToPath(new URL('../../../data/kursk-demining', import.meta.url));
let places: PlaceSource[];
beforeAll(async () => {
  const { source, issues } = await readStory(folder);
  if (!source) throw new Error(JSON.stringify(issues));
  places = source.places;
});

const descriptionOf = (id: string, lang: string): string =>
  describePlaces(places, lang, wordsFor(lang)).get(id)!.join(' ');

/** The amount before `after`, without the language's thousands separators. */
function amount(text: string, after: RegExp): number {
  const found = new RegExp(`([\\d.,]+)\\s(?=${after.source})`).exec(text);
  if (!found) throw new Error(`no figure before ${after} in: ${text}`);
  return Number(found[1]!.replace(/[.,]/g, ''));
}

describe('the Kursk story', () => {
  test('the district, in English', () => {
    const text = descriptionOf('bolshesoldatsky', 'en');
    expect(text).toMatch(/^In the south-west of Kursk oblast\. /);
    // Published: 810.59 km².
    expect(amount(text, /km²/)).toBe(810);
    // Its seat (35.508 E 51.333 N) is 64 km from the city; the district's centre lies to the north-east of its seat.
    const toCity = amount(text, /km south-west of Kursk city/);
    expect(toCity).toBeGreaterThan(52);
    expect(toCity).toBeLessThan(66);
    expect(Math.abs(amount(text, /km south of Moscow/) - 510)).toBeLessThan(10);
    const toBorder = amount(text, /km from the Russia–Ukraine border \(Kursk–Sumy section\)/);
    expect(toBorder).toBeGreaterThan(12);
    expect(toBorder).toBeLessThan(22);
  });

  test('the district, in Indonesian, with the same figures', () => {
    const text = descriptionOf('bolshesoldatsky', 'id');
    expect(text).toMatch(/^Terletak di bagian barat daya Oblast Kursk\. Luasnya sekitar 810 km²\. /);
    expect(text).toContain('di sebelah barat daya Kota Kursk dan');
    expect(text).toContain('dari perbatasan Rusia–Ukraina (ruas Kursk–Sumy).');
    expect(text.match(/\d[\d.,]*/g)).toEqual(descriptionOf('bolshesoldatsky', 'en').match(/\d[\d.,]*/g));
  });

  test('the oblast: its area as each language writes it, the border reached, no position in itself', () => {
    expect(descriptionOf('kursk-oblast', 'en')).toMatch(
      /^Its area is about 30,000 km²\. .*It reaches the Russia–Ukraine border/,
    );
    expect(descriptionOf('kursk-oblast', 'id')).toMatch(/^Luasnya sekitar 30\.000 km²\. /);
    // Moscow to Kursk: 458 km, and the oblast's centre is near the city.
    expect(Math.abs(amount(descriptionOf('kursk-oblast', 'en'), /km south of Moscow/) - 460)).toBeLessThan(
      15,
    );
  });

  test.each(['en', 'id'])('the border has no area and no length, %s', (lang) => {
    const text = descriptionOf('border-ru-ua', lang);
    expect(text).not.toContain('km²');
    // Along every bend the section is 307.9 km in the reference; 245 km by the regional figure.
    const figures = text.match(/\d+(?= km)/g)!.map(Number);
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(figure < 200 || figure > 400).toBe(true);
    expect(text).toMatch(lang === 'en' ? /^At its nearest it lies/ : /^Titik terdekatnya berada/);
  });

  test.each(['en', 'id'])('every place has one to four sentences, references none, %s', (lang) => {
    const all = describePlaces(places, lang, wordsFor(lang));
    expect([...all.keys()]).toEqual(['kursk-oblast', 'bolshesoldatsky', 'border-ru-ua']);
    for (const sentences of all.values()) {
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThan(5);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentences.join(' ')).not.toMatch(/undefined|null|NaN|Infinity/);
    }
  });
});

describe('other stories', () => {
  const place = (id: string, geometry: Geometry | null, rest: Partial<PlaceSource> = {}): PlaceSource => ({
    id,
    kind: 'site',
    kindNames: {},
    sketch: false,
    isDirected: false,
    names: { en: id },
    localName: null,
    localLang: null,
    precision: 'exact',
    geometry,
    feature: null,
    parent: null,
    role: null,
    ...rest,
  });
  const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });
  const english = (list: PlaceSource[]) => describePlaces(list, 'en', wordsFor('en'));

  test('a place without a shape, or not to be drawn, gets no sentence, and may be the parent of others', () => {
    const list = [
      place('nowhere', null),
      place('hidden', point(1, 1), { precision: 'none' }),
      place('child', point(0, 0), { parent: 'nowhere' }),
    ];
    expect([...english(list)]).toEqual([['child', []]]);
  });

  test('a guessed outline is not measured; an outline of a layer is, however vague a mention', () => {
    const outline: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const list = [
      place('guess', outline, { precision: 'vague', sketch: true }),
      place('unit', outline, { precision: 'vague', feature: 'units/a' }),
      place('Town', point(0, 5), { role: 'reference' }),
    ];
    expect(english(list).has('guess')).toBe(false);
    expect(english(list).get('unit')).toEqual([
      'Its area is about 6,200 km².',
      'Its centre lies about 520 km south of Town.',
    ]);
  });

  test('a point beside a border, and less than a kilometre from a reference', () => {
    const list = [
      place('post', point(0, 0.1)),
      place('Town', point(0, 0.105), { role: 'reference' }),
      place('Far', point(0, 10.1), { role: 'reference' }),
      place(
        'A–B border',
        {
          type: 'LineString',
          coordinates: [
            [-1, 0],
            [1, 0],
          ],
        },
        { kind: 'border' },
      ),
    ];
    expect(english(list).get('post')).toEqual([
      'It lies about 1,100 km south of Far.',
      'It is about 11 km from the A–B border.',
    ]);
  });

  test('under a kilometre from the border is said as such', () => {
    const list = [
      place('post', point(0, 0.002)),
      place(
        'A–B border',
        {
          type: 'LineString',
          coordinates: [
            [-1, 0],
            [1, 0],
          ],
        },
        { kind: 'border' },
      ),
    ];
    expect(english(list).get('post')).toEqual(['It is less than 1 km from the A–B border.']);
  });
});
