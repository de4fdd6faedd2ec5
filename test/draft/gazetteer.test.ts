/** The gazetteer that ships with the project: whose a place is, how large it is, and whose names come first. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { findCrossing } from '../../src/build/read/data/ring-crossing.ts';
import { keyOfName } from '../../src/draft/article/sentences.ts';
import { ShapeStore } from '../../src/draft/folder/place-shape.ts';
import { loadGazetteer } from '../../src/draft/gazetteer/gazetteer.ts';
import { findPlaces } from '../../src/draft/places/find-places.ts';

const gazetteer = loadGazetteer('data/gazetteer', null);
const withLayers = loadGazetteer('data/gazetteer', 'data/kursk-demining/layers');
const entriesOf = (name: string) => gazetteer.find(keyOfName(name)).map(({ entry }) => entry);

test.each([
  'Simferopol',
  'Sevastopol',
  'Kerch',
  'Luhansk',
  'Kherson',
  'Melitopol',
  'Mariupol',
  'Crimea',
  'Krimea',
])('%s is in Ukraine', (name) => {
  const places = entriesOf(name).filter(({ people, kind }) => people > 50_000 || kind === 'unit');
  expect(places.length).toBeGreaterThan(0);
  expect(places.map(({ country }) => country)).toEqual(places.map(() => 'UA'));
});

test('Donetsk is Ukraine’s by its largest town and its oblast', () => {
  const [largest] = entriesOf('Donetsk').toSorted((a, b) => b.people - a.people);
  expect(largest!.country).toBe('UA');
  expect(entriesOf('Donetsk').find(({ kind }) => kind === 'unit')!.country).toBe('UA');
});

test('Russia has no unit in Crimea', () => {
  const units = gazetteer
    .ofKind('unit')
    .filter(
      ({ country, point }) =>
        country === 'RU' && point && point[1] < 46.2 && point[0] > 32 && point[0] < 36.6,
    );
  expect(units).toEqual([]);
});

test('it is at most 8 MB', () => {
  const files = readdirSync('data/gazetteer', { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(bytes).toBeLessThan(8_000_000);
});

describe('names', () => {
  test.each([
    ['Ukrainian', 'country/UKR'],
    ['Korut', 'country/PRK'],
    ['AS', 'country/USA'],
    ['Jawa Tengah', 'unit/id-jt'],
    ['Central Java', 'unit/id-jt'],
    ['Jabar', 'unit/id-jb'],
    ['Black Sea', 'region/black-sea'],
    ['Laut Hitam', 'region/black-sea'],
    ['Catalonia', 'group/ES-Cataluña'],
    ['Wrocław', 'town/3081368'],
    ['Wroclaw', 'town/3081368'],
    ['Den Haag', 'town/2747373'],
  ])('%s is known', (name, key) => {
    expect(entriesOf(name).map((entry) => entry.key)).toContain(key);
  });

  test('a name of the author’s own layers comes first, once', () => {
    const found = withLayers.find(keyOfName('Kursk')).map(({ entry }) => entry);
    expect(found.filter(({ kind }) => kind === 'unit').map(({ key }) => key)).toEqual(['oblasts/kursk']);
    // What the layers do not say comes from the gazetteer.
    expect(found[0]).toMatchObject({ country: 'RU' });
    expect(entriesOf('Bolshesoldatsky')).toEqual([]);
    const [place] = findPlaces(['Di distrik Bolshesoldatsky, jalan ditutup.'], 'id', withLayers);
    expect(place).toMatchObject({
      kind: 'place',
      tier: 'certain',
      candidates: [{ key: 'districts/bolshesoldatsky' }],
    });
  });

  test('what it does not have is a name without a place', () => {
    const [place] = findPlaces(['Di desa Sukamaju Lestari, jalan ditutup.'], 'id', gazetteer);
    expect(place).toMatchObject({
      tier: 'unsure',
      candidates: [{ as: 'name', label: 'Sukamaju Lestari', point: null }],
    });
  });
});

describe('outlines', () => {
  const shapes = new ShapeStore('data');
  test('none of 300 units crosses itself', () => {
    const units = gazetteer.ofKind('unit').filter((_, index) => index % 15 === 0);
    const drawn = units.flatMap((unit) => shapes.shapeOf(unit) ?? []);
    expect(drawn.length).toBeGreaterThan(280);
    const crossing = drawn.filter(({ geometry }) => ringsOf(geometry).some((ring) => findCrossing(ring)));
    expect(crossing.map(({ id }) => id)).toEqual([]);
  });

  test('a larger unit is its parts together', () => {
    const england = entriesOf('England').find(({ kind }) => kind === 'unit')!;
    expect(shapes.shapeOf(england)!.geometry.type).toBe('MultiPolygon');
  });
});

const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon) =>
  (type === 'Polygon' ? coordinates : (coordinates as MultiPolygon['coordinates']).flat()) as [
    number,
    number,
  ][][];
