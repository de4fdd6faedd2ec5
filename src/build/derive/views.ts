/** What the camera frames for a paragraph: its places, or the neutral view, which says where all of them are. */
import type { Geometry } from 'geojson';
import type { BBox, Focus } from '../../story/story.ts';
import {
  type ParagraphSource,
  type PlaceSource,
  paragraphsOf,
  type StorySource,
} from '../read/story-source.ts';
import type { Atlas } from './atlas.ts';
import { widen } from './camera.ts';
import { boundsOnGlobe, uniteOnGlobe } from './places/arc.ts';
import { isDrawn } from './places/drawn-places.ts';
import { capitalsAround } from './places/whereabouts.ts';

/** Room on each side of a paragraph's places, and of all places in the neutral view, as a share of their size. */
const air = 0.05;
const neutralAir = 0.32;
/** Room for the capitals' names at the edges of the neutral view. */
const capitalAir = 0.12;
/** A shape is framed with at least this many degrees around it. */
const around = 0.15;
/** Degrees around a lone point, or points closer together than that: the built-in map shows nothing to read nearer (about zoom 6); an author's own may (about 16). */
const aroundPoint = { builtIn: 2.5, own: 0.0025 };

/** Bounds of shapes with room around them, degrees; points that are close together get as much as a lone one. */
export function framed(shapes: readonly Geometry[], { basemap }: Pick<StorySource, 'basemap'>): BBox {
  const bounds = boundsOnGlobe(shapes);
  if (basemap) return widen(bounds, air, aroundPoint.own);
  const [west, south, east, north] = bounds;
  const arePoints = shapes.every(({ type }) => type.endsWith('Point'));
  const short = arePoints ? aroundPoint.builtIn - Math.max(east - west, north - south) / 2 : 0;
  return widen(bounds, air, Math.max(around, short));
}

/** Places in the order of their mentions; where one is mentioned twice, the lower precision holds. */
export function focusOf(block: ParagraphSource, byId: ReadonlyMap<string, PlaceSource>): Focus[] {
  const focus = new Map<string, Focus>();
  for (const { kind, id, precision } of block.mentions) {
    const place = byId.get(id);
    if (kind !== 'place' || !place) continue;
    const stated = precision ?? place.precision;
    if (!focus.has(id) || stated === 'vague') focus.set(id, { place: id, precision: stated });
  }
  return [...focus.values()];
}

/** Null if no place in focus has a shape that is drawn. */
export function viewOf(
  focus: readonly Focus[],
  byId: ReadonlyMap<string, PlaceSource>,
  source: Pick<StorySource, 'basemap'>,
): BBox | null {
  const shapes = focus.flatMap(({ place, precision }) =>
    precision === 'none' ? [] : (byId.get(place)?.geometry ?? []),
  );
  return shapes.length ? framed(shapes, source) : null;
}

/**
 * Degrees: wider than any paragraph's own view, with the capitals that orient a reader; the world if the story has no place at
 * all.
 */
export function neutralBounds(
  source: StorySource,
  focuses: readonly Focus[][],
  { world, whereabouts }: Atlas,
): BBox {
  const wide = storyBounds(source, focuses);
  if (!wide) return [-170, -58, 178, 78];
  const points = capitalsAround(source, world, whereabouts).map(
    ({ at: [lon, lat] }): BBox => [lon!, lat!, lon!, lat!],
  );
  return points.length ? widened(uniteOnGlobe([wide, ...points]), capitalAir) : wide;
}

/** Degrees: a wider view gets no room above and below, since a low frame would then show parts of the world twice. */
const mostOfTheWorld = 270;

function widened(bounds: BBox, share: number): BBox {
  const wide = widen(bounds, share, around);
  if (wide[2] - wide[0] < mostOfTheWorld) return wide;
  const tight = widen(bounds, 0, around);
  const [west, , east] = wide[2] - wide[0] < 360 ? wide : tight;
  return [west, tight[1], east, tight[3]];
}

/** Wider than any paragraph's own view; null if the story has no place at all. */
function storyBounds(source: StorySource, focuses: readonly Focus[][]): BBox | null {
  const byId = new Map(source.places.map((place) => [place.id, place]));
  const views = focuses.flatMap((focus) => [viewOf(focus, byId, source)]).filter((view) => view !== null);
  const all = views.length
    ? views
    : source.places.filter(isDrawn).map((one) => boundsOnGlobe([one.geometry]));
  return all.length ? widened(uniteOnGlobe(all), neutralAir) : null;
}

/** Whether some view of the story is across the 180th meridian. */
export function isAcross(source: StorySource): boolean {
  const byId = new Map(source.places.map((place) => [place.id, place]));
  const views = paragraphsOf(Object.values(source.texts)[0]?.blocks ?? []).map(
    (block) => block.camera ?? viewOf(focusOf(block, byId), byId, source),
  );
  const all = source.places.filter(isDrawn).map((one) => one.geometry);
  return [...views, all.length > 0 ? boundsOnGlobe(all) : null].some(
    (bounds) => bounds !== null && bounds[2] > 180,
  );
}
