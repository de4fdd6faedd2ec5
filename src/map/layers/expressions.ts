/** The few style expressions that all layers share. */
import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../../kit/themes.ts';
import type { DetailKind } from './detail.ts';

/** A colour of the theme, by its name: global state, so that a change of theme repaints without loading anything. */
export const colour = (
  name: keyof Palette,
): DataDrivenPropertyValueSpecification<string> & ExpressionSpecification =>
  ['to-color', ['global-state', name]] as ExpressionSpecification;

export const isKind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

export const state = (name: string): ExpressionSpecification => ['feature-state', name];

/** Global state that says whether lines of detail are shown. */
export const detailState = (kind: DetailKind): string => `shows-${kind}`;

/** `opacity` while lines of detail are shown, else 0. */
export const whenShown = (kind: DetailKind, opacity: number): ExpressionSpecification => [
  'case',
  ['boolean', ['global-state', detailState(kind)], false],
  opacity,
  0,
];

/** What a mark keeps of its strength when another one is lit. */
export const backShare = 1 / 3;

/** Whether this place is lit. */
export const isLit: ExpressionSpecification = ['boolean', state('lit'), false];
/** Whether something is lit, here or elsewhere. */
export const isBack: ExpressionSpecification = ['boolean', ['global-state', 'isBack'], false];

/** `value` for places that are in focus with this precision, a third of it if another one is lit; else 0. */
export const whenFocus = (precision: string, value: number): ExpressionSpecification => [
  'case',
  ['!=', state('focus'), precision],
  0,
  ['all', isBack, ['!', isLit]],
  value * backShare,
  value,
];

const isGeometry = (type: string): ExpressionSpecification => ['==', ['geometry-type'], type];
export const isShape = isGeometry('Polygon');
/** An outline beside the area that it is of (src/build/derive/world/cut-edges.ts); the area's own edges are not drawn then. */
const isEdge: ExpressionSpecification = ['has', 'edge'];
export const isUncut: ExpressionSpecification = ['!', ['has', 'cut']];
export const isOutline: ExpressionSpecification = ['any', isEdge, ['all', isShape, isUncut]];
export const isLine: ExpressionSpecification = ['all', isGeometry('LineString'), ['!', isEdge]];
export const isPoint = isGeometry('Point');
