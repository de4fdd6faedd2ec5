/** What a story's maps rest on, and what follows from it: worked out once for all languages, views and pictures. */
import type { Feature, Geometry } from 'geojson';
import { gapBetween } from '../../story/place.ts';
import type { StorySource } from '../read/story-source.ts';
import type { ShapedPlace } from './places/drawn-places.ts';
import { countriesByCode, type Named, type Whereabouts, whereaboutsOf } from './places/whereabouts.ts';
import { remembered } from './remembered.ts';
import { landTints, type Tint } from './world/land-tints.ts';
import { type MainRiver, mainRivers } from './world/main-rivers.ts';
import { drawnShape } from './world/soft-lines.ts';
import type { World } from './world/world.ts';

export interface Atlas {
  /** What of a story its maps depend on: none of its texts. */
  source: Pick<StorySource, 'languages' | 'words' | 'places' | 'layers'>;
  world: World;
  /** By id of the places that maps draw. */
  whereabouts: ReadonlyMap<string, Whereabouts>;
  /** By the story's own names, or the world map's; null if neither has the country. */
  countryNamed: (id: string) => Named | null;
  /** In the order of the units through which they run. */
  mainRivers: readonly MainRiver[];
  /** Of a country; the land's own for one that the coarse world does not have. */
  tintOf: (country: Feature) => Tint;
  /** A place's shape as maps draw it. */
  shapeOf: (place: ShapedPlace) => Geometry;
  /** km; 0 if they touch or overlap. */
  gapBetween: (a: Geometry, b: Geometry) => number;
}

export function atlasOf({ languages, words, places, layers }: StorySource, world: World): Atlas {
  const source = { languages, words, places, layers };
  const countryNamed = countriesByCode(source, world);
  const tints = landTints(source, world);
  const gapsFrom = remembered((a: Geometry) => remembered((b: Geometry) => gapBetween(a, b)));
  return {
    source,
    world,
    whereabouts: whereaboutsOf(source, world, countryNamed),
    countryNamed,
    mainRivers: mainRivers(source),
    tintOf: ({ id }) => tints.get(String(id)) ?? 0,
    shapeOf: remembered(drawnShape),
    gapBetween: (a, b) => gapsFrom(a)(b),
  };
}
