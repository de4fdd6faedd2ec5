/**
 * The map's style (MapLibre style specification), pure: what is drawn, in which order and from which zoom.
 * Colours are global state, so that a change of theme repaints without loading anything again.
 */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Palette } from '../kit/themes.ts';
import type { MapFiles } from '../story/story.ts';
import { zoomsOf, zoomsOfFile } from './zooms.ts';

/** Fonts of the reader's own system: no glyph server. */
export const labelFont = ['system-ui', 'Noto Sans', 'sans-serif'];

/** Images that the engine draws in the theme's colours. */
export const hatchImage = 'hatch';
export const dotImage = 'dot';

type Colour = DataDrivenPropertyValueSpecification<string>;
const colour = (name: keyof Palette): Colour =>
  ['to-color', ['global-state', name]] as ExpressionSpecification;

const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const state = (name: string): ExpressionSpecification => ['feature-state', name];
const whenFocus = (precision: string, value: number): ExpressionSpecification => [
  'case',
  ['==', state('focus'), precision],
  value,
  0,
];
const isShape: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** Below the story: land, water, lines that orient. */
function groundLayers(files: MapFiles): LayerSpecification[] {
  const of = (kind: string) => files.layers.filter((file) => file.kinds.includes(kind));
  const zooms = (kind: string) => ({ minzoom: zoomsOf[kind]![0], maxzoom: zoomsOf[kind]![1] });
  const line = (kind: string, paint: object): LayerSpecification[] =>
    of(kind).map((file) => ({
      id: `${file.name}-${kind}-line`,
      type: 'line',
      source: file.name,
      ...zooms(kind),
      filter: isKind(kind),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint,
    }));
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colour('water') as never } },
    {
      id: 'world-land',
      type: 'fill',
      source: 'world',
      ...zooms('world'),
      paint: { 'fill-color': colour('land') },
    },
    ...of('country').map(
      (file): LayerSpecification => ({
        id: `${file.name}-land`,
        type: 'fill',
        source: file.name,
        ...zooms('country'),
        filter: isKind('country'),
        paint: { 'fill-color': colour('land') },
      }),
    ),
    {
      id: 'unit',
      type: 'fill',
      source: 'places',
      minzoom: zoomsOf.country![0],
      filter: ['all', isShape, isKind('oblast', 'region', 'province')],
      paint: { 'fill-color': colour('oblast') },
    },
    ...line('river', {
      'line-color': colour('river'),
      'line-width': ['interpolate', ['linear'], ['zoom'], 5.5, 0.5, 8, 1.1],
    }),
    ...line('district', {
      'line-color': colour('border'),
      'line-width': 0.7,
      'line-dasharray': [3, 2],
      'line-opacity': 0.75,
    }),
    ...line('admin1', { 'line-color': colour('border'), 'line-width': 0.5, 'line-opacity': 0.5 }),
    ...line('oblast', {
      'line-color': colour('border'),
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 8, 1.4],
      'line-opacity': 0.8,
    }),
    {
      id: 'world-line',
      type: 'line',
      source: 'world',
      ...zooms('world'),
      paint: { 'line-color': colour('border'), 'line-width': 0.7 },
    },
    ...line('country', { 'line-color': colour('border'), 'line-width': 1 }),
    ...line('border', { 'line-color': colour('paper'), 'line-width': 5, 'line-opacity': 0.55 }),
    ...line('border', {
      'line-color': colour('ink'),
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1.2, 9, 2.2],
      'line-opacity': 0.75,
    }).map((layer) => ({ ...layer, id: `${layer.id}-core` })),
  ];
}

/** The story's places: drawn always, seen where feature state says so, so that a highlight needs no new data. */
function placeLayers(): LayerSpecification[] {
  const accentLine = { 'line-color': colour('accent') };
  return [
    { id: 'place-hit', type: 'fill', source: 'places', filter: isShape, paint: { 'fill-opacity': 0 } },
    {
      id: 'place-area',
      type: 'fill',
      source: 'places',
      filter: isShape,
      paint: { 'fill-color': colour('accent'), 'fill-opacity': whenFocus('area', 0.2) },
    },
    {
      id: 'place-vague',
      type: 'fill',
      source: 'places',
      filter: isShape,
      paint: { 'fill-pattern': hatchImage, 'fill-opacity': whenFocus('vague', 0.6) },
    },
    {
      id: 'place-outline',
      type: 'line',
      source: 'places',
      filter: isShape,
      layout: { 'line-join': 'round' },
      paint: { ...accentLine, 'line-width': 2.2, 'line-opacity': whenFocus('area', 1) },
    },
    {
      id: 'place-line-vague',
      type: 'line',
      source: 'places',
      filter: isLine,
      paint: {
        ...accentLine,
        'line-width': 4,
        'line-dasharray': [2.2, 1.6],
        'line-blur': 1.5,
        'line-opacity': whenFocus('vague', 0.9),
      },
    },
    {
      id: 'place-line',
      type: 'line',
      source: 'places',
      filter: isLine,
      paint: { ...accentLine, 'line-width': 3.5, 'line-opacity': whenFocus('area', 1) },
    },
    {
      id: 'place-lit',
      type: 'line',
      source: 'places',
      filter: ['!', isPoint],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('ink'),
        'line-width': 3,
        'line-opacity': ['case', ['boolean', state('lit'), false], 0.9, 0],
      },
    },
    {
      id: 'place-point',
      type: 'circle',
      source: 'places',
      filter: isPoint,
      paint: {
        'circle-radius': ['case', ['boolean', state('lit'), false], 9, 6],
        'circle-color': colour('accent'),
        'circle-stroke-color': colour('paper'),
        'circle-stroke-width': 2,
        'circle-opacity': whenFocus('exact', 1),
        'circle-stroke-opacity': whenFocus('exact', 1),
      },
    },
  ];
}

