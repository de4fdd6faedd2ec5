/** Where the story's places lie among countries: whose they are, on which side, whom they border on, how far from the capital. */
import { bboxClip, booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { meet } from '../../story/boxes.ts';
import { areaOf, centreOf, type Wind, wayBetween } from '../../story/place.ts';
import { type CompassSide, clearWind, sideOf } from '../../story/side.ts';
import type { StorySource } from '../read/story-source.ts';
import { boundsOf } from './camera.ts';
import { isDrawn, type ShapedPlace } from './drawn-places.ts';
import { kindOf } from './map-kinds.ts';
import type { World } from './world.ts';

/** km: a capital farther away orients nobody, since a frame that holds both shows too much of the world. */
export const continent = 3000;
/** Distances from a capital are rounded to this, km; a shorter one says nothing. */
const roundedTo = 10;

/** A country or a capital: ISO 3166-1 code of three letters, and names by language. */
export interface Named {
  id: string;
  names: Record<string, string>;
}

export interface Capital extends Named {
  at: Position;
}

export interface Whereabouts {
  centre: Position;
  country: Named | null;
  /** In which part of its country it lies; null if that is not clear. */
  side: CompassSide | null;
  /** Countries with which its own shape shares an edge. */
  neighbours: Named[];
  /** Its country's, and the way from there; `wind` is null if no direction is clear. */
  capital: { city: Capital; km: number; wind: Wind | null } | null;
}

const known = new WeakMap<StorySource, Map<string, Whereabouts>>();

/** By id of the places that maps draw. Worked out once for each story. */
export function whereaboutsOf(source: StorySource, world: World): ReadonlyMap<string, Whereabouts> {
  const all =
    known.get(source) ??
    new Map(source.places.filter(isDrawn).map((place) => [place.id, find(place, source, world)]));
  known.set(source, all);
  return all;
}

/** Units that lie in no other place of the story, and are no lines: what the story is about as a whole. */
export function rootsOf({ places }: StorySource): ShapedPlace[] {
  const drawn = places.filter(isDrawn);
  const ids = new Set(drawn.map(({ id }) => id));
  return drawn.filter(({ parent, geometry }) => {
    const isLine = geometry.type.endsWith('LineString');
    return !isLine && (parent === null || !ids.has(parent));
  });
}

/** Ids of the countries in which the story's places lie, or on which they border. */
export function homesOf(source: StorySource, world: World): string[] {
  const all = whereaboutsOf(source, world);
  const homes = rootsOf(source).flatMap(({ id }) => {
    const { country, neighbours } = all.get(id)!;
    return [...(country ? [country] : []), ...neighbours].map((country) => country.id);
  });
  return [...new Set(homes)];
}

/** The country that an actor's id names by its ISO 3166-1 code, of two letters or three; null if it is none. */
export function countryOfActor(id: string, source: StorySource, world: World): Named | null {
  const code = id.toUpperCase();
  const capital = world.capitals.features.find(({ properties }) => properties?.iso2 === code);
  return countryNamed(String(capital?.id ?? code), source, world);
}

const knownCountries = new WeakMap<StorySource, Map<string, Named | null>>();

/** By the story's own names, or the world map's; null if neither has the country. */
export function countryNamed(id: string, source: StorySource, world: World): Named | null {
  const countries = knownCountries.get(source) ?? new Map<string, Named | null>();
  knownCountries.set(source, countries);
  if (!countries.has(id)) {
    const own = [...countriesOf(source), ...world.coarse.features, ...world.detail.features].filter(
      (feature) => feature.id === id,
    );
    const names = Object.assign({}, ...own.map(namesOf).reverse()) as Named['names'];
    countries.set(id, own.length > 0 ? { id, names } : null);
  }
  return countries.get(id) ?? null;
}

export function capitalOf(id: string, { capitals }: World): Capital | null {
  const found = capitals.features.find((feature) => feature.id === id);
  return found?.geometry.type === 'Point'
    ? { id, names: namesOf(found), at: found.geometry.coordinates }
    : null;
}

/** Capitals of the countries that the story's places lie in or border on, if they are near enough to orient anybody. */
export function capitalsAround(source: StorySource, world: World): Capital[] {
  const whereabouts = whereaboutsOf(source, world);
  const capitals = new Map<string, Capital>();
  for (const { id } of rootsOf(source)) {
    const { centre, country, neighbours } = whereabouts.get(id)!;
    for (const { id: code } of country ? [country, ...neighbours] : neighbours) {
      const capital = capitalOf(code, world);
      if (capital && wayBetween(centre, capital.at).km < continent) capitals.set(code, capital);
    }
  }
  return [...capitals.values()];
}

function find(place: ShapedPlace, source: StorySource, world: World): Whereabouts {
  const centre = centreOf(place.geometry);
  if (place.sketch) return { centre, country: null, side: null, neighbours: [], capital: null };
  const own = countriesOf(source);
  const isIn = (country: Feature): boolean =>
    isArea(country.geometry) && booleanPointInPolygon(centre, country.geometry);
  const found = place.kind === 'country' ? undefined : (own.find(isIn) ?? world.detail.features.find(isIn));
  const holder = found && isShared(place.geometry, [...own, ...world.detail.features]) ? undefined : found;
  const id = holder && String(holder.id);
  const whole = world.coarse.features.find((feature) => feature.id === id) ?? holder;
  const neighbours = areaOf(place.geometry)
    ? own.filter((country) => country.id !== id && shareEdge(country.geometry, place.geometry))
    : [];
  const city = id === undefined ? null : capitalOf(id, world);
  return {
    centre,
    country: id === undefined ? null : countryNamed(id, source, world),
    side: whole && isArea(whole.geometry) ? sideOf(centre, whole.geometry) : null,
    neighbours: neighbours.map((country) => countryNamed(String(country.id), source, world)!),
    capital: city && wayFrom(city, centre, place.geometry),
  };
}

/** Of an area's land, the share that may be another country's: coarse outlines do not quite fit. */
const slack = 0.1;
/** Positions across and up at which an area is sampled. */
const samples = 15;

/** Whether an area is divided between countries, as the island of Timor is. */
function isShared(whole: Geometry, countries: readonly Feature[]): boolean {
  if (!isArea(whole)) return false;
  const box = boundsOf(whole);
  const [west, south, east, north] = box;
  const near = countries.flatMap(({ id, geometry }) =>
    isArea(geometry) && meet(boundsOf(geometry), box) ? [{ id, land: bboxClip(geometry, box).geometry }] : [],
  );
  if (new Set(near.map(({ id }) => id)).size < 2) return false;
  const counts = new Map<unknown, number>();
  for (let at = 0; at < samples ** 2; at++) {
    const [across, up] = [at % samples, Math.floor(at / samples)].map((step) => (step + 0.5) / samples);
    const position = [west + (east - west) * across!, south + (north - south) * up!];
    if (!booleanPointInPolygon(position, whole)) continue;
    const holder = near.find(({ land }) => isArea(land) && booleanPointInPolygon(position, land));
    if (holder) counts.set(holder.id, (counts.get(holder.id) ?? 0) + 1);
  }
  const all = [...counts.values()];
  return Math.max(0, ...all) < (1 - slack) * all.reduce((sum, count) => sum + count, 0);
}

const countriesOf = ({ layers }: StorySource): Feature[] =>
  layers.flatMap(({ collection }) => collection.features.filter((feature) => kindOf(feature) === 'country'));

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const namesOf = ({ properties }: Feature): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties ?? {}).flatMap(([key, value]) =>
      key.startsWith('name:') && typeof value === 'string' ? [[key.slice(5), value]] : [],
    ),
  );

function wayFrom(city: Capital, centre: Position, geometry: Geometry): Whereabouts['capital'] {
  const km = Math.round(distance(city.at, centre) / roundedTo) * roundedTo;
  const holdsIt = isArea(geometry) && booleanPointInPolygon(city.at, geometry);
  return km < roundedTo || holdsIt ? null : { city, km, wind: clearWind(city.at, centre) };
}

/** Whether two areas of one data set have a stretch of border in common: an edge between the same two corners. */
export function shareEdge(a: Geometry, b: Geometry): boolean {
  if (!meet(boundsOf(a), boundsOf(b))) return false;
  const edges = knownEdges.get(a) ?? new Set(edgesOf(a));
  knownEdges.set(a, edges);
  return edgesOf(b).some((edge) => edges.has(edge));
}

const knownEdges = new WeakMap<Geometry, ReadonlySet<string>>();

function edgesOf(geometry: Geometry): string[] {
  if (!isArea(geometry)) return [];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flatMap((ring) =>
    ring.slice(1).map((corner, index) => [String(corner), String(ring[index])].sort().join(' ')),
  );
}
