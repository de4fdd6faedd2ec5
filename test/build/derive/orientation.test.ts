/** Where a story is, in words: worked out from shapes, and silent if nothing can be said for certain. */
import { bboxPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { orientationOf } from '../../../src/build/derive/places/orientation.ts';
import { countryOutline, shareEdge, whereaboutsOf } from '../../../src/build/derive/places/whereabouts.ts';
import type { World } from '../../../src/build/derive/world/world.ts';
import { boxOf, frameFor, pixelOf } from '../../../src/build/draw/frame.ts';
import type { PlaceSource, StorySource } from '../../../src/build/read/story-source.ts';
import { sideOf } from '../../../src/story/side.ts';
import type { BBox } from '../../../src/story/story.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { kurskSource, world as real, storyIn } from '../draw/support.ts';

const box = (...bounds: BBox): Polygon => bboxPolygon(bounds).geometry;
const named = (id: string, kind: string, geometry: Geometry, more = {}): Feature => ({
  type: 'Feature',
  id,
  properties: { kind, 'name:en': id, 'name:id': id, ...more },
  geometry,
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const point = (at: Position): Geometry => ({ type: 'Point', coordinates: at });

const place = (
  id: string,
  geometry: Geometry,
  kind: PlaceSource['kind'] = 'province',
  parent: string | null = null,
): PlaceSource => ({
  id,
  kind,
  kindNames: {},
  sketch: false,
  isDirected: false,
  names: { en: id, id },
  localName: null,
  localLang: null,
  precision: 'area',
  geometry,
  feature: null,
  parent,
  role: null,
});

/** A sentence about places in a world of these countries; `own` are the story's. */
function sentence(
  places: PlaceSource[],
  {
    countries = [],
    own = [],
    capitals = [],
  }: { countries?: Feature[]; own?: Feature[]; capitals?: Feature[] },
  lang = 'en',
): string | null {
  const source = {
    places,
    layers: [{ name: 'countries', path: '', collection: collection(...own) }],
  } as unknown as StorySource;
  const all = collection(...countries, ...own);
  const world: World = { coarse: all, detail: all, capitals: collection(...capitals) };
  return orientationOf(source, whereaboutsOf(source, world), lang, wordsFor(lang));
}

describe('the Kursk story', () => {
  let source: StorySource;
  beforeAll(async () => {
    source = await kurskSource();
  });

  test('is oriented by country, border and capital, in both languages', () => {
    const captionIn = (lang: string) =>
      storyIn(source, lang).paragraphs.find(({ id }) => id === 'p4')!.caption;
    expect(captionIn('en')).toBe(
      'No place named. For orientation: Kursk oblast, in western Russia on the border with Ukraine, about 460 km south of Moscow.',
    );
    expect(captionIn('id')).toBe(
      'Tidak ada tempat yang disebut. Untuk orientasi: Oblast Kursk, di Rusia barat, berbatasan dengan Ukraina, sekitar 460 km di selatan Moskwa.',
    );
  });

  test.each([280, 390, 768, 1350, 1920, 2560])(
    'its neutral view holds both capitals in frames %d px wide, whatever their height',
    (width) => {
      const { neutral } = storyIn(source, 'en');
      for (const height of [160, 300, 560, 900, 1400]) {
        const frame = frameFor(boxOf(neutral.viewBox), width, height);
        for (const id of ['RUS', 'UKR']) {
          const { geometry } = real.capitals.features.find((feature) => feature.id === id)!;
          const [x, y] = pixelOf((geometry as { coordinates: Position }).coordinates, frame);
          expect(x, `${id} in ${width} × ${height}`).toBeGreaterThan(24);
          expect(x).toBeLessThan(width - 24);
          expect(y).toBeGreaterThan(24);
          expect(y).toBeLessThan(height - 24);
        }
      }
    },
  );
});

describe('a made-up place', () => {
  test('near a pole has no side and no direction, and keeps its distance', () => {
    expect(
      sentence([place('Base', box(10, -88, 20, -86))], {
        countries: [named('Ice', 'country', box(-170, -89, 170, -65))],
        capitals: [named('Ice', 'capital', point([0, -70]))],
      }),
    ).toBe('For orientation: Base, in Ice, about 1,900 km from Ice.');
  });

  test('beyond the antimeridian lies on the side on which it is', () => {
    const parts = [box(170, -20, 180, -10), box(-180, -20, -170, -10)];
    const islands: Geometry = {
      type: 'MultiPolygon',
      coordinates: parts.map((part) => (part as { coordinates: Position[][] }).coordinates),
    };
    expect(
      sentence([place('Isle', box(-173, -16, -172, -14))], { countries: [named('Sea', 'country', islands)] }),
    ).toBe('For orientation: Isle, in eastern Sea.');
    expect(sideOf([172.5, -15], islands as never)).toBe('w');
  });

  test('without neighbours has no border; of two countries with one edge in common it has', () => {
    const island = named('Island', 'country', box(0, 0, 10, 10));
    const unit = place('North', box(4, 8, 6, 10));
    expect(sentence([unit], { own: [island] })).toBe('For orientation: North, in northern Island.');
    const other = named('Other', 'country', {
      type: 'Polygon',
      coordinates: [
        [
          [4, 10],
          [6, 10],
          [6, 14],
          [4, 14],
          [4, 10],
        ],
      ],
    });
    expect(sentence([unit], { own: [island, other] })).toBe(
      'For orientation: North, in northern Island on the border with Other.',
    );
    expect(sentence([unit], { own: [island, other] }, 'id')).toBe(
      'Untuk orientasi: North, di Island utara, berbatasan dengan Other.',
    );
  });

  test('that is a point near a border is not said to be on it', () => {
    const west = named('West', 'country', box(0, 0, 10, 10));
    const east = named('East', 'country', box(10, 0, 20, 10));
    expect(sentence([place('Post', point([9.999, 5]), 'town')], { own: [west, east] })).toBe(
      'For orientation: Post, in eastern West.',
    );
    expect(shareEdge(countryOutline(west), east.geometry)).toBe(true);
    expect(shareEdge(countryOutline(west), box(10.01, 0, 20, 10))).toBe(false);
  });

  test('in the middle is central; the capital’s own town says no distance', () => {
    expect(
      sentence([place('Heart', box(4.5, 4.5, 5.5, 5.5))], {
        countries: [named('Land', 'country', box(0, 0, 10, 10))],
        capitals: [named('Land', 'capital', point([5.1, 5.1]))],
      }),
    ).toBe('For orientation: Heart, in central Land.');
  });

  test('in no country is named alone; several are named with their countries, many are not', () => {
    expect(sentence([place('Wreck', point([50, -40]), 'site')], {})).toBe('For orientation: Wreck.');
    const countries = [named('A', 'country', box(0, 0, 10, 10)), named('B', 'country', box(20, 0, 30, 10))];
    const two = [place('one', box(1, 1, 2, 2)), place('two', box(21, 1, 22, 2))];
    expect(sentence(two, { countries })).toBe('For orientation: one (A) and two (B).');
    expect(
      sentence([...two, place('three', box(3, 3, 4, 4)), place('four', box(5, 5, 6, 6))], { countries }),
    ).toBeNull();
  });
});
