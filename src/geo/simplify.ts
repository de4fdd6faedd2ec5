/** Simplifies a topology arc by arc, so that shared edges stay shared, and mends what simplifying broke. */
import { distance } from '@turf/turf';
import { presimplify } from 'topojson-simplify';
import { findCrossings } from './crossings.ts';
import { keyOf, type Position, roundPath } from './shapes.ts';
import type { Layered } from './topology.ts';

const METRES_PER_DEGREE = 111_195;
const ATTEMPTS = 12;
/** A fault is mended within so many tolerances of it: the rest of a long coast stays coarse. */
const MEND_REACH = 20;

export interface SimplifyOptions {
  /** Metres; corners whose triangle is smaller than its square go. */
  toleranceOf: (arc: number, position: Position) => number;
  /** Decimal places of an arc's inner positions; its ends have `nodeDecimals`, since others meet them. */
  decimalsOf: (arc: number) => number;
  nodeDecimals: number;
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
 * Where the result crosses itself, its arcs are redone there with half the tolerance.
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
    const faults = faultsOf(arcs, weighed);
    if (faults.length === 0) {
      const mended = mends.filter((points) => points.length > 0).length;
      return { topology: { ...source, arcs } as Layered<Names>, mended };
    }
    for (const { arc, at } of faults) mends[arc]!.push(at);
    for (const arc of new Set(faults.map((fault) => fault.arc))) arcs[arc] = reduce(arc);
  }
  const left = faultsOf(arcs, weighed).map((fault) => keyOf(fault.at));
  throw new Error(`Simplifying leaves crossings or collapsed rings at ${[...new Set(left)].join(' ; ')}.`);
}

/** Which arcs cross another, and where; and which have collapsed. */
function faultsOf(arcs: Position[][], sources: Position[][]): { arc: number; at: Position }[] {
  const crossings = findCrossings(arcs).flatMap((at) => arcsThrough(arcs, at).map((arc) => ({ arc, at })));
  const collapsed = arcs.flatMap((path, arc) =>
    isCollapsed(path, sources[arc]!) ? [{ arc, at: path[0]! }] : [],
  );
  return [...crossings, ...collapsed];
}

/** Every mend halves the tolerance around it, on that arc. */
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

/** A closed arc needs four positions to enclose anything, an open one two. */
function isCollapsed(path: Position[], source: Position[]): boolean {
  const closed = keyOf(source[0]!.slice(0, 2)) === keyOf(source.at(-1)!.slice(0, 2));
  return path.length < (closed ? 4 : 2);
}

/** Arcs with a segment through the point. */
function arcsThrough(arcs: Position[][], point: Position): number[] {
  return arcs.flatMap((path, arc) =>
    path.some((end, i) => i > 0 && isBetween(point, path[i - 1]!, end)) ? [arc] : [],
  );
}

/** On the segment, but for the last digits of the arithmetic. */
function isBetween([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): boolean {
  const length = Math.hypot(bx! - ax!, by! - ay!);
  const off = Math.abs((bx! - ax!) * (y! - ay!) - (by! - ay!) * (x! - ax!)) / length;
  const along = ((x! - ax!) * (bx! - ax!) + (y! - ay!) * (by! - ay!)) / length;
  return off < 1e-9 && along > -1e-9 && along < length + 1e-9;
}
