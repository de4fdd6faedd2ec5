/** Where the story's places lie among countries: whose they are, on which side, whom they border on, how far from the capital. */
import { bboxClip, booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';
import { meet } from '../../../story/boxes.ts';
import { areaOf, centreOf, isArea, type Wind, wayBetween } from '../../../story/place.ts';
import { type CompassSide, clearWind, sidesOf } from '../../../story/side.ts';
import type { BBox } from '../../../story/story.ts';
import type { StorySource } from '../../read/story-source.ts';
import { boundsOf } from '../camera.ts';
import { remembered } from '../remembered.ts';
import { ownCountries } from '../world/map-kinds.ts';
import type { World } from '../world/world.ts';
import { isDrawn, type ShapedPlace } from './drawn-places.ts';

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

/** The part of a story that says where it is. */
type Located = Pick<StorySource, 'places' | 'layers'>;

/** By id of the places that maps draw. */
export function whereaboutsOf(
  source: Located,
  world: World,
  countryNamed = countriesByCode(source, world),
): ReadonlyMap<string, Whereabouts> {
  const own = ownCountries(source.layers).map(countryOutline);
  const countries = [...own, ...world.detail.features.map(countryOutline)];
  const surroundings = { own, countries, world, countryNamed, sidesOf: remembered(sidesOf) };
  const find = (place: ShapedPlace) => locate(place, surroundings);
  return new Map(source.places.filter(isDrawn).map((place) => [place.id, find(place)]));
}

/** Units that lie in no other place of the story, and are no lines: what the story is about as a whole. */
export function rootsOf({ places }: Pick<StorySource, 'places'>): ShapedPlace[] {
  const drawn = places.filter(isDrawn);
  const ids = new Set(drawn.map(({ id }) => id));
  return drawn.filter(({ parent, geometry }) => {
    const isLine = geometry.type.endsWith('LineString');
    return !isLine && (parent === null || !ids.has(parent));
  });
}

/** Ids of the countries in which the story's places lie, on which they border, or which they are. */
export function homesOf(
  source: Pick<StorySource, 'places'>,
  whereabouts: ReadonlyMap<string, Whereabouts>,
): string[] {
  const homes = rootsOf(source).flatMap(({ id, kind, feature }) => {
    const { country, neighbours } = whereabouts.get(id)!;
    const own = kind === 'country' && feature ? [feature.split('/').at(-1)!] : [];
    return [...own, ...(country ? [country.id] : []), ...neighbours.map((neighbour) => neighbour.id)];
  });
  return [...new Set(homes)];
}

/** The ISO 3166-1 code of three letters of the country that an actor's id may name, by that code or the one of two. */
export function countryOfActor(id: string, world: World): string {
  const code = id.toUpperCase();
  const capital = world.capitals.features.find(({ properties }) => properties?.iso2 === code);
  return String(capital?.id ?? code);
}

/** Countries by the story's own names, or the world map's; null if neither has one. */
export function countriesByCode(source: Located, world: World): (id: string) => Named | null {
  const all = [...ownCountries(source.layers), ...world.coarse.features, ...world.detail.features];
  return remembered((id) => {
    const own = all.filter((feature) => feature.id === id);
    const names = Object.assign({}, ...own.map(namesOf).reverse()) as Named['names'];
    return own.length > 0 ? { id, names } : null;
  });
}

export function capitalOf(id: string, { capitals }: World): Capital | null {
  const found = capitals.features.find((feature) => feature.id === id);
  return found?.geometry.type === 'Point'
    ? { id, names: namesOf(found), at: found.geometry.coordinates }
    : null;
}

/** Capitals of the countries that the story's places lie in or border on, if they are near enough to orient anybody. */
export function capitalsAround(
  source: Pick<StorySource, 'places'>,
  world: World,
  whereabouts: ReadonlyMap<string, Whereabouts>,
): Capital[] {
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

/** A country with what is asked of it for each place. */
interface Outline {
  id: Feature['id'];
  geometry: Geometry;
  bounds: BBox;
  edges: () => ReadonlySet<string>;
}

export function countryOutline({ id, geometry }: Pick<Feature, 'id' | 'geometry'>): Outline {
  let edges: ReadonlySet<string> | null = null;
  return {
    id,
    geometry,
    bounds: boundsOf(geometry),
    edges: () => {
      edges ??= new Set(edgesOf(geometry));
      return edges;
    },
  };
}

interface Surroundings {
  own: readonly Outline[];
  /** The story's own first, then the world's. */
  countries: readonly Outline[];
  world: World;
  countryNamed: (id: string) => Named | null;
  /** Of one country for all places in it. */
  sidesOf: typeof sidesOf;
}

function locate(
  place: ShapedPlace,
  { own, countries, world, countryNamed, sidesOf }: Surroundings,
): Whereabouts {
  const centre = centreOf(place.geometry);
  if (place.sketch) return { centre, country: null, side: null, neighbours: [], capital: null };
  const [x, y] = centre as [number, number];
  const isIn = ({ geometry, bounds }: Outline): boolean =>
    isArea(geometry) && meet(bounds, [x, y, x, y]) && booleanPointInPolygon(centre, geometry);
  const found = place.kind === 'country' ? undefined : countries.find(isIn);
  const holder = found && isShared(place.geometry, countries) ? undefined : found;
  const id = holder && String(holder.id);
  const whole = world.coarse.features.find((feature) => feature.id === id) ?? holder;
  const neighbours = areaOf(place.geometry)
    ? own.filter((country) => country.id !== id && shareEdge(country, place.geometry))
    : [];
  const city = id === undefined ? null : capitalOf(id, world);
  return {
    centre,
    country: id === undefined ? null : countryNamed(id),
    side: whole && isArea(whole.geometry) ? sidesOf(whole.geometry)(centre) : null,
    neighbours: neighbours.map((country) => countryNamed(String(country.id))!),
    capital: city && wayFrom(city, centre, place.geometry),
  };
}

/** Of an area's land, the share that may be another country's: coarse outlines do not quite fit. */
const slack = 0.1;
/** Positions across and up at which an area is sampled. */
const samples = 15;

/** Whether an area is divided between countries, as the island of Timor is. */
function isShared(whole: Geometry, countries: readonly Outline[]): boolean {
  if (!isArea(whole)) return false;
  const box = boundsOf(whole);
  const [west, south, east, north] = box;
  const near = countries
    .flatMap(({ id, geometry, bounds }) =>
      isArea(geometry) && meet(bounds, box) ? [{ id, land: bboxClip(geometry, box).geometry }] : [],
    )
    .filter(({ land }) => land.coordinates.length > 0);
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
export const shareEdge = ({ bounds, edges }: Outline, area: Geometry): boolean =>
  meet(bounds, boundsOf(area)) && edgesOf(area).some((edge) => edges().has(edge));

function edgesOf(geometry: Geometry): string[] {
  if (!isArea(geometry)) return [];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flatMap((ring) =>
    ring.slice(1).map((corner, index) => [String(corner), String(ring[index])].sort().join(' ')),
  );
}
