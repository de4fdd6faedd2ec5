/** The story's places: always drawn, visible if feature state says so, so that a highlight needs no new data. */
import type { CircleLayerSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
  colour,
  isLine,
  isLit,
  isOutline,
  isPoint,
  isShape,
  isUncut,
  state,
  whenFocus,
} from './expressions.ts';

/** The image of a vague area, which the engine draws in the theme's colours. */
export const hatchImage = 'story/hatch';
/** The image of an arrowhead that points to the right: a mask, in whatever colour a layer gives it. */
export const arrowImage = 'story/arrow';
/** px between two arrowheads of a route. */
const arrowSpacing = 110;

const isVague: ExpressionSpecification = ['==', state('focus'), 'vague'];

export function placeLayers(): LayerSpecification[] {
  const accentLine = { 'line-color': colour('accent') };
  // A river has the colour of rivers, which distinguishes it from a border or a route beside it.
  const lineColour: { 'line-color': ExpressionSpecification } = {
    'line-color': ['match', ['get', 'kind'], 'river', colour('river'), colour('accent')],
  };
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
      filter: isOutline,
      layout: { 'line-join': 'round' },
      paint: { ...accentLine, 'line-width': 2.2, 'line-opacity': whenFocus('area', 1) },
    },
    {
      id: 'place-line-casing',
      type: 'line',
      source: 'places',
      filter: isLine,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour('paper'),
        'line-width': 9,
        'line-opacity': ['case', ['==', ['coalesce', state('focus'), ''], ''], 0, 0.9],
      },
    },
    {
      id: 'place-line-vague',
      type: 'line',
      source: 'places',
      filter: isLine,
      paint: {
        ...lineColour,
        'line-width': 4,
        'line-dasharray': [2.4, 1.6],
        'line-blur': 0.8,
        'line-opacity': whenFocus('vague', 1),
      },
    },
    {
      id: 'place-line',
      type: 'line',
      source: 'places',
      filter: isLine,
      paint: { ...lineColour, 'line-width': 3.5, 'line-opacity': whenFocus('area', 1) },
    },
    {
      // Which way a route went: its positions are in that order.
      id: 'place-arrow',
      type: 'symbol',
      source: 'places',
      filter: ['all', isLine, ['==', ['get', 'directed'], true]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': arrowSpacing,
        'icon-image': arrowImage,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': colour('accent'),
        'icon-halo-color': colour('paper'),
        'icon-halo-width': 1.5,
        'icon-opacity': ['max', whenFocus('area', 1), whenFocus('vague', 1)],
      },
    },
    {
      id: 'place-lit',
      type: 'line',
      source: 'places',
      filter: ['all', ['!', isPoint], isUncut],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('accent'),
        'line-width': 3.5,
        'line-opacity': ['case', ['all', isLit, ['!', isVague]], 1, 0],
      },
    },
    {
      // Nobody has said where its edge is: dashed, as all that is vague.
      id: 'place-lit-vague',
      type: 'line',
      source: 'places',
      filter: ['all', ['!', isPoint], isUncut],
      paint: {
        ...accentLine,
        'line-width': 2.5,
        'line-dasharray': [2.8, 2.6],
        'line-opacity': ['case', ['all', isLit, isVague], 1, 0],
      },
    },
    point('place-point', 'accent', 7, {
      'circle-stroke-color': colour('paper'),
      'circle-stroke-width': 2,
      'circle-stroke-opacity': whenFocus('exact', 1),
    }),
    // The sign that words of a place have: a ring around a dot.
    point('place-point-gap', 'paper', 4.8),
    point('place-point-core', 'accent', 2.9),
  ];
}

/** Larger if it is lit. */
const point = (
  id: string,
  ink: 'accent' | 'paper',
  radius: number,
  more: CircleLayerSpecification['paint'] = {},
): LayerSpecification => ({
  id,
  type: 'circle',
  source: 'places',
  filter: isPoint,
  paint: {
    'circle-radius': ['case', isLit, radius * 1.4, radius],
    'circle-color': colour(ink),
    'circle-opacity': whenFocus('exact', 1),
    ...more,
  },
});
