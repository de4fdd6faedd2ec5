/** Names on the map: their sizes, the zooms between which they are shown, and how they are drawn. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { colour, isKind, state } from './expressions.ts';
import { farthest, layerRange } from './zooms.ts';

/** Fonts of the reader's own system: no glyph server. */
export const labelFont = ['system-ui', 'Noto Sans', 'sans-serif'];

/** The image of a town, which the engine draws in the theme's colours. */
export const dotImage = 'story/dot';

/** Text size by kind, of towns and countries of the world by rank, px. */
export const labelSizes = {
  country: 13,
  oblast: 11.5,
  district: 11.5,
  world: [13, 12, 11.5, 11],
  town: [15, 13.5, 12.5, 12],
} as const;

/** From this zoom the story's own countries are named where its view shows them, not in their middle. */
const near = 3.8;
const countriesEnd = 6.1;

/** The zooms between which labels of a kind are shown; by rank as above (1 the largest). */
export const labelZooms = {
  country: [near, countriesEnd],
  oblast: [5.2, 8.6],
  district: [8.1, 24],
  /** A district that the story speaks of: named as soon as it is drawn. */
  subject: [7.2, 24],
  world: [
    [farthest, near],
    [1.6, near],
    [2.6, near],
    [3.3, near],
  ],
  town: [
    [4.3, 24],
    [6.3, 24],
    [7.4, 24],
    [8.1, 24],
  ],
} as const;

type Unit = 'country' | 'oblast' | 'district';

const halo = { 'text-halo-color': colour('land'), 'text-halo-width': 1.6 };
const shown: ExpressionSpecification = ['case', ['boolean', state('cut'), false], 0, 1];
const text = {
  'text-field': ['get', 'name'] as ExpressionSpecification,
  'text-font': labelFont,
  'text-max-width': 99,
};

/** Symbols of later layers are placed first: the larger the town the later, and units give way to towns. */
export function labelLayers(): LayerSpecification[] {
  const [city, large, ...small] = labelZooms.town.map(town);
  const [towns, villages] = [[large!, city!], small.reverse()];
  return [
    unit('district'),
    unit('oblast'),
    otherCountries(),
    unit('country'),
    ...labelZooms.world.map(worldCountries).reverse(),
    ...villages,
    subject(),
    ...towns,
  ];
}

/** Names of units only: for a base map that names towns and countries itself. */
export const unitLabels = (): LayerSpecification[] => [unit('district'), unit('oblast')];

function area(id: string, zooms: readonly [number, number], size: number): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'labels',
    ...layerRange(zooms),
    layout: { ...text, 'text-size': size, 'text-letter-spacing': 0.08, 'text-padding': 3 },
    paint: { ...halo, 'text-color': colour('inkSoft'), 'text-opacity': shown },
  };
}

const unit = (kind: Unit): LayerSpecification =>
  ({
    ...area(`label-${kind}`, labelZooms[kind], labelSizes[kind]),
    filter: isKind(kind),
  }) as LayerSpecification;

/** Far out, the larger countries first. */
const worldCountries = (zooms: readonly [number, number], index: number): LayerSpecification =>
  ({
    ...area(`label-world-${index + 1}`, zooms, labelSizes.world[index]!),
    filter: ['all', isKind('world'), hasRank(index + 1)],
  }) as LayerSpecification;

/** Near, those that the story's own layers do not name. */
function otherCountries(): LayerSpecification {
  const layer = area('label-world', [near, countriesEnd], labelSizes.country);
  return { ...layer, filter: ['all', isKind('world'), ['!', ['has', 'own']]] } as LayerSpecification;
}

/** A district that the story speaks of comes before the villages in it. */
const subject = (): LayerSpecification =>
  ({
    ...area('label-subject', labelZooms.subject, labelSizes.district),
    filter: ['all', isKind('district'), ['has', 'subject']],
  }) as LayerSpecification;

const hasRank = (rank: number): ExpressionSpecification => ['==', ['get', 'rank'], rank];

/** A dot and its name are one symbol: neither is there without the other, and no other label is laid over the dot. */
function town(zooms: readonly [number, number], index: number): LayerSpecification {
  return {
    id: `label-town-${index + 1}`,
    type: 'symbol',
    source: 'labels',
    ...layerRange(zooms),
    filter: ['all', isKind('town'), hasRank(index + 1)],
    layout: {
      ...text,
      'icon-image': dotImage,
      'icon-size': [1, 0.85, 0.75, 0.7][index]!,
      'text-size': labelSizes.town[index]!,
      'text-anchor': 'left',
      'text-offset': [0.6, 0],
      'text-padding': 3,
    },
    paint: { ...halo, 'text-color': colour('ink'), 'text-opacity': shown, 'icon-opacity': shown },
  };
}
