/** Checks of single shapes: rings, crossings, areas. */
import { area, booleanClockwise, kinks } from '@turf/turf';
import { type Check, verdict } from './check.ts';
import { findCrossings, findTouches } from './crossings.ts';
import { keyOf, type LayerFeature, type Position, pathsOf, type Shape } from './shapes.ts';

/** Every ring is closed, has an area, and turns as RFC 7946 wants (outer anticlockwise, holes clockwise). */
export function checkRings(features: LayerFeature<Shape>[]): Check {
  let rings = 0;
  const issues: string[] = [];
  for (const { id, geometry } of features) {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const part of parts) {
      part.forEach((ring, i) => {
        rings++;
        if (ring.length < 4) issues.push(`${id}: a ring has ${ring.length} positions`);
        else if (keyOf(ring[0]!) !== keyOf(ring.at(-1)!)) issues.push(`${id}: a ring is not closed`);
        else if (booleanClockwise(ring) === (i === 0)) issues.push(`${id}: a ring turns the wrong way`);
      });
    }
  }
  return verdict(`${rings} rings of ${features.length} shapes closed and right-handed`, issues);
}

/**
 * No shape crosses or touches itself.
 * @param excepted ids of shapes whose source touches itself; they may touch, not cross.
 */
export function checkSimple(features: LayerFeature<Shape>[], excepted: string[] = []): Check {
  const issues = features.flatMap(({ id, geometry }) => {
    const vertices = new Set(pathsOf(geometry).flat().map(keyOf));
    const crossings = kinks(geometry)
      .features.map((kink) => kink.geometry.coordinates)
      .filter((at) => !vertices.has(keyOf(at)));
    const touches = excepted.includes(id) ? [] : pathsOf(geometry).flatMap(findTouches);
    return [
      ...crossings.map((at) => `${id} crosses itself at ${keyOf(at)}`),
      ...touches.map((at) => `${id} touches itself at ${keyOf(at)}`),
    ];
  });
  const except = excepted.length > 0 ? ` (touching allowed: ${excepted.join(', ')})` : '';
  return verdict(`no self-crossing in ${features.length} shapes${except}`, issues);
}

/** No edge of these paths crosses another: units neither overlap nor leave gaps along shared edges. */
export function checkPlanar(what: string, paths: Position[][]): Check {
  const issues = findCrossings(paths).map((at) => `${what}: edges cross at ${keyOf(at)}`);
  return verdict(`${what}: no edge crosses another`, issues);
}

/** Areas against those of the same ids in the reference; `limitOf` is the share by which one may differ. */
export function checkAreas(
  features: LayerFeature<Shape>[],
  reference: Map<string, Shape>,
  limitOf: (id: string) => number,
): Check {
  const issues: string[] = [];
  let worst = { id: '', off: 0 };
  for (const { id, geometry } of features) {
    const shape = reference.get(id);
    if (!shape) {
      issues.push(`${id}: not in the reference`);
      continue;
    }
    const off = Math.abs(area(geometry) / area(shape) - 1);
    if (off > limitOf(id))
      issues.push(`${id}: area ${percent(off)} off, at most ${percent(limitOf(id))} allowed`);
    if (off > worst.off) worst = { id, off };
  }
  return verdict(
    `areas of ${features.length} shapes as in the reference; most off: ${worst.id}, ${percent(worst.off)}`,
    issues,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