/** Text size by kind and rank, px; one table for the style and for the check of what the frame cuts. */
export const labelSizes = {
  country: 13,
  oblast: 11.5,
  district: 11.5,
  town: [15, 13.5, 12.5, 12],
} as const;

/** The zooms between which labels of a kind are shown; towns by rank (1 the largest). */
export const labelZooms = {
  country: [2, 6.1],
  oblast: [5.2, 8.6],
  district: [8.1, 24],
  town: [
    [4.8, 24],
    [6.3, 24],
    [7.4, 24],
    [8.1, 24],
  ],
} as const;

function labelLayers(): LayerSpecification[] {
  const halo = { 'text-halo-color': colour('land'), 'text-halo-width': 1.6 };
  const shown: ExpressionSpecification = ['case', ['boolean', state('cut'), false], 0, 1];
  const text = {
    'text-field': ['get', 'name'] as ExpressionSpecification,
    'text-font': labelFont,
    'text-max-width': 99,
  };
  const unit = (kind: 'country' | 'oblast' | 'district'): LayerSpecification => ({
    id: `label-${kind}`,
    type: 'symbol',
    source: 'labels',
    minzoom: labelZooms[kind][0],
    maxzoom: labelZooms[kind][1],
    filter: isKind(kind),
    layout: { ...text, 'text-size': labelSizes[kind], 'text-letter-spacing': 0.08, 'text-padding': 6 },
    paint: { ...halo, 'text-color': colour('inkSoft'), 'text-opacity': shown },
  });
  // A dot and its name are one symbol: no other label is laid over the dot.
  const town = ([min, max]: readonly [number, number], index: number): LayerSpecification => ({
    id: `label-town-${index + 1}`,
    type: 'symbol',
    source: 'labels',
    minzoom: min,
    maxzoom: max,
    filter: ['all', isKind('town'), ['==', ['get', 'rank'], index + 1]],
    layout: {
      ...text,
      'icon-image': dotImage,
      'icon-size': [1, 0.85, 0.75, 0.7][index]!,
      'text-optional': true,
      'text-size': labelSizes.town[index]!,
      'text-anchor': 'left',
      'text-offset': [0.6, 0],
      'text-padding': 3,
    },
    paint: { ...halo, 'text-color': colour('ink'), 'text-opacity': shown },
  });
  // Symbols of later layers are placed first: the larger the town the later, and units give way to towns.
  return [unit('district'), unit('oblast'), unit('country'), ...labelZooms.town.map(town).reverse()];
}

const nothing = { type: 'FeatureCollection' as const, features: [] };

/** The style for a story's files. A file that is not wanted at every zoom starts empty: the engine fills it when needed. */
export function styleOf(files: MapFiles, palette: Palette): StyleSpecification {
  const geojson = (data: string | typeof nothing) => ({
    type: 'geojson' as const,
    data,
    tolerance: 0.3,
    promoteId: 'id',
  });
  return {
    version: 8,
    state: Object.fromEntries(Object.entries(palette).map(([name, value]) => [name, { default: value }])),
    sources: {
      world: geojson(nothing),
      ...Object.fromEntries(files.layers.map((file) => [file.name, geojson(nothing)])),
      places: geojson(files.places),
      labels: geojson(files.labels),
    },
    layers: [...groundLayers(files), ...placeLayers(), ...labelLayers()],
  };
}

/** The files to fill when the zoom first lies in their range. */
export function lazyFiles(
  files: MapFiles,
): { source: string; url: string; zooms: [min: number, max: number] }[] {
  return [
    { source: 'world', url: files.world, zooms: zoomsOf.world! },
    ...files.layers.map((file) => ({ source: file.name, url: file.url, zooms: zoomsOfFile(file) })),
  ];
}
