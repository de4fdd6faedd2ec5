/** The committed layers fit each other: shared edges, areas, recognised borders. */
import { area, booleanPointInPolygon, kinks } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pathsIn, pick, readLayer, STORY, segmentsIn, WORLD } from './read-layer.ts';

const countries = readLayer(`${STORY}/countries.geojson`);
const oblasts = readLayer(`${STORY}/oblasts.geojson`);
const districts = readLayer(`${STORY}/districts.geojson`);
const border = readLayer<LineString | MultiLineString>(`${STORY}/border.geojson`);
const towns = readLayer<Point>(`${STORY}/towns.geojson`);
const kursk = pick(oblasts, 'kursk');

/**
 * Turf measures on a sphere; at 51.5° N an area on the ellipsoid is this much larger.
 * (1 − e²) a² / (R² (1 − e² sin² φ)²) with WGS84 and Turf's mean radius.
 */
const ELLIPSOID = 1.0037;
const km2 = (shape: { geometry: Polygon | MultiPolygon }): number => (area(shape.geometry) * ELLIPSOID) / 1e6;

describe('units', () => {
  it('are Kursk, its ten neighbours, 28 districts and five towns', () => {
    expect(oblasts.features.map((each) => each.id).sort()).toEqual(
      'belgorod bryansk chernihiv kharkiv kursk lipetsk luhansk oryol poltava sumy voronezh'.split(' '),
    );
    const kinds = districts.features.map((each) => each.properties.kind);
    expect(kinds.filter((kind) => kind === 'district')).toHaveLength(28);
    expect(kinds.filter((kind) => kind === 'town-area')).toHaveLength(5);
  });

  it.each([
    ['kursk', 29_997],
    ['belgorod', 27_134],
    ['bryansk', 34_857],
    ['oryol', 24_652],
    ['voronezh', 52_216],
    ['lipetsk', 24_047],
    ['sumy', 23_834],
    ['chernihiv', 31_865],
    ['kharkiv', 31_415],
    ['luhansk', 26_684],
    ['poltava', 28_748],
  ])('%s is as large as published: %d km²', (id, published) => {
    expect(km2(pick(oblasts, id)) / published).toBeCloseTo(1, 2);
  });

  it('Bolshesoldatsky is as large as published, within 0.5 %', () => {
    expect(Math.abs(km2(pick(districts, 'bolshesoldatsky')) / 810.59 - 1)).toBeLessThan(0.005);
  });

  it('do not cross themselves', () => {
    for (const { id, geometry } of [...oblasts.features, ...districts.features]) {
      const vertices = new Set(pathsIn(geometry).flat().map(String));
      const crossings = kinks(geometry).features.filter(
        (each) => !vertices.has(String(each.geometry.coordinates)),
      );
      expect(crossings, id).toEqual([]);
    }
  });

  it('carry a label point inside themselves', () => {
    for (const { id, geometry, properties } of [...oblasts.features, ...districts.features]) {
      const point = [properties.label_lon as number, properties.label_lat as number];
      expect(booleanPointInPolygon(point, geometry), id).toBe(true);
    }
  });
});

