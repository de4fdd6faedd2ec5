/** What the makers of data, names and pictures share about the kinds of a map's features. */
import type { Feature } from 'geojson';
import { type Drawn, drawnAs } from '../../../story/kinds.ts';
import type { Layer, PlaceSource } from '../../read/story-source.ts';

/** What the map draws a feature of a layer as. */
export const kindOf = ({ properties, geometry }: Feature): Drawn =>
  drawnAs(String(properties?.kind ?? ''), geometry);

/** The countries that a story's layers draw. */
export const ownCountries = (layers: readonly Layer[]): Feature[] =>
  layers.flatMap(({ collection }) => collection.features.filter((feature) => kindOf(feature) === 'country'));

/** What the map draws a place as. */
export const drawnKind = ({ kind, geometry }: Pick<PlaceSource, 'kind' | 'geometry'>): Drawn =>
  drawnAs(kind, geometry);

/** Whether a feature is a point with a name, which the labels draw; the others are lines and areas that may have one. */
export const isNamedPoint = (feature: Feature): boolean => ['town', 'site'].includes(kindOf(feature));
