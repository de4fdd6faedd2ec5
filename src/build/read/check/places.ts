/** Checks places against each other: parents that are places, and coordinates that look swapped. */
import { bbox } from '@turf/turf';
import { meet } from '../../../story/boxes.ts';
import type { BBox } from '../../../story/story.ts';
import type { PlaceSource } from '../story-source.ts';
import type { FromJson, ReadStory } from '../tables.ts';

type Point = [longitude: number, latitude: number];

/** Degrees that a place may be outside its parent's box: outlines are generalised. */
const MARGIN = 0.5;

/** A place is far if its distance from the middle of the others is this many times the usual one. */
const FAR = 8;

/** Degrees: nothing nearer than this to its parent is far from it. */
const LEAST_FAR = 5;

/** In degrees: less is never far, however close together the places are. */
const LEAST_SPREAD = 1;

/** Every parent must be a place, and no place may be its own ancestor. */
export function checkPlaceTree({ places }: ReadStory): void {
  if (!places) return;
  const parents = new Map(places.items.map((place) => [place.id, place.parent]));
  /** Places from which the walk up is known to end, so that each is walked once. */
  const safe = new Set<string>();
  for (const [index, { id, parent }] of places.items.entries()) {
    const report = (message: string) =>
      places.file.error(['features', index, 'properties', 'parent'], message);
    if (parent !== null && !parents.has(parent))
      report(`unknown parent "${parent}": add the place or correct the id`);
    const walked = new Set<string>();
    let at: string | null = id;
    while (at !== null && !safe.has(at) && !walked.has(at)) {
      walked.add(at);
      at = parents.get(at) ?? null;
    }
    const turns = at !== null && walked.has(at);
    if (turns)
      report(`the parents of "${id}" lead back to "${at}": correct one of ${[...walked].join(', ')}`);
    for (const place of walked) safe.add(place);
  }
}

/** Finds places whose longitude and latitude look swapped: far from where they should be, while swapping would fit. */
export function checkSwapped({ places, layers }: ReadStory): void {
  if (!places) return;
  const boxes = new Map<string, BBox>();
  // Backwards, so that of two places with one id, which is an issue of its own, the first stays.
  for (const place of places.items.toReversed()) {
    if (place.geometry) boxes.set(place.id, bbox(place.geometry) as BBox);
  }
  const shapes = [...layers.values()].flatMap((layer) => [...(layer?.features.values() ?? [])]);
  const middles = shapes
    .filter((shape) => shape.geometry)
    .map((shape) => middleOf(bbox(shape.geometry) as BBox));
  const all = [...middles, ...[...boxes.values()].map(middleOf)];
  const usual = [0, 1].map((axis) => usualOf(all.map((point) => point[axis]!)));
  for (const [index, place] of places.items.entries()) {
    const box = place.geometry && (bbox(place.geometry) as BBox);
    const parent = place.parent === null ? undefined : boxes.get(place.parent);
    if (!box) continue;
    if (parent) checkInParent(places, index, place, box, parent);
    else if (
      Math.max(Math.abs(box[0]), Math.abs(box[2])) <= 90 &&
      all.length > 2 &&
      isFar(middleOf(box), usual) &&
      !isFar(swap(middleOf(box)), usual)
    ) {
      const remedy = 'if they are right, give it a parent that contains it';
      places.file.error(
        pathOf(places, index),
        `"${place.id}" is far from all other places, and its coordinates look swapped: write longitude first; ${remedy}`,
      );
    }
  }
}

function checkInParent(
  places: FromJson<PlaceSource>,
  index: number,
  place: PlaceSource,
  box: BBox,
  parent: BBox,
): void {
  if (meet(box, parent, MARGIN)) return;
  const [west, south, east, north] = box;
  const path = pathOf(places, index);
  if (meet([south, west, north, east], parent, MARGIN)) {
    places.file.error(
      path,
      `"${place.id}" is outside its parent "${place.parent}", and its coordinates look swapped: write longitude first`,
    );
    return;
  }
  const message = `"${place.id}" is ${isBeyond(box, parent) ? 'far ' : ''}outside its parent "${place.parent}": check the coordinates and the parent`;
  if (isBeyond(box, parent)) places.file.error(path, message);
  else places.file.warning(path, message);
}

/** Farther from its parent than that is wide: no generalised outline is off by so much. */
const isBeyond = (box: BBox, parent: BBox): boolean =>
  !meet(box, parent, Math.max(LEAST_FAR, parent[2] - parent[0], parent[3] - parent[1]));

function pathOf(places: FromJson<PlaceSource>, index: number): (string | number)[] {
  const below = places.items[index]!.feature ? ['properties', 'feature'] : ['geometry', 'coordinates'];
  return [...places.paths[index]!, ...below];
}

function middleOf([west, south, east, north]: BBox): Point {
  return [(west + east) / 2, (south + north) / 2];
}

function swap([longitude, latitude]: Point): Point {
  return [latitude, longitude];
}

interface Usual {
  middle: number;
  spread: number;
}

function isFar(point: Point, usual: readonly Usual[]): boolean {
  return usual.some(({ middle, spread }, axis) => Math.abs(point[axis]! - middle) > FAR * spread);
}

/** By medians, which a few wrong places do not move. */
function usualOf(values: readonly number[]): Usual {
  const middle = median(values);
  return { middle, spread: Math.max(LEAST_SPREAD, median(values.map((value) => Math.abs(value - middle)))) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
