/**
 * Where a data file cuts an area, at the 180th meridian (RFC 7946, 3.1.9) and at a pole, its ring goes on along the cut. Nobody's
 * coast or border is there: an outline leaves these edges out.
 */

import type { Feature, Geometry, MultiLineString, Position } from 'geojson';
import { edgeLatitude } from '../../../map/names/shapes.ts';

type IsCut = (from: Position, to: Position) => boolean;

/** Of positions in degrees. */
export const isCutInDegrees: IsCut = ([fromX = 0, fromY = 0], [toX = 0, toY = 0]) =>
  (Math.abs(fromX) === 180 && fromX === toX) ||
  (Math.abs(fromY) > edgeLatitude && Math.abs(toY) > edgeLatitude && fromY > 0 === toY > 0);

/** The lines of an area's rings without what is cut; null if nothing is, or it is no area. */
export function outlineOf(geometry: Geometry, isCut: IsCut = isCutInDegrees): MultiLineString | null {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  const isWhole = rings.every((ring) => !ring.some((at, index) => index > 0 && isCut(ring[index - 1]!, at)));
  return isWhole
    ? null
    : { type: 'MultiLineString', coordinates: rings.flatMap((ring) => joined(withoutCuts(ring, isCut))) };
}

/** What is left of a line. */
export function withoutCuts(line: readonly Position[], isCut: IsCut): Position[][] {
  const parts: Position[][] = [[]];
  for (const [index, at] of line.entries()) {
    if (index > 0 && isCut(line[index - 1]!, at)) parts.push([]);
    parts.at(-1)!.push(at);
  }
  return parts.filter((part) => part.length > 1);
}

/** The parts of a ring; if it was not cut at its first corner, its last part goes on with its first. */
function joined(parts: Position[][]): Position[][] {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  const isOne = first && last && String(first[0]) === String(last.at(-1));
  return isOne ? [[...last, ...first.slice(1)], ...rest.slice(0, -1)] : parts;
}

/**
 * An area as a map of tiles needs it: if it is cut, its outline follows as a feature of its own, marked `edge`, and the area
 * is marked `cut`, so that its own edges are not drawn.
 */
export function withOutline(feature: Feature): Feature[] {
  const geometry = outlineOf(feature.geometry);
  if (!geometry) return [feature];
  const { properties } = feature;
  return [
    { ...feature, properties: { ...properties, cut: true } },
    { ...feature, properties: { ...properties, edge: true }, geometry },
  ];
}
