/** Simplifies a topology arc by arc, so that shared edges stay shared, and repairs what simplifying broke. */
import { distance } from '@turf/turf';
import { presimplify } from 'topojson-simplify';
import { findDefects } from './defects.ts';
import { keyOf, type Position, roundPath } from './shapes.ts';
import type { Layered } from './topology.ts';

const METRES_PER_DEGREE = 111_195;
const ATTEMPTS = 12;
/** A defect is repaired within this many tolerances of it: the rest of a long coast stays coarse. */
const MEND_REACH = 20;

export interface SimplifyOptions {
  /** Metres; corners whose triangle is smaller than its square go. */
  toleranceOf: (arc: number, position: Position) => number;
  /** Decimal places of an arc's inner positions; its ends have `nodeDecimals`, since others meet them. */
  decimalsOf: (arc: number) => number;
  nodeDecimals: number;
  /** For lines that cross in the source already, as rivers and far borders of several makers do. */
  crossingsAllowed?: boolean;
  /** Positions that must stay, such as cuts along the antimeridian. */
  keep?: (position: Position) => boolean;
}

export interface Simplified<Names extends string> {
  topology: Layered<Names>;
  /** Arcs whose tolerance had to be lowered to undo a crossing. */
  mended: number;
}

/** Square metres of a small triangle given in degrees, flat at its own latitude. */
export function triangleArea([a, b, c]: Position[]): number {
  const squeeze = Math.cos((b![1]! * Math.PI) / 180);
  const doubled = (b![0]! - a![0]!) * (c![1]! - a![1]!) - (c![0]! - a![0]!) * (b![1]! - a![1]!);
  return (Math.abs(doubled) / 2) * squeeze * METRES_PER_DEGREE ** 2;
}

/**
 * The simplified, rounded topology (Visvalingam's triangles, a tolerance for each arc and place).
 * If the result crosses itself, its arcs are redone there with half the tolerance.
 * @throws Error if a crossing cannot be undone, which means that the source has it.
 */
export function simplifyTopology<Names extends string>(
  source: Layered<Names>,
  options: SimplifyOptions,
): Simplified<Names> {
  const weighed = presimplify(source, (triangle) => triangleArea(triangle)).arcs as [
    number,
    number,
    number,
  ][][];
  const mends = weighed.map((): Position[] => []);
  const reduce = (arc: number): Position[] => thin(weighed[arc]!, arc, mends[arc]!, options);
  const arcs = weighed.map((_, arc) => reduce(arc));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const defects = options.crossingsAllowed ? [] : findDefects(source, arcs);
    if (defects.length === 0) {
      const mended = mends.filter((points) => points.length > 0).length;
      return { topology: { ...source, arcs } as Layered<Names>, mended };
    }
    for (const { arc, at } of defects) mends[arc]!.push(at);
    for (const arc of new Set(defects.map((defect) => defect.arc))) arcs[arc] = reduce(arc);
  }
  const left = findDefects(source, arcs).map((defect) => keyOf(defect.at));
  throw new Error(
    `Simplifying leaves lines crossing or touching, or collapsed rings, at ${[...new Set(left)].join(' ; ')}.`,
  );
}

/** Every repair halves the tolerance around it, on that arc. */
function thin(
  path: [number, number, number][],
  arc: number,
  mends: Position[],
  options: SimplifyOptions,
): Position[] {
  const kept = path.filter((position) => {
    if (options.keep?.(position)) return true;
    const tolerance = options.toleranceOf(arc, position);
    const near = mends.filter((at) => distance(at, position, { units: 'meters' }) < MEND_REACH * tolerance);
    return position[2] >= (tolerance / 2 ** near.length) ** 2;
  });
  const ends = options.nodeDecimals;
  return roundPath(kept, (i) => (i === 0 || i === kept.length - 1 ? ends : options.decimalsOf(arc)));
}
