/**
 * The embedded base map, as files of a site and as drawings need it. The world in detail, apart from the countries that a story's own layers have, in parts that a page loads only where a view
 * reaches them:
 *
 *     bounds   all land of the part lies within: a view outside needs nothing
 *     clear    around the story's own view, none of it lies within: a view inside needs nothing
 */
import { flatten } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { meet } from '../../../story/boxes.ts';
import type { BBox } from '../../../story/story.ts';
import { boundsOf, unite } from '../camera.ts';

/** The world's countries, coarse and in detail, and their capitals. */
export interface World {
  coarse: FeatureCollection;
  detail: FeatureCollection;
  /** Points whose ids are their countries'; `iso2` is the country's code of two letters. */
  capitals: FeatureCollection;
}

export interface WorldPartShapes {
  features: Feature[];
  bounds: BBox;
  clear: BBox | null;
}

/** Longitudes that divide the world: the Atlantic; and between Europe with Africa, and Asia. */
const meridians = [-30, 60];
/** What lies wholly south of this is a part of its own: it goes round the world. */
const far = -60;
/** Degrees by which a clear box grows at a time. */
const step = 0.5;
const whole: BBox = [-180, -90, 180, 90];

/** The parts without the countries whose ids are in `own`; `home` is what the story itself shows, degrees. */
export function worldParts(
  world: FeatureCollection,
  own: ReadonlySet<string>,
  home: BBox | null,
): WorldPartShapes[] {
  const others = world.features.filter((feature) => !own.has(String(feature.id)));
  const pieces = others.flatMap((feature) =>
    flatten(feature as Feature<Polygon | MultiPolygon>).features.map((piece) => ({
      ...piece,
      id: feature.id!,
    })),
  );
  const seam = seamLines(world, own);
  const parts = [...meridians, Infinity, 'south'].map(() => [] as typeof pieces);
  for (const piece of pieces) parts[partOf(boundsOf(piece.geometry))]!.push(piece);
  return parts
    .map((pieces, part) => ({ pieces, part }))
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ pieces, part }) => {
      const boxes = pieces.map(({ geometry }) => boundsOf(geometry));
      const seams = seam.filter((line) => partOf(boundsOf(line.geometry)) === part);
      const bounds = unite([...boxes, ...seams.map(({ geometry }) => boundsOf(geometry))]);
      return { features: [...joined(pieces), ...seams], bounds, clear: home && clearBox(boxes, home) };
    });
}

/** Borders between a country of the world and one of the story's own, each line for itself: there two data sets meet. */
function seamLines(world: FeatureCollection, own: ReadonlySet<string>): Feature[] {
  const shared = topology({ countries: world }) as unknown as Topology<{ countries: GeometryCollection }>;
  const isOwn = (country: { id?: string | number }) => own.has(String(country.id));
  const { coordinates } = mesh(
    shared,
    shared.objects.countries as never,
    (a, b) => isOwn(a as never) !== isOwn(b as never),
  );
  return coordinates.map((line) => ({
    type: 'Feature',
    properties: { kind: 'seam' },
    geometry: { type: 'LineString', coordinates: line },
  }));
}

/** Index of the part in which a piece of land lies: from west to east by its middle, then the south. */
function partOf([west, , east, north]: BBox): number {
  if (north < far) return meridians.length + 1;
  const middle = (west + east) / 2;
  return meridians.filter((meridian) => middle >= meridian).length;
}

/** One feature for each country again. */
function joined(pieces: readonly Feature<Polygon>[]): Feature[] {
  const countries = new Map<string, MultiPolygon['coordinates']>();
  for (const { id, geometry } of pieces) {
    const key = String(id);
    countries.set(key, [...(countries.get(key) ?? []), geometry.coordinates]);
  }
  return [...countries].map(([id, coordinates]) => ({
    type: 'Feature',
    id,
    properties: { id },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
}

/** The box around `home`, grown on all sides until it meets one of the boxes; null if `home` meets one. */
export function clearBox(boxes: readonly BBox[], home: BBox): BBox | null {
  const isFree = (box: BBox) => !boxes.some((other) => meet(box, other));
  if (!isFree(home)) return null;
  let free = home;
  const growing = new Set([0, 1, 2, 3]);
  while (growing.size > 0) {
    for (const side of growing) {
      const next = [...free] as BBox;
      const to = free[side]! + (side < 2 ? -step : step);
      next[side] = side < 2 ? Math.max(whole[side]!, to) : Math.min(whole[side]!, to);
      if (next[side] === free[side] || !isFree(next)) growing.delete(side);
      else free = next;
    }
  }
  return free.map((value) => Math.round(value * 10) / 10) as BBox;
}
