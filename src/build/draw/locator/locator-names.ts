/** Names on a locator: countries inside their own land, capitals beside their dots, none on another or on the frame. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { overlap, type Rect } from '../../../kit/boxes.ts';
import { type Letters, letterUnits, locatorSize } from '../../../map/locator/locator-letters.ts';

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

/** A letter's width as a share of its height, by how it is written, and how much larger the first countries are in capitals. */
const letter = { capitals: 0.76, bold: 0.58, small: 0.54 };
const larger = 1.2;
/** A longer name than this share of the width is broken into its words. */
const longest = 0.6;
/** Units: farther from its country a name would be another's. */
const farthest = 60;
/** As many names orient. */
const few = 3;
/** Units: the step of the search for room. */
const step = 4;

interface Places {
  countries: readonly LocatorCountry[];
  capitals: readonly LocatorCapital[];
  /** What names leave free: the frame's box. */
  taken: readonly Rect[];
  /** "named here". */
  named: string;
  /** Lines of text at the foot. */
  lines: readonly string[];
  letters: Letters;
}

/** All that is written on a locator with one kind of letters, as a group: names that have no room are left out, actors' never. */
export function locatorNames({ countries, capitals, taken, named, lines, letters }: Places): Element {
  const em = letterUnits(letters.from);
  const { width, height } = locatorSize;
  const foot = { left: 0, right: width, top: height - (lines.length * 1.2 + 0.4) * em, bottom: height };
  // If there is no room below each name, it is said once, at the top.
  const isOnce = letters.name === 'medium' && countries.some(({ lit }) => lit);
  const head = { left: 0, right: width, top: 0, bottom: isOnce ? em * 1.3 : 0 };
  const full = [...taken, ...[foot, head].filter(({ top, bottom }) => bottom - top > em)];
  const elements: Element[] = isOnce
    ? [s('text', { class: 'named', x: width / 2, y: rounded(em), dataKind: 'named' }, named)]
    : [];
  // A small actor has the fewest places for its name; of the others the large come first.
  const rankOf = (country: LocatorCountry): number => {
    if (!country.first) return -extent(country) / (width * height);
    const turn = extent(country) / (width * height);
    // In small letters the large ones come first here too: they have the most room.
    return (country.lit ? 3 : 1) + (letters.name === 'large' ? -turn : turn);
  };
  const ranks = new Map(countries.map((country) => [country, rankOf(country)]));
  const ranked = [...countries].sort((a, b) => ranks.get(b)! - ranks.get(a)!);
  const owned = countries.filter(({ first, lit }) => first || lit);
  // If there is little room, it is for the countries that matter.
  const wanted = letters.name === 'large' ? ranked : ranked.filter(({ first }) => first);
  // Capitals have one place each, countries many; in small letters there is room for countries alone.
  if (letters.name === 'large') for (const capital of capitals) elements.push(...capitalOf(capital));
  const names = wanted.flatMap((country) => nameOf(country));
  elements.push(...names);
  // A view far from the story's own countries names the largest ones that it shows.
  if (names.length === 0) elements.push(...largest(few).flatMap((one) => nameOf({ ...one, first: true })));
  for (const [index, line] of lines.entries()) {
    const y = height - (0.5 + 1.2 * (lines.length - 1 - index)) * em;
    elements.push(s('text', { class: 'far', x: width / 2, y: rounded(y), dataKind: 'distance' }, line));
  }
  return s('g', { class: `letters ${letters.name}` }, elements);

  function largest(count: number): LocatorCountry[] {
    return [...countries].sort((a, b) => extent(b) - extent(a)).slice(0, count);
  }

  function nameOf({ id, name, rings, lit, first }: LocatorCountry): Element[] {
    const times = first && letters.capitals ? larger : 1;
    const wide = (letters.capitals ? letter.capitals : letter.bold) * em * times;
    const isLong = !letters.capitals && name.length * wide > width * longest;
    const rows = isLong ? name.split(' ') : [name];
    const label = lit && letters.name === 'large' ? named : '';
    const size = {
      width: Math.max(...rows.map((row) => row.length * wide), label.length * letter.small * em),
      height: em * (times * 1.1 * rows.length + (label ? 1.1 : 0)),
    };
    const at =
      roomFor(rings, size, full, first ? [1, 0.72, 0.5, 0] : [1]) ??
      (owned.some((own) => own.id === id)
        ? roomBeside(
            rings,
            size,
            full,
            owned.filter((other) => other.id !== id),
          )
        : null);
    if (!at) return [];
    const box = rectAt(at, size);
    full.push(box);
    const x = Math.round(at[0]);
    const attributes = { class: first ? 'first' : 'other', x, y: rounded(box.top + em * times * 0.9) };
    const under = { class: 'named', x, y: rounded(box.bottom - em * 0.25) };
    const written = isLong
      ? rows.map((row, index) => s('tspan', { x, dy: index > 0 ? '1.1em' : undefined }, `${row} `))
      : [name];
    return [
      s('text', { ...attributes, dataKind: 'country', dataId: id }, written),
      ...(label ? [s('text', { ...under, dataKind: 'named', dataId: id }, label)] : []),
    ];
  }

  function capitalOf({ id, name, at }: LocatorCapital): Element[] {
    const long = name.length * letter.small * em;
    const [x, y] = at as [number, number];
    const [top, bottom] = [y - em * 0.6, y + em * 0.6];
    const dot = { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
    const side = (['start', 'end'] as const)
      .map((anchor) => ({ anchor, left: anchor === 'start' ? x + 4 : x - 4 - long }))
      .find(({ left }) => {
        const box = { left, right: left + long, top, bottom };
        return isInside(box) && !full.some((other) => overlap(box, other) || overlap(dot, other));
      });
    if (!side) return [];
    full.push(dot, { left: side.left, right: side.left + long, top, bottom });
    const dx = side.anchor === 'start' ? 5 : -5;
    const attributes = { class: 'capital', x: Math.round(x) + dx, y: rounded(y + em * 0.35) };
    return [
      s('path', { class: 'seat', d: `M${Math.round(x)} ${Math.round(y)}h0` }),
      s('text', { ...attributes, textAnchor: side.anchor, dataKind: 'capital', dataId: id }, name),
    ];
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The middle of a box inside a country's land that is free, or as much of the box as the shares allow; null without any. */
function roomFor(
  rings: Position[][],
  { width, height }: { width: number; height: number },
  taken: readonly Rect[],
  shares: readonly number[],
): [number, number] | null {
  const land = boundsOf(rings);
  for (const share of shares) {
    const size = { width: width * share, height: height * share };
    const isIn = (x: number, y: number): boolean =>
      holds(rings, x, y) && holdsBox(rings, rectAt([x, y], size));
    const within = {
      left: land.left + size.width / 2,
      right: land.right - size.width / 2,
      top: land.top + size.height / 2,
      bottom: land.bottom - size.height / 2,
    };
    const at = nearestFree({ width, height }, taken, within, middleOf(rings), isIn);
    if (at) return at;
  }
  return null;
}

/** The free middle of a box that is nearest to a country with no room for it. */
function roomBeside(
  rings: Position[][],
  size: { width: number; height: number },
  taken: readonly Rect[],
  others: readonly LocatorCountry[],
): [number, number] | null {
  const [left, top] = middleOf(rings);
  // On another country that is named, it would read as that one's name.
  const isIn = (x: number, y: number): boolean => !others.some((other) => holds(other.rings, x, y));
  // Up and down first: beside it, a wide name's middle would be far from it.
  const best = nearestFree(size, taken, whole, [left, top], isIn, 1.5);
  return best && Math.hypot(best[0] - left, 1.5 * (best[1] - top)) <= farthest ? best : null;
}

const whole: Rect = { left: 0, top: 0, right: locatorSize.width, bottom: locatorSize.height };

/**
 * The middle of a box that is free and nearest to `goal`, within `land`; a step up or down counts `up` times. What takes long
 * (`isIn`) is asked only of places nearer than the best so far.
 */
function nearestFree(
  size: { width: number; height: number },
  taken: readonly Rect[],
  land: Rect,
  goal: readonly [number, number],
  isIn: (x: number, y: number) => boolean,
  up = 1,
): [number, number] | null {
  const first = (from: number): number => Math.max(1, Math.ceil(from / step)) * step;
  let best: [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  // One box that moves, and no square root: a long story asks for millions of places.
  const rect = rectAt([0, 0], size);
  for (let x = first(land.left); x < locatorSize.width && x <= land.right; x += step) {
    rect.left = x - size.width / 2;
    rect.right = x + size.width / 2;
    for (let y = first(land.top); y < locatorSize.height && y <= land.bottom; y += step) {
      const off = (x - goal[0]) ** 2 + (up * (y - goal[1])) ** 2;
      if (off >= least) continue;
      rect.top = y - size.height / 2;
      rect.bottom = y + size.height / 2;
      if (!isInside(rect) || taken.some((other) => overlap(rect, other)) || !isIn(x, y)) continue;
      best = [x, y];
      least = off;
    }
  }
  return best;
}

/** Of all rings. */
function boundsOf(rings: Position[][]): Rect {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings) {
    for (const [x, y] of ring as [number, number][]) {
      bounds.left = Math.min(bounds.left, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.right = Math.max(bounds.right, x);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
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
  [left, (left + right) / 2, right].every((x) => holds(rings, x, top) && holds(rings, x, bottom));

function holds(rings: Position[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const from = ring[index - 1] as [number, number];
      const to = ring[index] as [number, number];
      if (from[1] > y === to[1] > y) continue;
      if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) inside = !inside;
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
