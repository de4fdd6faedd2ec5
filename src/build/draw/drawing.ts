/** What the pictures of a story share, prepared once for all its views and languages, and handed to each of them. */
import type { Geometry, Position } from 'geojson';
import { kindsUpwards } from '../../map/picture/later-places.ts';
import type { BBox } from '../../story/story.ts';
import { boundsOf } from '../derive/camera.ts';
import { isDrawn, type ShapedPlace } from '../derive/drawn-places.ts';
import { drawnKind } from '../derive/map-kinds.ts';
import { drawnShape } from '../derive/soft-lines.ts';
import { isAcross } from '../derive/views.ts';
import { homesOf } from '../derive/whereabouts.ts';
import type { World } from '../derive/world.ts';
import type { StorySource } from '../read/story-source.ts';
import { labelsOf, type PictureLabel } from './labels.ts';
import { type LayerShapes, layerShapes } from './layer-shapes.ts';
import { numberPoint } from './number-point.ts';
import { type Part, projectedParts } from './projected.ts';
import { type SharedParts, sharedParts } from './shared-parts.ts';

export interface Drawing extends SharedParts {
  source: StorySource;
  world: World;
  /** Places that pictures draw, the largest kinds first, so that the small lie on top. */
  places: readonly ShapedPlace[];
  layers: LayerShapes;
  /** Some view is across the 180th meridian: shapes are drawn on beyond it. */
  isAcross: boolean;
  /** Ids of the countries in which its places lie, or on which they border. */
  homes: readonly string[];
  /** The box of a geometry, degrees. */
  boundsOf: (geometry: Geometry) => BBox;
  /** The parts of a geometry in Web Mercator units. */
  partsOf: (geometry: Geometry) => readonly Part[];
  /** Names in a language, those of what is in focus apart. */
  labelsIn: (lang: string) => readonly PictureLabel[];
  /** The position of a place's number on paper, degrees: clear of the towns, and the same on every map in every language. */
  numberAt: (place: string) => Position;
  /** What is made once under a key, for all views and languages; it must not be changed. */
  shared: <Value>(key: string, make: () => Value) => Value;
}

export function drawingOf(source: StorySource, world: World): Drawing {
  const places = source.places
    .filter(isDrawn)
    .map((place) => ({ ...place, geometry: drawnShape(place) }))
    .sort((a, b) => kindsUpwards.indexOf(drawnKind(a)) - kindsUpwards.indexOf(drawnKind(b)));
  const labelsIn = remembered((lang: string) => labelsOf(source, world, lang));
  const known = new Map<string, unknown>();
  return {
    ...sharedParts(),
    source,
    world,
    places,
    layers: layerShapes(source),
    isAcross: isAcross(source),
    homes: homesOf(source, world),
    boundsOf: remembered(boundsOf),
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
    shared: <Value>(key: string, make: () => Value): Value => {
      if (!known.has(key)) known.set(key, make());
      return known.get(key) as Value;
    },
  };
}

/** The same function with its results remembered. */
function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key)!;
  };
}
