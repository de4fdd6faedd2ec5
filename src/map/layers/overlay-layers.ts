/** How what is laid over the map is drawn (MapLibre style specification), pure. Colours are the style's global state. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../kit/themes.ts';

export const overlaySource = 'overlay';
export const overlayFill = 'overlay-fill';

const colour = (name: keyof Palette): ExpressionSpecification => ['to-color', ['global-state', name]];
/** What lies below it, to compare with. */
const isUnit: ExpressionSpecification = ['has', 'unit'];
const isArea: ExpressionSpecification = ['all', ['==', ['geometry-type'], 'Polygon'], ['!', isUnit]];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

/** Areas with fill and outline, units below them without the accent, points with a dot and their name. */
export function overlayLayers(): LayerSpecification[] {
  const source = overlaySource;
  return [
    {
      id: 'overlay-unit-fill',
      type: 'fill',
      source,
      filter: isUnit,
      paint: { 'fill-color': colour('ink'), 'fill-opacity': 0.12 },
    },
    {
      id: 'overlay-unit-line',
      type: 'line',
      source,
      filter: isUnit,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour('ink'), 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: overlayFill,
      type: 'fill',
      source,
      filter: isArea,
      paint: { 'fill-color': colour('accent'), 'fill-opacity': 0.2 },
    },
    {
      id: 'overlay-line',
      type: 'line',
      source,
      filter: isArea,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour('accent'), 'line-width': 2.2 },
    },
    {
      id: 'overlay-dot',
      type: 'circle',
      source,
      filter: isPoint,
      paint: {
        'circle-radius': 4,
        'circle-color': colour('ink'),
        'circle-stroke-color': colour('land'),
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'overlay-name',
      type: 'symbol',
      source,
      filter: isPoint,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['system-ui', 'Noto Sans', 'sans-serif'],
        'text-size': 14,
        'text-max-width': 99,
        // Clear of the grip, which lies on the dot of the chosen city.
        'text-anchor': 'left',
        'text-offset': [1.7, 0],
        'text-padding': 3,
      },
      paint: { 'text-color': colour('ink'), 'text-halo-color': colour('land'), 'text-halo-width': 1.8 },
    },
  ];
}
