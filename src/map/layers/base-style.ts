/** Turns a MapLibre style, or what an archive says of itself, into the ground that lies under a story: pure. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../../kit/themes.ts';
import { colour, isLine, isShape } from './expressions.ts';
import { labelFont } from './label-layers.ts';

/** The part of a style that draws a base map; all ids begin with `base/`. */
export interface BaseStyle {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
  sprite: StyleSpecification['sprite'];
  /** It names places itself. */
  hasNames: boolean;
}

const prefix = 'base/';
export const isBase = (source: string): boolean => source.startsWith(prefix);

/**
 * Of an author's style: sources, layers and sprite. Relative addresses are resolved against the style's own; names are drawn
 * with the reader's fonts, so that no fonts are asked for. Throws TypeError if it is no style.
 */
export function baseFromStyle(style: unknown, address: string): BaseStyle {
  const { version, sources, layers, sprite } = style as Partial<StyleSpecification>;
  if (version !== 8 || !sources || !Array.isArray(layers)) throw new TypeError('no MapLibre style');
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [prefix + id, absolute(source, address)]),
    ),
    layers: layers.map(ownLayer),
    sprite: absoluteSprite(sprite, address),
    hasNames: layers.some((layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined),
  };
}

function ownLayer(layer: LayerSpecification): LayerSpecification {
  const named = { ...layer, id: prefix + layer.id };
  if ('source' in named) named.source = prefix + named.source;
  if (named.type === 'symbol') named.layout = { ...named.layout, 'text-font': labelFont };
  return named;
}

/** `{z}` and the like stay as they are. */
function resolve(part: string, address: string): string {
  const [, scheme = '', inner = part] = /^(pmtiles:\/\/)(.*)$/.exec(part) ?? [];
  if (/^[a-z]+:/i.test(inner)) return part;
  return scheme + new URL(inner, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

function absolute(source: SourceSpecification, address: string): SourceSpecification {
  const resolved = (value: unknown) => (typeof value === 'string' ? resolve(value, address) : value);
  const { url, tiles, data } = source as { url?: unknown; tiles?: unknown[]; data?: unknown };
  return {
    ...source,
    ...(url ? { url: resolved(url) } : {}),
    ...(Array.isArray(tiles) ? { tiles: tiles.map(resolved) } : {}),
    ...(data ? { data: resolved(data) } : {}),
  } as SourceSpecification;
}

function absoluteSprite(sprite: StyleSpecification['sprite'], address: string): StyleSpecification['sprite'] {
  if (Array.isArray(sprite)) return sprite.map((entry) => ({ ...entry, url: resolve(entry.url, address) }));
  return sprite && resolve(sprite, address);
}

/** What an archive holds: pictures, or vector layers by their ids. */
export type Archive =
  | { pictures: true }
  | { pictures: false; layers: readonly string[]; encoding: 'mvt' | 'mlt' };

/** How the layers of an archive are drawn, by their usual names, the lowest first. */
const plain: [name: RegExp, fill: keyof Palette | null, line: keyof Palette | null][] = [
  [/^(earth|land|continent|country|countries)$/, 'land', null],
  [/landcover|landuse|park|natural/, 'province', null],
  [/water|ocean|sea|lake|river/, 'water', 'river'],
  [/./, null, 'border'],
  [/road|transport|street|rail|path/, null, 'rule'],
  [/building/, 'rule', null],
  [/bound|border|admin/, null, 'border'],
];

/** Of a PMTiles archive, drawn plainly in the theme's colours: areas and lines, no points. */
export function baseFromArchive(address: string, archive: Archive): BaseStyle {
  const source = `${prefix}archive`;
  const url = `pmtiles://${address}`;
  if (archive.pictures) {
    return {
      sources: { [source]: { type: 'raster', url, tileSize: 256 } },
      layers: [background('land'), { id: `${prefix}pictures`, type: 'raster', source }],
      sprite: undefined,
      hasNames: true,
    };
  }
  const looks = archive.layers
    .map((id) => ({ id, look: lookOf(id) }))
    .sort((a, b) => plain.indexOf(a.look) - plain.indexOf(b.look));
  const hasLand = looks.some(({ look }) => look === plain[0]);
  return {
    sources: {
      [source]: { type: 'vector', url, ...(archive.encoding === 'mlt' ? { encoding: 'mlt' } : {}) },
    },
    layers: [
      background(hasLand ? 'water' : 'land'),
      ...looks.flatMap(({ id, look: [, fill, line] }) => [
        ...(fill ? [fillLayer(source, id, fill)] : []),
        ...(line ? [lineLayer(source, id, line)] : []),
      ]),
    ],
    sprite: undefined,
    hasNames: false,
  };
}

/** The last rule that fits is the most specific; the one for anything is for layers that no other rule fits. */
function lookOf(id: string): (typeof plain)[number] {
  const other = plain[3]!;
  return plain.find((look) => look !== other && look[0].test(id)) ?? other;
}

const background = (name: keyof Palette): LayerSpecification => ({
  id: `${prefix}background`,
  type: 'background',
  paint: { 'background-color': colour(name) },
});

const fillLayer = (source: string, id: string, name: keyof Palette): LayerSpecification => ({
  id: `${prefix}${id}-fill`,
  type: 'fill',
  source,
  'source-layer': id,
  filter: isShape,
  paint: { 'fill-color': colour(name) },
});

const lineLayer = (source: string, id: string, name: keyof Palette): LayerSpecification => ({
  id: `${prefix}${id}-line`,
  type: 'line',
  source,
  'source-layer': id,
  ...(name === 'border' ? {} : { filter: isLine }),
  paint: { 'line-color': colour(name), 'line-width': 1 },
});
