/** Names in each language, and how layer files are written. */
import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { labelPoint } from '../../../src/cli/make-layers/label-point.ts';
import { type Draft, formatLayer } from '../../../src/cli/make-layers/layer.ts';
import {
  countryNames,
  districtNames,
  oblastNames,
  placeNames,
  riverName,
  slugOf,
} from '../../../src/cli/make-layers/names.ts';
import { type Raw, roundPath, type Shape } from '../../../src/cli/make-layers/shapes.ts';
import { makeTowns, rankOf } from '../../../src/cli/make-layers/towns.ts';
import { box, line, shape } from './made-up.ts';

describe('labels', () => {
  it('are inside, away from holes and edges', () => {
    const hollow = shape('ring', [box(0, 0, 10, 4), [...box(1, 1, 5, 3)].reverse()]);
    const [x, y] = labelPoint(hollow.geometry);
    expect(x).toBeGreaterThan(5.5);
    expect(y).toBeGreaterThan(1);
    expect(y).toBeLessThan(3);
  });

  it('are in the largest part, and in the frame if there is one', () => {
    const parts: Shape = { type: 'MultiPolygon', coordinates: [[box(0, 0, 1, 1)], [box(5, 0, 15, 5)]] };
    expect(labelPoint(parts)[0]).toBeGreaterThan(5);
    const [x] = labelPoint(parts, [0, 0, 8, 8]);
    expect(x).toBeGreaterThan(5);
    expect(x).toBeLessThan(8);
    expect(labelPoint(parts, [40, 40, 41, 41])).toEqual(labelPoint(parts));
  });
});

describe('names', () => {
  it('of countries come from locale data in every language', () => {
    expect(countryNames('UKR', '804')).toMatchObject({
      'name:en': 'Ukraine',
      'name:id': 'Ukraina',
      'name:uk': 'Україна',
    });
    expect(countryNames('XKX', '-2')).toMatchObject({ 'name:en': 'Kosovo', 'name:id': 'Kosovo' });
    expect(() => countryNames('QQQ', '999')).toThrow(/QQQ/);
  });

  it('of units have a full form and a short label', () => {
    expect(districtNames('Bolshesoldatsky District', 'Большесолдатский район')).toMatchObject({
      'name:id': 'Distrik Bolshesoldatsky',
      'label:id': 'Bolshesoldatsky',
      local: 'ru',
    });
    expect(oblastNames('Sumy Oblast', 'Сумская область', 'Сумська область')).toMatchObject({
      'name:id': 'Oblast Sumy',
      'label:en': 'Sumy',
      local: 'uk',
    });
  });

  it('of places and rivers take the usual form of the language', () => {
    expect(placeNames('Moscow', 'Москва')).toMatchObject({ 'name:en': 'Moscow', 'name:id': 'Moskwa' });
    expect(riverName('Dnepre')).toBe('Dnieper');
    expect(riverName('Psel')).toBe('Psel');
    expect(riverName('Seym')).toBe('Seim');
    expect(riverName(null)).toBeNull();
    expect(slugOf('Bolshoye Soldatskoye')).toBe('bolshoye-soldatskoye');
  });
});

describe('towns', () => {
  const raw = (properties: Record<string, unknown>): Raw<Point> => ({
    type: 'Feature',
    properties: { name_ru: 'Имя', region_en: 'Kursk Oblast', district_en: null, ...properties },
    geometry: { type: 'Point', coordinates: [36.123456, 51.98765] },
  });

  it.each([
    ['Kursk', 'city', 1],
    ['Stary Oskol', 'city', 2],
    ['Zheleznogorsk', 'town', 2],
    ['Sudzha', 'town', 3],
    ['Tim', 'urban-type settlement', 4],
    ['Bolshoye Soldatskoye', 'selo', 4],
  ])('%s, %s, has rank %d', (name_en, type, rank) => {
    expect(rankOf(raw({ name_en, type }))).toBe(rank);
  });

  it('come largest first, with the capitals and without other points', () => {
    const points = ['moscow', 'pyongyang'].map((id) => raw({ id, name_en: id }));
    const towns = makeTowns(
      [raw({ name_en: 'Tim', type: 'selo' }), raw({ name_en: 'Kursk', type: 'city' })],
      points,
    );
    expect(towns.map((each) => each.id)).toEqual(['moscow', 'kursk', 'tim']);
    expect(towns[1]).toMatchObject({
      properties: { kind: 'town', rank: 1, context: false },
      geometry: { coordinates: [36.1235, 51.9877] },
    });
  });
});

describe('the file', () => {
  const draft: Draft = {
    file: 'a.geojson',
    credit: { sources: ['S'], licence: 'L', licenceUrl: 'U', attribution: 'A', date: null },
    title: 'T',
    toleranceMetres: 5,
    roundedDecimals: 4,
    features: [
      shape('a', [box(0, 0, 1, 1)]),
      line('b', [
        [0, 0],
        [1, 1],
      ]),
    ],
    checks: [{ ok: true, text: 'fine' }],
  };

  it('is GeoJSON with its provenance, one feature a line', () => {
    const text = formatLayer(draft);
    expect(JSON.parse(text)).toMatchObject({
      type: 'FeatureCollection',
      provenance: { title: 'T', sources: ['S'], toleranceMetres: 5, checks: ['fine'] },
      features: draft.features,
    });
    expect(text.split('\n').filter((each) => each.startsWith('{"type":"Feature"'))).toHaveLength(2);
  });

  it('has rounded positions, none twice in a row', () => {
    expect(
      roundPath(
        [
          [0.00001, -0.00001],
          [0, 0],
          [1.23456, 1],
        ],
        () => 2,
      ),
    ).toEqual([
      [0, 0],
      [1.23, 1],
    ]);
  });
});
