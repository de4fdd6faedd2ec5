/** What is taken of an author's style, and how an archive is drawn without one. */
import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/kit/themes.ts';
import { baseFromArchive, baseFromStyle, isBase } from '../../../src/map/layers/base-style.ts';
import { styleOf } from '../../../src/map/layers/style.ts';

const address = 'https://maps.example.org/styles/light/style.json';
const style = {
  version: 8,
  glyphs: 'https://fonts.example.org/{fontstack}/{range}.pbf',
  sprite: '../sprites/light',
  terrain: { source: 'dem' },
  center: [0, 0],
  sources: {
    roads: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}.mvt', 'https://b.example.org/{z}/{x}/{y}'] },
    base: { type: 'vector', url: 'pmtiles://base.pmtiles' },
    far: { type: 'vector', url: 'pmtiles://https://other.example.org/a.pmtiles' },
    shapes: { type: 'geojson', data: 'shapes.geojson' },
    inline: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': 'white' } },
    { id: 'names', type: 'symbol', source: 'roads', layout: { 'text-field': '{name}', 'text-font': ['X'] } },
  ],
};

describe('of a style', () => {
  const base = baseFromStyle(structuredClone(style), address);

  test('addresses are whole, with their braces kept', () => {
    expect(base.sources).toEqual({
      'base/roads': {
        type: 'vector',
        tiles: ['https://maps.example.org/tiles/{z}/{x}/{y}.mvt', 'https://b.example.org/{z}/{x}/{y}'],
      },
      'base/base': { type: 'vector', url: 'pmtiles://https://maps.example.org/styles/light/base.pmtiles' },
      'base/far': { type: 'vector', url: 'pmtiles://https://other.example.org/a.pmtiles' },
      'base/shapes': { type: 'geojson', data: 'https://maps.example.org/styles/light/shapes.geojson' },
      'base/inline': style.sources.inline,
    });
    expect(base.sprite).toBe('https://maps.example.org/styles/sprites/light');
  });

  test('no fonts are asked for, and ids keep clear of ours', () => {
    expect(JSON.stringify(base)).not.toContain('fonts.example.org');
    expect(base.layers.map(({ id }) => id)).toEqual(['base/ground', 'base/names']);
    expect(JSON.stringify(base.layers)).not.toContain('"X"');
    expect(base.layers[1]).toMatchObject({ source: 'base/roads' });
    expect(Object.keys(base.sources).every(isBase)).toBe(true);
  });

  test.each([null, 7, [], {}, { version: 7, sources: {}, layers: [] }, { version: 8, layers: [] }])(
    '%j is none',
    (value) => expect(() => baseFromStyle(value, address)).toThrow(TypeError),
  );
});

describe('of an archive', () => {
  const url = 'https://tiles.example.org/a.pmtiles';
  const drawn = (layers: string[]) =>
    baseFromArchive(url, { pictures: false, layers, encoding: 'mvt' }).layers.map(({ id }) => id.slice(5));

  test('land lies lowest, borders highest, in whatever order they come', () => {
    expect(drawn(['boundaries', 'roads', 'buildings', 'water', 'landuse', 'earth'])).toEqual([
      'background',
      'earth-fill',
      'landuse-fill',
      'water-fill',
      'water-line',
      'roads-line',
      'buildings-fill',
      'boundaries-line',
    ]);
  });

  test('layers of no usual name are drawn as lines; with land, the rest is sea', () => {
    expect(drawn(['zones'])).toEqual(['background', 'zones-line']);
    const ground = (layers: string[]) =>
      JSON.stringify(baseFromArchive(url, { pictures: false, layers, encoding: 'mvt' }).layers[0]);
    expect(ground(['zones'])).toContain('"land"');
    expect(ground(['earth'])).toContain('"water"');
  });

  test('pictures are drawn as they are', () => {
    const base = baseFromArchive(url, { pictures: true });
    expect(base.sources).toEqual({
      'base/archive': { type: 'raster', url: `pmtiles://${url}`, tileSize: 256 },
    });
    expect(base.layers.map(({ type }) => type)).toEqual(['background', 'raster']);
  });
});

describe('the whole style', () => {
  const files = {
    basemap: null,
    world: 'w',
    worldDetail: [{ url: 'd', bounds: [0, 0, 1, 1], clear: null }],
    layers: [
      { name: 'countries', url: 'c', kinds: ['country'] },
      { name: 'oblasts', url: 'o', kinds: ['oblast'] },
    ],
    places: 'p',
    labels: 'l',
  } as never;
  const ids = (base?: Parameters<typeof styleOf>[2]) => {
    const style = styleOf(files, palettes.light, base);
    return { layers: style.layers.map(({ id }) => id), sources: Object.keys(style.sources) };
  };

  test('on a base map of the author’s: no land of ours, our lines and places above, and no file for nothing', () => {
    const { layers, sources } = ids(baseFromStyle(structuredClone(style), address));
    expect(layers.slice(0, 3)).toEqual(['base/ground', 'base/names', 'layer-oblasts-oblast']);
    expect(layers).not.toContain('water');
    expect(layers).not.toContain('unit');
    expect(layers).toContain('place-area');
    expect(layers.filter((id) => id.startsWith('label-'))).toEqual([
      'label-unit',
      'label-subject',
      'label-subject-lit',
    ]);
    expect(sources.filter((id) => !isBase(id))).toEqual(['places', 'labels', 'layer-oblasts', 'names']);
  });

  test('a base map without names gets ours', () => {
    const archive = baseFromArchive('https://x.example/a.pmtiles', {
      pictures: false,
      layers: ['water'],
      encoding: 'mvt',
    });
    expect(ids(archive).layers).toContain('label-town');
  });

  test('every layer draws from a source that is there; the embedded one has all', () => {
    const style = styleOf(files, palettes.dark);
    for (const layer of style.layers)
      if ('source' in layer) expect(Object.keys(style.sources), layer.id).toContain(layer.source);
    expect(ids().sources).toEqual([
      'places',
      'labels',
      'world',
      'world-detail-0',
      'layer-countries',
      'layer-oblasts',
      'names',
    ]);
    expect(new Set(ids().layers).size).toBe(ids().layers.length);
  });
});
