/** Names on the live map: drawn where they were placed (src/map/names), the most important last, so that it is placed first. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { lineHeight, nameSpacing } from '../names/name-looks.ts';
import { backShare, colour, isBack, isKind } from './expressions.ts';

/** Fonts of the reader's own system: no glyph server. */
export const labelFont = ['system-ui', 'Noto Sans', 'sans-serif'];
/** The same as CSS names them. */
export const labelFamily = 'system-ui, "Noto Sans", sans-serif';

/** The image of a town, which the engine draws in the theme's colours. */
export const dotImage = 'story/dot';

/** Names as they are placed for a frame. */
export const namesSource = 'names';

const side: ExpressionSpecification = ['get', 'side'];
const text: SymbolLayerSpecification['layout'] = {
  'text-field': ['get', 'name'],
  'text-font': labelFont,
  'text-size': ['get', 'size'],
  'text-max-width': 99,
  'text-line-height': lineHeight,
  'text-justify': 'auto',
  // Names are placed apart; MapLibre leaves out only those that meet while the map moves.
  'text-padding': 0,
  'icon-padding': 0,
  'text-anchor': [
    'match',
    side,
    'right',
    'left',
    'left',
    'right',
    'top',
    'bottom',
    'bottom',
    'top',
    'center',
  ],
  'text-offset': [
    'match',
    side,
    'right',
    ['literal', [0.6, 0]],
    'left',
    ['literal', [-0.6, 0]],
    'top',
    ['literal', [0, -0.45]],
    'bottom',
    ['literal', [0, 0.45]],
    ['literal', [0, 0]],
  ],
};

const layer = (
  id: string,
  kinds: string[],
  ink: 'ink' | 'inkSoft' | 'accentInk',
  halo: number,
  layout: SymbolLayerSpecification['layout'] = {},
): SymbolLayerSpecification => ({
  id: `label-${id}`,
  type: 'symbol',
  source: namesSource,
  filter: isKind(...kinds),
  layout: { ...text, ...layout },
  paint: { 'text-color': colour(ink), 'text-halo-color': colour('land'), 'text-halo-width': halo },
});

/** `unitsOnly`: on a base map that names towns and countries itself. */
export const labelLayers = (unitsOnly = false): SymbolLayerSpecification[] =>
  allLayers().filter(({ id }) => !unitsOnly || id === 'label-unit' || id.startsWith('label-subject'));

const allLayers = (): SymbolLayerSpecification[] => [
  layer('unit', ['province', 'district', 'river'], 'inkSoft', 1.6, {
    'text-letter-spacing': nameSpacing.province!,
  }),
  ocean,
  // A dot and its name are one symbol: neither is there without the other.
  layer('town', ['town'], 'ink', 1.6, {
    'icon-image': dotImage,
    'icon-size': ['match', ['get', 'rank'], 1, 1, 2, 0.85, 3, 0.75, 0.7],
    'symbol-sort-key': ['get', 'rank'],
  }),
  layer('country', ['country'], 'ink', 1.8, { 'text-letter-spacing': nameSpacing.country! }),
  subject('subject', ['!', isLit], {}, { 'text-opacity': ['case', isBack, backShare, 1] }),
  subject('subject-lit', isLit, { 'text-font': [...labelFont, 'Bold'] }, {}),
];

const onLand = layer('ocean', ['ocean'], 'inkSoft', 1.6, { 'text-letter-spacing': nameSpacing.ocean! });
const ocean: SymbolLayerSpecification = {
  ...onLand,
  paint: { ...onLand.paint, 'text-halo-color': colour('water') },
};

const isLit: ExpressionSpecification = ['==', ['get', 'id'], ['to-string', ['global-state', 'lit']]];

/** The names of what is in focus: the lit one in bold. */
function subject(
  id: string,
  which: ExpressionSpecification,
  layout: SymbolLayerSpecification['layout'],
  paint: SymbolLayerSpecification['paint'],
): SymbolLayerSpecification {
  const plain = layer(id, ['subject'], 'accentInk', 2.2, layout);
  return { ...plain, filter: ['all', isKind('subject'), which], paint: { ...plain.paint, ...paint } };
}
