/**
 * Puts surveyed borders into the countries, whose own lines are coarser, so that a border is one line in every layer.
 *
 *      Russia                 P  the three-country point: all three arcs are moved to it
 *   X──────┐                  P→Q  replaced whole by the Russia–Ukraine sections
 *  Belarus P─────────Q        X→P, P→Y  replaced as far as the oblasts' own outer edges run along them
 *   Y──────┘  Ukraine
 */
import { distance, lineString, nearestPointOnLine } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { keyOf, type LayerFeature, type Position, type Shape } from './shapes.ts';
import { featuresOf, geometryOf, type Layered, sharedArcs } from './topology.ts';

/** Two lines of one border lie no further apart than this (Natural Earth is up to 3.7 km off). */
const SAME_BORDER_KM = 4;

export interface BorderParts {
  /** Russia–Ukraine, whole, from Belarus to the sea. */
  russiaUkraine: Position[];
  /** Outer edges that start at the three-country point and run along Belarus for a while. */
  bryanskOuter: Position[];
  chernihivOuter: Position[];
}

/** The countries with the given lines in place of their own. Everything else keeps its positions. */
export function joinBorder(countries: LayerFeature<Shape>[], parts: BorderParts): LayerFeature<Shape>[] {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: countries };
  const topology = buildTopology({ countries: collection }) as unknown as Layered<'countries'>;
  const start = parts.russiaUkraine[0]!;
  const gap = (arc: number): number => {
    const path = topology.arcs[arc]! as Position[];
    return Math.min(distance(path[0]!, start), distance(path.at(-1)!, start));
  };
  // Exclaves make several shared edges: the right one starts at the three-country point.
  const arcBetween = (a: string, b: string): number => {
    const { countries: all } = topology.objects;
    const nearest = sharedArcs(geometryOf(all, a), geometryOf(all, b)).sort((p, q) => gap(p) - gap(q))[0];
    if (nearest === undefined || gap(nearest) > SAME_BORDER_KM)
      throw new Error(`${a} and ${b} share no edge there.`);
    return nearest;
  };
  const replace = (arc: number, line: (old: Position[]) => Position[]): void => {
    const old = topology.arcs[arc]! as Position[];
    const forward = distance(old[0]!, start) < distance(old.at(-1)!, start);
    const joined = line(forward ? old : [...old].reverse());
    topology.arcs[arc] = forward ? joined : joined.reverse();
  };
  replace(arcBetween('RUS', 'UKR'), (old) => [...parts.russiaUkraine, old.at(-1)!]);
  replace(arcBetween('BLR', 'RUS'), (old) => followEdge(old, parts.bryanskOuter));
  replace(arcBetween('BLR', 'UKR'), (old) => followEdge(old, parts.chernihivOuter));
  return featuresOf(topology, 'countries') as LayerFeature<Shape>[];
}

/** Along `edge` while it runs beside `old` (both start at the same end), then on along `old`. */
export function followEdge(old: Position[], edge: Position[]): Position[] {
  const line = lineString(old);
  const beside = edge.findIndex(
    (position) => nearestPointOnLine(line, position).properties.dist > SAME_BORDER_KM,
  );
  const stretch = beside < 0 ? edge : edge.slice(0, beside);
  // The last kilometres already leave the border: go back to where both lines are nearest.
  const last = stretch.at(-1)!;
  let leave = stretch.length - 1;
  let least = Infinity;
  for (let i = stretch.length - 1; i > 0 && distance(stretch[i]!, last) < 2 * SAME_BORDER_KM; i--) {
    const gap = nearestPointOnLine(line, stretch[i]!).properties.dist;
    if (gap < least) [least, leave] = [gap, i];
  }
  const { index } = nearestPointOnLine(line, stretch[leave]!).properties;
  return [...stretch.slice(0, leave + 1), ...old.slice(index + 1)];
}

/** The positions of connected lines in their order, each joint once. @throws Error if they do not meet. */
export function concatLines(lines: Position[][]): Position[] {
  const whole: Position[] = [];
  for (const line of lines) {
    const end = whole.at(-1);
    if (end && keyOf(end) !== keyOf(line[0]!))
      throw new Error(`Border sections do not meet at ${keyOf(line[0]!)}.`);
    whole.push(...(end ? line.slice(1) : line));
  }
  return whole;
}
