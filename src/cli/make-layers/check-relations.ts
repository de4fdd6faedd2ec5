/** Checks between layers: shared edges, units inside units, neighbours, points inside countries. */
import { booleanPointInPolygon } from '@turf/turf';
import { type Check, verdict } from './check.ts';
import {
  edgeKey,
  keyOf,
  type LayerFeature,
  type Line,
  type Position,
  pathsOf,
  type Shape,
} from './shapes.ts';

/** Every segment of the line is an edge of each of the shapes. */
export function checkSharedLine(
  line: LayerFeature<Line>,
  shapes: { name: string; geometry: Shape }[],
): Check {
  const segments = pathsOf(line.geometry).flatMap(edgesOf);
  const issues = shapes.flatMap(({ name, geometry }) => {
    const edges = new Set(pathsOf(geometry).flatMap(edgesOf));
    const missing = segments.filter((segment) => !edges.has(segment)).length;
    return missing > 0
      ? [`${line.id}: ${missing} of ${segments.length} segments are no edge of ${name}`]
      : [];
  });
  const names = shapes.map((shape) => shape.name).join(', ');
  return verdict(`${line.id}: all ${segments.length} segments are edges of ${names}`, issues);
}

/** The edges that one unit alone has are exactly those of the whole: no gap, no overlap, nothing outside. */
export function checkOutline(units: LayerFeature<Shape>[], whole: LayerFeature<Shape>): Check {
  const uses = new Map<string, number>();
  for (const edge of units.flatMap((unit) => pathsOf(unit.geometry).flatMap(edgesOf))) {
    uses.set(edge, (uses.get(edge) ?? 0) + 1);
  }
  const outer = new Set([...uses].filter(([, count]) => count === 1).map(([edge]) => edge));
  const edges = pathsOf(whole.geometry).flatMap(edgesOf);
  const missing = edges.filter((edge) => !outer.delete(edge));
  const issues = [
    ...missing.map((edge) => `${whole.id}: edge ${edge} belongs to no unit`),
    ...[...outer].map((edge) => `edge ${edge} of a unit is not on the outline of ${whole.id}`),
    ...[...uses]
      .filter(([, count]) => count > 2)
      .map(([edge]) => `edge ${edge} belongs to more than two units`),
  ];
  return verdict(
    `the outline of ${units.length} units is ${whole.id}, edge by edge (${edges.length})`,
    issues,
  );
}

/** No position of a unit lies outside the whole. */
export function checkInside(units: LayerFeature<Shape>[], whole: LayerFeature<Shape>): Check {
  const outline = new Set(pathsOf(whole.geometry).flat().map(keyOf));
  const issues = units.flatMap(({ id, geometry }) => {
    const positions = pathsOf(geometry).flat();
    const out = positions.filter(
      (at) => !outline.has(keyOf(at)) && !booleanPointInPolygon(at, whole.geometry),
    );
    return out.length > 0 ? [`${id}: ${out.length} positions outside ${whole.id}`] : [];
  });
  return verdict(`${units.length} units lie inside ${whole.id}`, issues);
}

/** The units that share an edge with `id` are exactly the expected ones. */
export function checkNeighbours(units: LayerFeature<Shape>[], id: string, expected: string[]): Check {
  const unitEdges = new Set(pathsOf(units.find((unit) => unit.id === id)!.geometry).flatMap(edgesOf));
  const found = units
    .filter(
      (unit) =>
        unit.id !== id &&
        pathsOf(unit.geometry)
          .flatMap(edgesOf)
          .some((edge) => unitEdges.has(edge)),
    )
    .map((unit) => unit.id);
  const same = [...found].sort().join(', ') === [...expected].sort().join(', ');
  const issues = same ? [] : [`${id} borders ${found.join(', ')}; expected are ${expected.join(', ')}`];
  return verdict(`${id} borders exactly ${[...expected].sort().join(', ')}`, issues);
}

/** Each point lies in the area named for it and in no other. */
export function checkPoints(
  points: { name: string; at: Position; inside: string }[],
  areas: LayerFeature<Shape>[],
): Check {
  const issues = points.flatMap(({ name, at, inside }) => {
    const found = areas.filter((each) => booleanPointInPolygon(at, each.geometry)).map((each) => each.id);
    return found.join() === inside
      ? []
      : [`${name} lies in ${found.join(', ') || 'nothing'}, not in ${inside}`];
  });
  const names = points.length > 12 ? `${points.length} points` : points.map((point) => point.name).join(', ');
  return verdict(`${names}: each in the area that it belongs to`, issues);
}

function edgesOf(path: Position[]): string[] {
  return path.slice(1).map((end, i) => edgeKey(path[i]!, end));
}
