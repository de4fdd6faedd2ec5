/** What the camera frames for a paragraph: its places, or the neutral view, which says where all of them are. */
import type { BBox, Focus } from '../../story/story.ts';
import type { PlaceSource, StorySource } from '../read/story-source.ts';
import { boundsOf, unite, widen } from './camera.ts';
import { isDrawn } from './drawn-places.ts';
import { capitalsAround } from './whereabouts.ts';
import type { World } from './world.ts';

/** How much wider than its places a paragraph's view is, and the neutral view than all of them. */
const air = 0.05;
const neutralAir = 0.32;
/** Room for the capitals' names at the edges of the neutral view. */
const capitalAir = 0.12;
/** A point is framed with this many degrees around it. */
const around = 0.15;

/** Bounds with room around them. */
export const framed = (bounds: BBox): BBox => widen(bounds, air, around);

/** Null if no place in focus has a shape. */
export function viewOf(focus: readonly Focus[], byId: ReadonlyMap<string, PlaceSource>): BBox | null {
  const shapes = focus.flatMap(({ place }) => byId.get(place)?.geometry ?? []);
  return shapes.length ? framed(unite(shapes.map(boundsOf))) : null;
}

/**
 * Wider than any paragraph's own view, and holds the capitals that orient a reader; the world if the story has no place
 * at all.
 */
export function neutralBounds(source: StorySource, focuses: readonly Focus[][], world: World): BBox {
  const wide = storyBounds(source, focuses);
  if (!wide) return [-170, -58, 178, 78];
  const points = capitalsAround(source, world).map(({ at: [lon, lat] }): BBox => [lon!, lat!, lon!, lat!]);
  return points.length ? widen(unite([wide, ...points]), capitalAir, around) : wide;
}

/** Wider than any paragraph's own view; null if the story has no place at all. */
function storyBounds(source: StorySource, focuses: readonly Focus[][]): BBox | null {
  const byId = new Map(source.places.map((place) => [place.id, place]));
  const views = focuses.flatMap((focus) => [viewOf(focus, byId)]).filter((view) => view !== null);
  const all = views.length ? views : source.places.filter(isDrawn).map((place) => boundsOf(place.geometry));
  return all.length ? widen(unite(all), neutralAir, around) : null;
}
