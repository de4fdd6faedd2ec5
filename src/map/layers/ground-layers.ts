/** The embedded ground: land, water, borders and rivers, below everything of the story. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapFiles } from '../../story/story.ts';
import { colour, isKind, isOutline, isShape, isUncut, state, whenShown } from './expressions.ts';
import { layerSource, worldDetailSource } from './map-files.ts';
import { layerRange, zoomsOf } from './zooms.ts';

const range = (kind: string) => layerRange(zoomsOf[kind]!);

/** Lines grow wider as the map comes nearer: pairs of zoom and px. */
const width = (...stops: number[]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops,
];

/** Neighbours have different tints. */
const landColour: ExpressionSpecification = [
  'match',
  ['coalesce', ['get', 'tint'], 0],
  1,
  colour('landB'),
  2,
  colour('landC'),
  3,
  colour('landD'),
  colour('land'),
];

const river = { 'line-color': colour('river'), 'line-width': width(5.5, 0.5, 8, 1.1) };

const route = { 'line-color': colour('inkSoft'), 'line-width': width(3, 1, 9, 2.2), 'line-opacity': 0.8 };

/** Land and lines of the embedded base map. */
export function groundLayers(files: MapFiles): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colour('water') } },
    ...worldLayers(files),
    ...countryLand(files),
    {
      id: 'unit',
      type: 'fill',
      source: 'places',
      minzoom: zoomsOf.province![0],
      // A guess has no edge that anybody stated: it is hatched alone, as in pictures.
      filter: ['all', isShape, isKind('province'), ['!', ['has', 'sketch']]],
      paint: { 'fill-color': colour('province') },
    },
    ...line(files, 'water', { 'line-color': colour('river'), 'line-width': 0.8 }),
    ...line(files, 'river', { ...river, 'line-opacity': whenShown('river', 1) }, without('main')),
    ...line(files, 'river', { ...river, 'line-opacity': whenShown('main-river', 1) }, having('main')),
    ...line(files, 'admin1', {
      'line-color': colour('border'),
      'line-width': 0.5,
      'line-opacity': whenShown('admin1', 0.4),
    }),
    ...line(files, 'country', { 'line-color': colour('border'), 'line-width': 1 }),
    ...storyLines(files),
  ];
}

/** The lines of the story's own units, for any base map. */
export function storyLines(files: MapFiles): LayerSpecification[] {
  return [
    ...line(files, 'district', {
      'line-color': colour('border'),
      'line-width': 0.7,
      'line-dasharray': [3, 2],
      'line-opacity': whenShown('district', 0.75),
    }),
    ...line(files, 'province', {
      'line-color': colour('border'),
      'line-width': width(5, 0.6, 8, 1.4),
      'line-opacity': 0.8,
    }),
    ...line(files, 'route', route, without('vague')),
    // Nobody has said where exactly it went: dashed, as all that is vague.
    ...line(files, 'route', { ...route, 'line-dasharray': [4, 3] }, having('vague')),
    ...line(files, 'border', {
      'line-color': colour('paper'),
      'line-width': width(3.8, 2, 6, 5),
      'line-opacity': 0.55,
    }),
    ...line(files, 'border', {
      'line-color': colour('ink'),
      'line-width': width(3.8, 1, 9, 2.2),
      // A line in focus has its own mark, softer than this line where it is vague.
      'line-opacity': ['case', ['==', ['coalesce', state('focus'), ''], ''], 0.75, 0],
    }).map(({ metadata: _, ...layer }) => ({ ...layer, id: `${layer.id}-core` })),
  ];
}

const layersOf = (files: MapFiles, kind: string) => files.layers.filter((file) => file.kinds.includes(kind));

/** A part of a kind: the features that have a property, or that do not have it. */
interface Some {
  suffix: string;
  filter: ExpressionSpecification;
}

const having = (property: string): Some => ({ suffix: `-${property}`, filter: ['has', property] });
const without = (property: string): Some => ({ suffix: '', filter: ['!', ['has', property]] });

function line(files: MapFiles, kind: string, paint: object, some?: Some): LayerSpecification[] {
  const isDashed = 'line-dasharray' in paint;
  return layersOf(files, kind).map((file) => ({
    id: `${layerSource(file)}-${kind}${some?.suffix ?? ''}`,
    type: 'line',
    source: layerSource(file),
    // What is asked for its kind is one layer of those that draw it.
    metadata: { kind },
    ...(zoomsOf[kind] ? range(kind) : {}),
    filter: ['all', isKind(kind), isUncut, ...(some ? [some.filter] : [])],
    layout: { 'line-join': 'round', 'line-cap': isDashed ? 'butt' : 'round' },
    paint,
  }));
}

/** Countries far out; nearer, in detail, those that the story's own layers do not have. */
function worldLayers(files: MapFiles): LayerSpecification[] {
  const detail = files.worldDetail.map((_, index) => worldDetailSource(index));
  const fill = (source: string, kind: string): LayerSpecification => ({
    id: `${source}-land`,
    type: 'fill',
    source,
    ...range(kind),
    filter: isShape,
    paint: { 'fill-color': landColour },
  });
  const edge = (source: string, kind: string, px: number | ExpressionSpecification): LayerSpecification => ({
    id: `${source}-line`,
    type: 'line',
    source,
    ...range(kind),
    filter: isOutline,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour('border'), 'line-width': px },
  });
  return [
    fill('world', 'world'),
    edge('world', 'world', width(1, 0.3, 4, 0.7)),
    ...detail.map((source) => fill(source, 'world-detail')),
    ...detail.map((source) => edge(source, 'world-detail', 1)),
    ...detail.map(seam),
  ];
}

/** Where the story's countries meet the world's: 16 km of land, wide enough for all that two data sets differ by. */
const seam = (source: string): LayerSpecification => ({
  id: `${source}-seam`,
  type: 'line',
  source,
  ...range('world-detail'),
  filter: isKind('seam'),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour('land'), 'line-width': kilometres(16) },
});

/** A width that stays the same on the ground, at the latitudes of Europe. */
function kilometres(km: number): ExpressionSpecification {
  const px = (zoom: number) => (km * 2 ** zoom) / 50;
  return ['interpolate', ['exponential', 2], ['zoom'], 3, px(3), 12, px(12)];
}

/** Countries of the story's own layers. */
function countryLand(files: MapFiles): LayerSpecification[] {
  return layersOf(files, 'country').map(
    (file): LayerSpecification => ({
      id: `${layerSource(file)}-land`,
      type: 'fill',
      source: layerSource(file),
      ...range('country'),
      filter: ['all', isKind('country'), isShape],
      paint: { 'fill-color': landColour },
    }),
  );
}
