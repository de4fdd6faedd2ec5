/** Names on a locator: countries inside their own land, capitals beside their dots, none on another or on the frame. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { overlap, type Rect } from '../../kit/boxes.ts';
import { locatorSize } from './locator-view.ts';

export interface LocatorCountry {
  id: string;
  name: string;
  rings: Position[][];
  /** Named here as an actor. */
  lit: boolean;
  /** Whose name is wanted first, and large enough for a small locator. */
  first: boolean;
}

export interface LocatorCapital {
  id: string;
  name: string;
  at: Position;
}

/** Units: heights of letters, width of a letter as a share of its height, and the step of the search for room. */
const sizes = { first: 13, other: 8.5, capital: 8.5 };
const letter = { capitals: 0.72, small: 0.56 };
const step = 4;

interface Places {
  countries: readonly LocatorCountry[];
  capitals: readonly LocatorCapital[];
  /** What names leave free: the frame's box, lines of text. */
  taken: readonly Rect[];
  /** "named here". */
  named: string;
}

export function locatorNames({ countries, capitals, taken, named }: Places): Element[] {
  const full = [...taken];
  const elements: Element[] = [];
  for (const { id, name, at } of capitals) {
    const width = name.length * letter.small * sizes.capital;
    const [x, y] = at as [number, number];
    const sides = [
      { anchor: 'start', dx: 4, left: x + 3 },
      { anchor: 'end', dx: -4, left: x - 3 - width },
    ];
    const side = sides.find(({ left }) => {
      const rect = { left, right: left + width, top: y - 5, bottom: y + 5 };
      return isInside(rect) && !full.some((other) => overlap(rect, other));
    });
    if (!side) continue;
    full.push({ left: side.left, right: side.left + width, top: y - 5, bottom: y + 5 });
    elements.push(
      s('path', { class: 'seat', d: `M${Math.round(x)} ${Math.round(y)}h0` }),
      s(
        'text',
        {
          class: 'capital',
          x: Math.round(x) + side.dx,
          y: Math.round(y) + 3,
          textAnchor: side.anchor,
          dataKind: 'capital',
          dataId: id,
        },
        name,
      ),
    );
  }
  const ranked = [...countries].sort((a, b) => Number(b.first) - Number(a.first) || extent(b) - extent(a));
  for (const { id, name, rings, lit, first } of ranked) {
    const width = name.length * letter.capitals * (first ? sizes.first : sizes.other);
    const high = first ? sizes.first : sizes.other;
    const size = { width, height: high * (lit ? 1.9 : 1.1) };
    const at =
      roomFor(rings, size, full, first ? [1, 0.72, 0.5, 0] : [1]) ??
      (lit ? roomBeside(rings, size, full) : null);
    if (!at) continue;
    full.push(rectAt(at, size));
    const [x, y] = at.map(Math.round);
    elements.push(
      s('text', { class: first ? 'first' : 'other', x, y, dataKind: 'country', dataId: id }, name),
      ...(lit ? [s('text', { class: 'named', x, y: y! + 11, dataKind: 'named', dataId: id }, named)] : []),
    );
  }
  return elements;
}

/** The middle of a box inside a country's land that is free, or as much of the box as the shares allow; null without any. */
function roomFor(
  rings: Position[][],
  { width, height }: { width: number; height: number },
  taken: readonly Rect[],
  shares: readonly number[],
): [number, number] | null {
  for (const share of shares) {
    let best: { at: [number, number]; off: number } | null = null;
    const middle = middleOf(rings);
    for (let x = step; x < locatorSize.width; x += step) {
      for (let y = step; y < locatorSize.height; y += step) {
        const rect = rectAt([x, y], { width, height });
        if (!isInside(rect) || taken.some((other) => overlap(rect, other))) continue;
        if (
          !holds(rings, [x, y]) ||
          !holdsBox(rings, rectAt([x, y], { width: width * share, height: height * share }))
        )
          continue;
        const off = Math.hypot(x - middle[0], y - middle[1]);
        if (!best || off < best.off) best = { at: [x, y], off };
      }
    }
    if (best) return best.at;
  }
  return null;
}

/** The free middle of a box that is nearest to a country with no room for it. */
function roomBeside(
  rings: Position[][],
  size: { width: number; height: number },
  taken: readonly Rect[],
): [number, number] | null {
  const [left, top] = middleOf(rings);
  const free: [number, number][] = [];
  for (let x = step; x < locatorSize.width; x += step) {
    for (let y = step; y < locatorSize.height; y += step) {
      const rect = rectAt([x, y], size);
      if (isInside(rect) && !taken.some((other) => overlap(rect, other)) && !holds(rings, [x, y]))
        free.push([x, y]);
    }
  }
  // Up and down first: beside it, a wide name's middle would be far from it.
  const off = ([x, y]: [number, number]): number => Math.hypot(x - left, 1.5 * (y - top));
  return free.reduce<[number, number] | null>(
    (least, at) => (least && off(least) <= off(at) ? least : at),
    null,
  );
}

const rectAt = ([x, y]: Position, { width, height }: { width: number; height: number }): Rect => ({
  left: x! - width / 2,
  right: x! + width / 2,
  top: y! - height / 2,
  bottom: y! + height / 2,
});

const isInside = ({ left, right, top, bottom }: Rect): boolean =>
  left >= 1 && top >= 1 && right <= locatorSize.width - 1 && bottom <= locatorSize.height - 1;

/** Whether corners and middles of the sides lie in an area. */
const holdsBox = (rings: Position[][], { left, right, top, bottom }: Rect): boolean =>
  [left, (left + right) / 2, right].every((x) => [top, bottom].every((y) => holds(rings, [x, y])));

function holds(rings: Position[][], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax, ay] = ring[index - 1] as [number, number];
      const [bx, by] = ring[index] as [number, number];
      if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The middle of the largest ring's box. */
function middleOf(rings: Position[][]): [number, number] {
  const largest = rings.reduce((most, ring) => (extentOf(ring) > extentOf(most) ? ring : most), rings[0]!);
  const mean = (axis: 0 | 1): number => {
    const values = largest.map((position) => position[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [mean(0), mean(1)];
}

const extentOf = (ring: Position[]): number => {
  const [xs, ys] = [0, 1].map((axis) => ring.map((position) => position[axis]!)) as [number[], number[]];
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
};

const extent = ({ rings }: LocatorCountry): number => Math.max(...rings.map(extentOf));
