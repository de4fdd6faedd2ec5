/** Land, countries and their names are drawn at every zoom that a screen can have, with the files that they need. */
import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { palettes } from '../../../src/kit/themes.ts';
import { sourceFiles } from '../../../src/map/layers/map-files.ts';
import { styleOf } from '../../../src/map/layers/style.ts';
import type { BBox } from '../../../src/story/story.ts';

const bounds: BBox = [-180, -85, 180, 85];
const files = {
  basemap: null,
  world: 'w',
  worldDetail: [{ url: 'd', bounds, clear: null }],
  layers: [{ name: 'countries', url: 'c', kinds: ['country'] }],
  places: 'p',
  labels: 'l',
} as never;
const { layers } = styleOf(files, palettes.light);

/** As MapLibre reads a layer's range. */
const isDrawn = ({ minzoom = Number.NEGATIVE_INFINITY, maxzoom = 25 }: LayerSpecification, zoom: number) =>
  zoom >= minzoom && zoom < maxzoom;
/** What is drawn at a zoom from files that are asked for at it. */
const shownAt = (zoom: number): string[] => {
  const sources = sourceFiles(files)
    .filter(({ wantedIn }) => wantedIn({ zoom, bounds, detail: new Set() }))
    .map(({ source }) => source);
  return layers
    .filter((layer) => isDrawn(layer, zoom) && 'source' in layer && sources.includes(layer.source))
    .map(({ id }) => id);
};

const zooms = Array.from({ length: 24 * 4 }, (_, step) => -2 + step / 4);

test.each(zooms)('at zoom %d land is drawn once, and so are its borders', (zoom) => {
  const shown = shownAt(zoom);
  const far = shown.includes('world-land');
  const near = shown.includes('world-detail-0-land') && shown.includes('layer-countries-land');
  expect([far, near].filter(Boolean)).toHaveLength(1);
  expect(shown).toContain(far ? 'world-line' : 'layer-countries-country');
});

test.each(zooms)('at zoom %d countries have names: the placing says which', (zoom) => {
  const names = layers.filter((layer) => 'source' in layer && layer.source === 'names');
  expect(names.filter((layer) => isDrawn(layer, zoom)).map(({ id }) => id)).toContain('label-country');
});

test('no layer says a zoom that the style specification does not have', () => {
  for (const { id, minzoom = 0, maxzoom = 24 } of layers)
    expect([minzoom >= 0, maxzoom <= 24], id).toEqual([true, true]);
});