describe('edges', () => {
  it('of the districts make up the oblast: inner ones twice, outer ones once', () => {
    const uses = segmentsIn(districts.features.map((each) => each.geometry));
    expect([...uses.values()].every((count) => count <= 2)).toBe(true);
    const outer = [...uses].filter(([, count]) => count === 1).map(([segment]) => segment);
    expect(outer.sort()).toEqual([...segmentsIn([kursk.geometry]).keys()].sort());
  });

  it('between oblasts are never used by three', () => {
    const uses = segmentsIn(oblasts.features.map((each) => each.geometry));
    expect(Math.max(...uses.values())).toBe(2);
  });

  it('of Bolshesoldatsky are shared with exactly its seven neighbours', () => {
    const own = segmentsIn([pick(districts, 'bolshesoldatsky').geometry]);
    const beside = districts.features.filter(
      (each) =>
        each.id !== 'bolshesoldatsky' && [...segmentsIn([each.geometry]).keys()].some((key) => own.has(key)),
    );
    expect(beside.map((each) => each.id).sort()).toEqual(
      'belovsky kurchatovsky lgovsky medvensky oboyansky oktyabrsky sudzhansky'.split(' '),
    );
  });

  it('of the Kursk–Sumy border are edges of both oblasts, of both countries, and of border districts', () => {
    const line = segmentsIn([pick(border, 'kursk-sumy').geometry]);
    expect(line.size).toBeGreaterThan(200);
    const layers = [
      segmentsIn([kursk.geometry]),
      segmentsIn([pick(oblasts, 'sumy').geometry]),
      segmentsIn([pick(countries, 'RUS').geometry]),
      segmentsIn([pick(countries, 'UKR').geometry]),
      segmentsIn(districts.features.map((each) => each.geometry)),
    ];
    for (const edges of layers) expect([...line.keys()].filter((key) => !edges.has(key))).toEqual([]);
  });

  it('shared by Russia and Ukraine are all in the border layer, and no others', () => {
    const russia = segmentsIn([pick(countries, 'RUS').geometry]);
    const shared = [...segmentsIn([pick(countries, 'UKR').geometry]).keys()].filter((key) => russia.has(key));
    const drawn = segmentsIn(
      border.features.filter((each) => each.properties.countries === 'RUS;UKR').map((each) => each.geometry),
    );
    // The last segment leads from the surveyed line to the sea.
    expect(shared.filter((key) => !drawn.has(key)).length).toBeLessThanOrEqual(1);
    expect([...drawn.keys()].filter((key) => !shared.includes(key))).toEqual([]);
  });
});

describe('places', () => {
  it('every district lies in the oblast', () => {
    const outline = new Set(pathsIn(kursk.geometry).flat().map(String));
    for (const { id, geometry } of districts.features) {
      const out = pathsIn(geometry)
        .flat()
        .filter((at) => !outline.has(String(at)) && !booleanPointInPolygon(at, kursk.geometry));
      expect(out, id).toEqual([]);
    }
  });

  it('Bolshesoldatsky does not touch Ukraine', () => {
    const ukraine = new Set(pathsIn(pick(countries, 'UKR').geometry).flat().map(String));
    const own = pathsIn(pick(districts, 'bolshesoldatsky').geometry).flat().map(String);
    expect(own.filter((at) => ukraine.has(at))).toEqual([]);
  });

  it('every town lies in its oblast, and in no other; the oblast’s own in their district', () => {
    for (const { id, geometry, properties } of towns.features) {
      const inside = oblasts.features.filter((each) => booleanPointInPolygon(geometry, each.geometry));
      expect(inside.map((each) => each.id).join(), id).toBe(properties.oblast ?? '');
      if (properties.context) continue;
      const unit = pick(districts, String(properties.district));
      expect(booleanPointInPolygon(geometry, unit.geometry), id).toBe(true);
    }
  });
});

describe.each([`${WORLD}/world.geojson`, `${WORLD}/world-detail.geojson`, `${STORY}/countries.geojson`])(
  'borders in %s',
  (path) => {
    const layer = readLayer(path);
    const at = (point: number[]) =>
      layer.features.filter((each) => booleanPointInPolygon(point, each.geometry)).map((each) => each.id);

    it.each([
      ['Sevastopol', 33.5224, 44.6054],
      ['Simferopol', 34.1003, 44.9482],
      ['Luhansk', 39.3078, 48.574],
      ['Donetsk', 37.8028, 48.0159],
      ['Kherson', 32.6169, 46.6354],
      ['Melitopol', 35.3653, 46.8489],
      ['Kyiv', 30.5234, 50.4501],
    ])('%s lies in Ukraine alone', (_, lon, lat) => {
      expect(at([lon, lat])).toEqual(['UKR']);
    });

    it.each([
      ['Kursk', 36.1874, 51.7304],
      ['Belgorod', 36.5802, 50.6107],
      ['Moscow', 37.6173, 55.7558],
    ])('%s lies in Russia alone', (_, lon, lat) => {
      expect(at([lon, lat])).toEqual(['RUS']);
    });
  },
);
