/** The committed layers hold together: format, names, licences, sizes. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { check } from '@placemarkio/check-geojson';
import { booleanClockwise, lineString, nearestPointOnLine } from '@turf/turf';
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FILES, pathsIn, readLayer, STORY, WORLD } from './read-layer.ts';

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

describe.each(FILES)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const layer = readLayer<Geometry>(path);

  it('is GeoJSON without issues', () => {
    expect(check(text).type).toBe('FeatureCollection');
  });

  it('has one feature a line', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('{"type":"Feature"'));
    expect(lines).toHaveLength(layer.features.length);
  });

  it('has unique string ids, flat properties, and a kind', () => {
    expect(new Set(layer.features.map((feature) => feature.id)).size).toBe(layer.features.length);
    for (const { id, properties } of layer.features) {
      expect(id).toMatch(/^[A-Za-z0-9-]+$/);
      expect(properties.kind).toEqual(expect.any(String));
      for (const value of Object.values(properties)) expect(typeof value).not.toBe('object');
    }
  });

  it('says where it comes from, under which licence, and what was checked', () => {
    const { provenance } = layer;
    expect(provenance.title).not.toBe('');
    expect(provenance.sources.length).toBeGreaterThan(0);
    expect(provenance.licenceUrl).toMatch(/^https:\/\//);
    expect(provenance.attribution).not.toBe('');
    expect(provenance.checks.length).toBeGreaterThan(0);
    expect(provenance.checks).not.toContain('');
  });

  it('lies in the world, rounded', () => {
    for (const position of layer.features.flatMap(({ geometry }) => pathsIn(geometry)).flat()) {
      expect(Math.abs(position[0]!)).toBeLessThanOrEqual(180);
      expect(Math.abs(position[1]!)).toBeLessThanOrEqual(90);
      if (position.some((value) => decimals(value) > 4)) throw new Error(`${position} is not rounded`);
    }
  });

  it('has closed rings that turn as RFC 7946 says, and no segment without length', () => {
    for (const { id, geometry } of layer.features) {
      for (const path of pathsIn(geometry)) {
        const still = path.some((position, i) => i > 0 && position.join() === path[i - 1]!.join());
        expect(still, `${id} stands still`).toBe(false);
      }
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
      const shape = geometry as Polygon | MultiPolygon;
      for (const part of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) {
        part.forEach((ring, i) => {
          expect(ring.length).toBeGreaterThan(3);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(booleanClockwise(ring), `${id}, ring ${i}`).toBe(i > 0);
        });
      }
    }
  });
});

describe('names', () => {
  const named = FILES.filter((path) => !/rivers/.test(path));

  it.each(named)('%s names everything in both languages', (path) => {
    for (const { id, properties } of readLayer<Geometry>(path).features) {
      for (const key of ['name:en', 'name:id']) expect(properties[key], `${id} ${key}`).toMatch(/\S/);
    }
  });

  it.each(['oblasts', 'districts', 'towns'])('%s has the local names, in their own script', (name) => {
    for (const { id, properties } of readLayer<Geometry>(`${STORY}/${name}.geojson`).features) {
      expect(properties[`name:${properties.local}`], id).toMatch(/^[\u0400-\u04ff’ʼ' -]+$/);
    }
  });

  it('uses the Indonesian names of states', () => {
    const countries = readLayer(`${STORY}/countries.geojson`).features;
    const indonesian = Object.fromEntries(countries.map((each) => [each.id, each.properties['name:id']]));
    expect(indonesian).toMatchObject({
      RUS: 'Rusia',
      UKR: 'Ukraina',
      BLR: 'Belarus',
      POL: 'Polandia',
      TUR: 'Turki',
    });
  });

  it('names a country alike in every file', () => {
    const detail = new Map(
      readLayer(`${WORLD}/world-detail.geojson`).features.map((each) => [each.id, each.properties]),
    );
    for (const path of [`${WORLD}/world.geojson`, `${STORY}/countries.geojson`]) {
      for (const { id, properties } of readLayer(path).features) {
        expect(properties['name:id'], id).toBe(detail.get(id)?.['name:id']);
      }
    }
  });
});

describe('towns', () => {
  const towns = readLayer<Point>(`${STORY}/towns.geojson`).features;

  it('are ranked from 1 to 4, own and around told apart', () => {
    for (const rank of [1, 2, 3, 4]) expect(towns.some((town) => town.properties.rank === rank)).toBe(true);
    expect(towns.every((town) => [1, 2, 3, 4].includes(town.properties.rank as number))).toBe(true);
    expect(towns.filter((town) => town.properties.context === false)).toHaveLength(37);
    expect(towns.find((town) => town.id === 'kursk')?.properties).toMatchObject({ rank: 1, context: false });
    expect(towns.find((town) => town.id === 'sumy')?.properties).toMatchObject({ rank: 1, context: true });
  });
});

describe('sizes', () => {
  const sizeOf = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

  it('of a first reading are at most 120 kB gzipped, with the world and far lines 180 kB', () => {
    const first = ['countries', 'oblasts', 'districts', 'border', 'rivers', 'towns'];
    const loaded = first.reduce((sum, name) => sum + sizeOf(`${STORY}/${name}.geojson`), 0);
    expect(loaded).toBeLessThanOrEqual(120_000);
    const rest = sizeOf(`${STORY}/admin1.geojson`) + sizeOf(`${WORLD}/world.geojson`);
    expect(loaded + rest).toBeLessThanOrEqual(180_000);
  });
});

it('the licence is beside the data', () => {
  for (const folder of [STORY, WORLD]) expect(existsSync(`${folder}/LICENCE.md`)).toBe(true);
});

it('rivers end on the rivers that they flow into', () => {
  const { features } = readLayer<Geometry>(`${STORY}/rivers.geojson`);
  const paths = features.flatMap(({ geometry }) => pathsIn(geometry));
  const gaps = paths.flatMap((path) =>
    [path[0]!, path.at(-1)!].map((end) => {
      const isNear = (other: typeof path) =>
        other !== path && other.some(([x, y]) => Math.hypot(x! - end[0]!, y! - end[1]!) < 0.4);
      const others = paths.filter(isNear).map((other) => lineString(other));
      return Math.min(...others.map((line) => nearestPointOnLine(line, end).properties.dist));
    }),
  );
  // km: none stops short of another by a third of a pixel at the nearest zoom; a source lies farther from it, and an end at the
  // edge of the data may too.
  expect(gaps.filter((km) => km > 0.1 && km < 1.5)).toEqual([]);
});
