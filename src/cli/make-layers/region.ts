/** Puts the region's countries, oblasts, districts and borders into one topology, so that edges can stay shared. */

import { area, distance, polygon } from '@turf/turf';
import { topology as buildTopology } from 'topojson-server';
import { filter, filterAttachedWeight } from 'topojson-simplify';
import { arcsOf } from '../../build/draw/shapes/arcs.ts';
import { BORDER_POINTS } from './border-points.ts';
import { bringAshore } from './bring-ashore.ts';
import { concatLines, joinBorder } from './join-border.ts';
import { countryNames, districtNames, oblastNames, slugOf } from './names.ts';
import { type Reference, textOf } from './read-reference.ts';
import {
  keyOf,
  type LayerFeature,
  type Line,
  type Position,
  pathsOf,
  type Raw,
  type Shape,
  type Tags,
} from './shapes.ts';
import type { SimplifyOptions } from './simplify.ts';
import { geometryOf, type Layered, usersOfArcs } from './topology.ts';

export type RegionLayers = 'countries' | 'oblasts' | 'districts' | 'border';

const KURSK: Position = [36.19, 51.73];

/**
 * Metres, by the kind of a line. The district that the story speaks of is looked at from nearest, then the others. Lines that are
 * seen together have about the same detail: the oblast's own edge, and those around it as far as its view reaches. What is far
 * from Kursk is only seen small: a metre more for every `far` metres from there.
 */
export const TOLERANCE = {
  district: 150,
  districts: 270,
  edge: 380,
  border: 600,
  oblasts: { near: 800, far: 170 },
  ukraine: 3500,
  countries: { near: 4500, far: 95 },
};
const CLOSE_UP = 'districts/bolshesoldatsky';
/** Its coast has long narrow bays, with towns, that a coarse line would cut off. */
const NEAR = 'countries/UKR';

/** The whole region at the detail of its sources. */
export function buildRegion(reference: Reference): Layered<RegionLayers> {
  const oblasts = [...reference.oblast.map(kurskOf), ...reference.neighbours.map(neighbourOf)];
  const sections = reference.border.filter((each) => each.properties.ru_oblast).map(sectionOf);
  const russiaUkraine = concatLines(sections.map((section) => section.geometry.coordinates as Position[]));
  const countries = joinBorder(bringAshore(reference.countriesRegion.map(countryOf), BORDER_POINTS), {
    russiaUkraine,
    bryanskOuter: outerEdge(oblasts, 'bryansk', russiaUkraine[0]!),
    chernihivOuter: outerEdge(oblasts, 'chernihiv', russiaUkraine[0]!),
  });
  const collection = (features: LayerFeature<Shape | Line>[]) => ({
    type: 'FeatureCollection' as const,
    features,
  });
  const whole = buildTopology({
    countries: collection(countries),
    oblasts: collection(oblasts),
    districts: collection(reference.districts.map(districtOf)),
    border: collection(sections),
  }) as unknown as Layered<RegionLayers>;
  return dropSpecks(whole);
}

/** How much of an arc stays: the tolerance (metres) at a position, and the decimal places. */
export function regionDetail(topology: Layered<RegionLayers>): SimplifyOptions {
  const kinds = usersOfArcs(topology).map((users) => {
    if (users.includes(CLOSE_UP)) return 'district';
    const layers = users.map((user) => user.split('/')[0]);
    if (layers.includes('districts') && layers.includes('oblasts')) return 'edge';
    if (users.every((user) => user.startsWith('countries/')) && users.includes(NEAR)) return 'ukraine';
    return (['districts', 'border', 'oblasts', 'countries'] as const).find((each) => layers.includes(each))!;
  });
  return {
    toleranceOf: (arc, position) => {
      const tolerance = TOLERANCE[kinds[arc]!];
      return typeof tolerance === 'number' ? tolerance : withDistance(tolerance, position);
    },
    decimalsOf: (arc) => (kinds[arc] === 'countries' || kinds[arc] === 'ukraine' ? 3 : 4),
    nodeDecimals: 4,
  };
}

