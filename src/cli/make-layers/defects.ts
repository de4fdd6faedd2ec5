/** Finds what simplifying broke in a topology: crossings, touching lines, collapsed rings; and which arcs to redo. */
import { area, polygon } from '@turf/turf';
import { findCrossings } from './crossings.ts';
import { keyOf, type Position } from './shapes.ts';
import { type Layered, ringsOf } from './topology.ts';

/** An arc to be redone, and the place where it went wrong. */
export interface Defect {
  arc: number;
  at: Position;
}

/** A ring with less of its area than this has lost its shape. */
const LEAST_AREA = 0.5;

/** Everything wrong with `arcs`, the simplified arcs of `source`. */
export function findDefects(source: Layered, arcs: Position[][]): Defect[] {
  const crossings = findCrossings(arcs).flatMap((at) => arcsThrough(arcs, at).map((arc) => ({ arc, at })));
  return [...crossings, ...touches(arcs), ...collapses(source, arcs)];
}

/** Inner positions that another position equals: lines may only meet where they met in the source, at nodes. */
function touches(arcs: Position[][]): Defect[] {
  const owners = new Map<string, number[]>();
  const nodes = new Set(arcs.flatMap((path) => [keyOf(path[0]!), keyOf(path.at(-1)!)]));
  arcs.forEach((path, arc) => {
    for (const position of path.slice(1, -1)) {
      const key = keyOf(position);
      owners.set(key, [...(owners.get(key) ?? []), arc]);
    }
  });
  return [...owners].flatMap(([key, owning]) => {
    if (owning.length === 1 && !nodes.has(key)) return [];
    const at = key.split(',').map(Number);
    return owning.map((arc) => ({ arc, at }));
  });
}

function collapses(source: Layered, arcs: Position[][]): Defect[] {
  const was = ringsOf(source, source.arcs as Position[][]);
  return ringsOf(source, arcs).flatMap((ring, i) => {
    const whole = ring.positions.length > 3 && area(polygon([ring.positions]));
    if (whole && whole >= LEAST_AREA * area(polygon([was[i]!.positions]))) return [];
    return ring.arcs.map((arc) => ({ arc, at: arcs[arc]![0]! }));
  });
}

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
