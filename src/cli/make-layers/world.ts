/** The world's countries, generalised; Crimea and the occupied regions are part of Ukraine, as in the source. */
import { area, bbox, lineString, polygon } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { filter, filterAttachedWeight } from 'topojson-simplify';
import { countryNames, iso2Of } from './names.ts';
import { textOf } from './read-reference.ts';
import { keyOf, type LayerFeature, type Position, pathsOf, type Raw, type Shape } from './shapes.ts';
import { simplifyTopology } from './simplify.ts';
import { featuresOf, type Layered, ringsOf } from './topology.ts';

export interface WorldDetail {
  toleranceMetres: number;
  decimals: number;
  /** Islands and lakes below this are left out, unless they are much of a small country's land. */
  smallestKm2: number;
}

/** An island state keeps the islands above this share of its land. */
const SMALLEST_SHARE = 0.02;

/** A tolerance above this share of an area's width would take its shape away. */
const SHAPE_SHARE = 0.15;

/** Lines that extend less than this are rounded one decimal finer. */
const SMALL_DEGREES = 0.5;

/** Each country as one feature, its edges shared with its neighbours. */
export function makeWorld(countries: Raw[], detail: WorldDetail): LayerFeature<Shape>[] {
  const features: LayerFeature<Shape>[] = countries.map((raw) => {
    const a3 = textOf(raw, 'a3');
    const code = textOf(raw, 'iso_n3');
    const iso2 = iso2Of(a3, code);
    const properties = { kind: 'country', ...(iso2 ? { iso2 } : {}), ...countryNames(a3, code) };
    return { type: 'Feature', id: a3, properties, geometry: raw.geometry };
  });
  return generalise(worldTopology(features), detail);
}

function worldTopology(features: LayerFeature<Shape>[]): Layered<'countries'> {
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return buildTopology({ countries: collection }) as unknown as Layered<'countries'>;
}

function generalise(topology: Layered<'countries'>, detail: WorldDetail): LayerFeature<Shape>[] {
  const least = leastAreas(topology, detail.smallestKm2 * 1e6);
  const seen = filterAttachedWeight(topology, 1, (ring) => area(polygon([ring])) / least(ring));
  const kept = filter(topology, seen) as Layered<'countries'>;
  const widths = arcWidths(kept);
  const simplified = simplifyTopology(kept, {
    toleranceOf: (arc) => Math.min(detail.toleranceMetres, widths[arc]! * SHAPE_SHARE),
    // The smallest countries would vanish between coarse decimals.
    decimalsOf: (arc) => (isSmall(kept.arcs[arc] as Position[]) ? detail.decimals + 1 : detail.decimals),
    nodeDecimals: detail.decimals + 1,
    keep: isCut,
  });
  return featuresOf(simplified.topology, 'countries') as LayerFeature<Shape>[];
}

/** For each arc the width (metres) of a square as large as the smallest area that it bounds. */
export function arcWidths(topology: Layered): number[] {
  const widths = topology.arcs.map(() => Infinity);
  for (const ring of ringsOf(topology, topology.arcs as Position[][])) {
    const width = Math.sqrt(area(polygon([ring.positions])));
    for (const arc of ring.arcs) widths[arc] = Math.min(widths[arc]!, width);
  }
  return widths;
}

/** For a ring, the area (m²) that it must have to stay: `usual`, or a small share of its country if that is less. */
function leastAreas(topology: Layered<'countries'>, usual: number): (ring: Position[]) => number {
  const least = new Map<string, number>();
  for (const country of featuresOf(topology, 'countries') as LayerFeature<Shape>[]) {
    const share = Math.min(usual, area(country.geometry) * SMALLEST_SHARE);
    for (const [first] of pathsOf(country.geometry)) least.set(keyOf(first!), share);
  }
  return (ring) => least.get(keyOf(ring[0]!)) ?? usual;
}

/** Where the sheet of the map is cut: the antimeridian and the edge at the South Pole. */
function isCut([lon, lat]: Position): boolean {
  return Math.abs(lon!) === 180 || lat === -90;
}

function isSmall(path: Position[]): boolean {
  const [west, south, east, north] = bbox(lineString(path));
  return Math.max(east! - west!, north! - south!) < SMALL_DEGREES;
}