function withDistance({ near, far }: { near: number; far: number }, position: Position): number {
  return Math.max(near, distance(KURSK, position, { units: 'meters' }) / far);
}

/** Without islands and lakes that are too small to see at the scale of their part of the map. */
function dropSpecks(topology: Layered<RegionLayers>): Layered<RegionLayers> {
  const seen = filterAttachedWeight(
    topology,
    1,
    (ring) => area(polygon([ring])) / (2 * withDistance(TOLERANCE.countries, ring[0]!)) ** 2,
  );
  return filter(topology, seen) as Layered<RegionLayers>;
}

/** The edge that an oblast shares with no other, as a line starting at `start`. */
function outerEdge(oblasts: LayerFeature<Shape>[], id: string, start: Position): Position[] {
  const features = { type: 'FeatureCollection' as const, features: oblasts };
  const topology = buildTopology({ oblasts: features }) as unknown as Layered<'oblasts'>;
  const users = usersOfArcs(topology);
  const outerArcs = arcsOf(geometryOf(topology.objects.oblasts, id)).filter(
    (arc) => users[arc]!.length === 1,
  );
  for (const arc of outerArcs) {
    const path = topology.arcs[arc]! as Position[];
    if (keyOf(path[0]!) === keyOf(start)) return path;
    if (keyOf(path.at(-1)!) === keyOf(start)) return [...path].reverse();
  }
  throw new Error(`No outer edge of ${id} starts at ${keyOf(start)}.`);
}

function unit<G extends Shape | Line>(id: string, properties: Tags, geometry: G): LayerFeature<G> {
  return { type: 'Feature', id, properties, geometry };
}

function countryOf(raw: Raw): LayerFeature<Shape> {
  const a3 = textOf(raw, 'a3');
  return unit(a3, { kind: 'country', ...countryNames(a3, textOf(raw, 'iso_n3')) }, raw.geometry);
}

function kurskOf(raw: Raw): LayerFeature<Shape> {
  const names = oblastNames(textOf(raw, 'name_en'), textOf(raw, 'name_ru'));
  return unit('kursk', { kind: 'province', ...names, country: 'RUS' }, raw.geometry);
}

function neighbourOf(raw: Raw): LayerFeature<Shape> {
  const english = textOf(raw, 'name_en');
  const ukrainian = raw.properties.name_uk as string | undefined;
  const tags = { kind: 'province', ...oblastNames(english, textOf(raw, 'name_ru'), ukrainian) };
  const country = raw.properties.country === 'UA' ? 'UKR' : 'RUS';
  return unit(slugOf(tags['label:en' as keyof typeof tags] as string), { ...tags, country }, raw.geometry);
}

function districtOf(raw: Raw): LayerFeature<Shape> {
  const [english, russian] = [textOf(raw, 'name_en'), textOf(raw, 'name_ru')];
  const town = raw.properties.kind === 'city';
  const id = String(raw.id).replace(/^[cd]-/, '');
  const kind = town ? 'town-area' : 'district';
  return unit(
    id,
    {
      kind,
      ...districtNames(english, russian),
      ...(town ? { 'name:id': english } : {}),
    },
    raw.geometry,
  );
}

/** «Kursk–Sumy» of the state border. */
function sectionOf(raw: Raw<Line>): LayerFeature<Line> {
  const [russian, ukrainian] = [textOf(raw, 'ru_oblast'), textOf(raw, 'ua_oblast')];
  return unit(
    `${slugOf(russian)}-${slugOf(ukrainian)}`,
    {
      kind: 'border',
      'name:en': `Russia–Ukraine border, ${russian}–${ukrainian} section`,
      'name:id': `Perbatasan Rusia–Ukraina, ruas ${russian}–${ukrainian}`,
      'label:en': 'Russia–Ukraine border',
      'label:id': 'Perbatasan Rusia–Ukraina',
      countries: 'RUS;UKR',
    },
    { type: 'LineString', coordinates: pathsOf(raw.geometry).flat() },
  );
}
