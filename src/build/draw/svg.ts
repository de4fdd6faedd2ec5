/** SVG as text: path data as short as it can be (relative moves in whole steps, no unnecessary space), and whole files. */
import type { Geometry, Polygon, Position } from 'geojson';
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';

/** A file of its own is XML, in which more is escaped than in a page; the serialiser leaves the end of a CDATA section. */
export const svgText = (svg: Element): string =>
  toXml(toXast(svg, { space: 'svg' }), { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');

/**
 * `d` of all lines and rings of a geometry, moved by `move` to steps of the picture and rounded to `decimals`; a point is a dot
 * for a round cap. Positions are rounded, not moves, so that errors never add up.
 */
export function pathData(
  geometry: Geometry,
  move: (at: Position) => readonly number[],
  decimals = 0,
): string {
  const unit = 10 ** decimals;
  const text = (steps: number): string =>
    unit === 1 ? String(steps) : String(Number((steps / unit).toFixed(decimals))).replace(/^(-?)0\./, '$1.');
  const pair = ([x, y]: readonly number[]): string => {
    const second = text(y!);
    return `${text(x!)}${second.startsWith('-') ? '' : ' '}${second}`;
  };
  return strokesOf(geometry)
    .map(({ line, closed }) => {
      const steps = line.map((at) => move(at).map((value) => Math.round(value * unit)));
      const corners = steps.filter((at, index) => index === 0 || !same(at, steps[index - 1]!));
      // A ring needs three corners and the return to the first, which is left to `z`.
      if (corners.length < (closed ? 4 : Math.min(2, line.length))) return '';
      const ends = closed ? corners.slice(0, -1) : corners;
      const moves = ends
        .slice(1)
        .map((at, index) => pair(at.map((value, axis) => value - ends[index]![axis]!)));
      return `M${pair(ends[0]!)}${moves.length ? `l${joined(moves)}` : 'h0'}${closed ? 'z' : ''}`;
    })
    .join('');
}

const same = (a: readonly number[], b: readonly number[]): boolean => a[0] === b[0] && a[1] === b[1];

/** A minus sign separates two numbers as well as a space does. */
const joined = (pairs: string[]): string =>
  pairs.reduce((text, pair) => text + (text === '' || pair.startsWith('-') ? '' : ' ') + pair, '');

/** All rings and lines of a geometry, each a list of positions; `closed` for rings. */
function strokesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((line) => ({ line, closed: false }));
  if (geometry.type === 'LineString') return [{ line: geometry.coordinates, closed: false }];
  if (geometry.type === 'Point') return [{ line: [geometry.coordinates], closed: false }];
  const polygons = geometry.type === 'Polygon' ? [geometry as Polygon] : [];
  const rings =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : polygons.flatMap((polygon) => polygon.coordinates);
  return rings.map((line) => ({ line, closed: true }));
}
