/** What the pictures of a story share, prepared once for all its views and languages, and handed to each of them. */
import type { Geometry, Position } from 'geojson';
import { unitRings } from '../../map/names/geo-shapes.ts';
import type { Ring } from '../../map/names/shapes.ts';
import { kindsUpwards } from '../../map/picture/later-places.ts';
import type { BBox } from '../../story/story.ts';
import type { Atlas } from '../derive/atlas.ts';
import { boundsOf } from '../derive/camera.ts';
import { isDrawn, type ShapedPlace } from '../derive/places/drawn-places.ts';
import { homesOf } from '../derive/places/whereabouts.ts';
import { remembered } from '../derive/remembered.ts';
import { drawnKind } from '../derive/world/map-kinds.ts';
import { labelsOf, type PictureLabel } from './names/labels.ts';
import { numberPoint } from './paper/number-point.ts';
import { type LayerShapes, layerShapes } from './shapes/layer-shapes.ts';
import { type Part, projectedParts } from './shapes/projected.ts';
import { type SharedParts, sharedParts } from './shapes/shared-parts.ts';

export interface Drawing extends Atlas, SharedParts {
  /** Places that pictures draw, the largest kinds first, so that the small lie on top. */
  places: readonly ShapedPlace[];
  layers: LayerShapes;
  /** Some view is across the 180th meridian: shapes are drawn on beyond it. */
  isAcross: boolean;
  /** Ids of the countries in which its places lie, or on which they border. */
  homes: readonly string[];
  /** The box of a geometry, degrees. */
  boundsOf: (geometry: Geometry) => BBox;
  /** The same of a single line or ring. */
  boundsOfLine: (line: Position[]) => BBox;
  /** The lines and rings of a geometry in Web Mercator units, and its parts. */
  ringsOf: (geometry: Geometry) => Ring[];
  partsOf: (geometry: Geometry) => readonly Part[];
  /** Names in a language, those of what is in focus apart. */
  labelsIn: (lang: string) => readonly PictureLabel[];
  /** The position of a place's number on paper, degrees: clear of the towns, and the same on every map in every language. */
  numberAt: (place: string) => Position;
  /** What is made once under a key, for all views and languages; it must not be changed. */
  once: <Value>(key: string, make: () => Value) => Value;
}

/** `isAcross`: some view is across the 180th meridian. */
export function drawingOf(atlas: Atlas, isAcross: boolean): Drawing {
  const { source, whereabouts, shapeOf } = atlas;
  const places = source.places
    .filter(isDrawn)
    .map((place) => ({ ...place, geometry: shapeOf(place) }))
    .sort((a, b) => kindsUpwards.indexOf(drawnKind(a)) - kindsUpwards.indexOf(drawnKind(b)));
  const labelsIn = remembered((lang: string) => labelsOf(atlas, lang));
  const known = new Map<string, unknown>();
  return {
    ...atlas,
    ...sharedParts(),
    places,
    layers: layerShapes(atlas),
    isAcross,
    homes: homesOf(source, whereabouts),
    boundsOf: remembered(boundsOf),
    boundsOfLine: remembered((coordinates) => boundsOf({ type: 'LineString', coordinates })),
    ringsOf: remembered((geometry) => unitRings(geometry)),
    partsOf: remembered(projectedParts),
    labelsIn,
    numberAt: remembered((id: string) => {
      const geometry = source.places.find((place) => place.id === id)?.geometry;
      if (!geometry) throw new Error(`place ${id} has no shape for its number`);
      const towns = labelsIn(source.languages[0]!).filter(({ kind }) => kind === 'town');
      return numberPoint(
        geometry,
        towns.flatMap(({ position }) => (position ? [position] : [])),
      );
    }),
    once: <Value>(key: string, make: () => Value): Value => {
      if (!known.has(key)) known.set(key, make());
      return known.get(key) as Value;
    },
  };
}
