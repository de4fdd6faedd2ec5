/** Arrowheads along a route: which way somebody went it, since its positions are in that order. */
import type { Geometry, Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowCorners } from '../../../map/layers/arrow.ts';

/** Arrowheads along a whole route, even if it is cut into parts. */
const count = 4;

/** In the definitions: one, for all arrowheads of a picture. Its size follows the letters, which are as large at every zoom. */
export const arrowSymbol = (): Element =>
  s('symbol', { id: 'route-arrow', viewBox: '-1 -1 2 2', overflow: 'visible' }, [
    s('path', {
      d: `M${arrowCorners.map((corner) => corner.join(' ')).join('L')}Z`,
      vectorEffect: 'non-scaling-stroke',
    }),
  ]);

export interface Arrow {
  at: Position;
  /** Degrees, clockwise from the right. */
  turn: number;
}

/** Evenly along a line or a line of several parts, in its own units, `y` downwards; none for other shapes. */
export function arrowsAlong(geometry: Geometry): Arrow[] {
  let whole = 0;
  const edges = linesOf(geometry).flatMap((line) =>
    line.slice(1).map((to, index) => {
      const from = line[index]!;
      const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
      const [start, length] = [whole, Math.hypot(dx, dy)];
      whole += length;
      return { from, dx, dy, start, length };
    }),
  );
  if (whole === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const away = ((index + 0.5) / count) * whole;
    const { from, dx, dy, start, length } = edges.findLast((edge) => edge.start <= away && edge.length > 0)!;
    const share = (away - start) / length;
    return { at: [from[0]! + dx * share, from[1]! + dy * share], turn: (Math.atan2(dy, dx) * 180) / Math.PI };
  });
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
