/**
 * A frame as a grid of small cells, each of which knows whose it is: whether a box stays within one country is read from it.
 *
 *     owner   the shape in which a cell's middle lies; 0 = none
 *     edge    the shape whose outline passes through the cell; 0 = none, `shared` = more than one, or a border
 *
 * An outline is marked in every cell that it touches, so a cell without an edge lies wholly in its shape or wholly outside.
 */
import type { Rect } from '../../kit/boxes.ts';
import { type SeenPart, seenParts } from './seen-parts.ts';
import type { Ring, RingShape, Viewport } from './shapes.ts';

/** Through the cell pass outlines of more than one shape. */
export const shared = -1;
/** A coast, of no country's own: land ends there, and a town's name may cross it. */
export const coast = -2;

/** About how many cells a frame of any size is divided into. */
const most = 24_000;
/** px: a finer grid would be finer than the lines that are drawn. */
const finest = 4;

/** What cells are counted as, of a shape by its index. */
const kinds = {
  /** Its own; of any shape, if `index` is 0. */
  own: (index: number, owner: number): boolean => (index ? owner === index : owner !== 0),
  /** Not its own, or on an outline. */
  beyond: (index: number, owner: number, edge: number): boolean => edge !== 0 || owner !== index,
  /** Another's; neither the sea nor a coast. */
  others: (index: number, owner: number, edge: number): boolean =>
    edge ? edge !== index && edge !== coast : owner !== 0 && owner !== index,
  'others and coasts': (index: number, owner: number, edge: number): boolean =>
    edge ? edge !== index : owner !== 0 && owner !== index,
};

export class Cells {
  readonly view: Viewport;
  /** px of a cell's side. */
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly owner: Int16Array;
  readonly edge: Int16Array;
  #parts: SeenPart[] | null = null;
  #sums = new Map<string, Uint16Array>();

  constructor(view: Viewport) {
    this.view = view;
    this.size = Math.max(finest, Math.sqrt((view.width * view.height) / most));
    this.columns = Math.max(1, Math.ceil(view.width / this.size));
    this.rows = Math.max(1, Math.ceil(view.height / this.size));
    this.owner = new Int16Array(this.columns * this.rows);
    this.edge = new Int16Array(this.columns * this.rows);
  }

  /** Fills a shape (even-odd) as `index`, from 1, and marks its outline. */
  fill({ rings }: RingShape, index: number): void {
    const crossings: number[][] = [];
    for (const ring of rings) if (this.reaches(ring)) this.#walk(ring, index, crossings);
    for (let row = 0; row < crossings.length; row++) {
      const xs = crossings[row];
      if (!xs) continue;
      // Most rows cross an outline twice.
      if (xs.length > 2 || xs[0]! > xs[1]!) xs.sort((a, b) => a - b);
      for (let at = 0; at + 1 < xs.length; at += 2) {
        // Cells whose middle lies between the two crossings.
        const first = Math.max(0, Math.ceil(xs[at]! - 0.5));
        const last = Math.min(this.columns - 1, Math.floor(xs[at + 1]! - 0.5));
        if (last >= first) this.owner.fill(index, row * this.columns + first, row * this.columns + last + 1);
      }
    }
    this.#change();
  }

  /** Marks lines as borders, which no name may cross, or as coasts. */
  divide(lines: readonly Ring[], as: typeof shared | typeof coast = shared): void {
    for (const line of lines) if (this.reaches(line)) this.#walk(line, as, null);
    this.#change();
  }

  /** Gives all cells to `index` that can be reached from a position in px without crossing an edge. */
  flood(x: number, y: number, index: number): void {
    const start = this.#at(x, y);
    if (start < 0 || this.owner[start] || this.edge[start]) return;
    const { columns, owner, edge } = this;
    const stack = [start];
    owner[start] = index;
    while (stack.length > 0) {
      const cell = stack.pop()!;
      const column = cell % columns;
      for (const next of [
        column > 0 ? cell - 1 : -1,
        column < columns - 1 ? cell + 1 : -1,
        cell - columns,
        cell + columns,
      ]) {
        if (next < 0 || next >= owner.length || owner[next] || edge[next]) continue;
        owner[next] = index;
        stack.push(next);
      }
    }
    this.#change();
  }

  /** The shape at a position in px; 0 = none, or outside the frame. */
  ownerAt(x: number, y: number): number {
    return this.owner[this.#at(x, y)] ?? 0;
  }

  /** Whether a box lies wholly in a shape, clear of its outline. */
  isWithin(box: Rect, index: number): boolean {
    const range = this.#range(box);
    return range !== null && !this.#count(range, 'beyond', index);
  }

  /** Whether a box touches no shape but this one: the sea is free, and coasts, unless `free` says that no edge is. */
  meetsOnly(box: Rect, index: number, free: 0 | typeof coast = coast): boolean {
    const range = this.#range(box);
    return range !== null && !this.#count(range, free ? 'others' : 'others and coasts', index);
  }

  /** The shapes that a box touches; it may leave the frame. */
  ownersIn({ left, top, right, bottom }: Rect): Set<number> {
    const found = new Set<number>();
    for (let y = top; y <= bottom; y += this.size)
      for (let x = left; x <= right; x += this.size) found.add(this.ownerAt(x, y));
    found.delete(0);
    return found;
  }

  /** Whether a box touches this shape and no other; it may leave the frame. */
  touchesAlone({ left, top, right, bottom }: Rect, index: number): boolean {
    const { size, columns, rows } = this;
    const [column, row] = [Math.floor(left / size), Math.floor(top / size)];
    const range = {
      left: Math.max(0, column),
      top: Math.max(0, row),
      right: Math.min(columns, column + Math.floor((right - left) / size) + 1),
      bottom: Math.min(rows, row + Math.floor((bottom - top) / size) + 1),
    };
    if (range.left >= range.right || range.top >= range.bottom) return false;
    const own = this.#count(range, 'own', index);
    return own > 0 && own === this.#count(range, 'own', 0);
  }

  /** Of each shape by its index, from 1 to `count`. */
  parts(count: number): readonly SeenPart[] {
    if (this.#parts?.length === count + 1) return this.#parts;
    this.#parts = seenParts(this, count);
    return this.#parts;
  }

  /** What was worked out from the cells is no longer true. */
  #change(): void {
    this.#parts = null;
    this.#sums.clear();
  }

  #at(x: number, y: number): number {
    const [column, row] = [Math.floor(x / this.size), Math.floor(y / this.size)];
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows
      ? -1
      : row * this.columns + column;
  }

  /** Cells that a box touches, to the right and lower ends before which they stop; null if it leaves the frame. */
  #range({ left, top, right, bottom }: Rect): Rect | null {
    if (left < 0 || top < 0 || right > this.view.width || bottom > this.view.height) return null;
    return {
      left: Math.floor(left / this.size),
      top: Math.floor(top / this.size),
      right: Math.min(this.columns, Math.floor(right / this.size) + 1),
      bottom: Math.min(this.rows, Math.floor(bottom / this.size) + 1),
    };
  }

  /** How many cells of a range are of a kind. */
  #count({ left, top, right, bottom }: Rect, kind: keyof typeof kinds, index: number): number {
    const sums = this.#sumsOf(kind, index);
    const across = this.columns + 1;
    return (
      sums[bottom * across + right]! -
      sums[bottom * across + left]! -
      sums[top * across + right]! +
      sums[top * across + left]!
    );
  }

  /** How many cells above and to the left of each corner of the grid are of a kind. */
  #sumsOf(kind: keyof typeof kinds, index: number): Uint16Array {
    const key = kind + index;
    const known = this.#sums.get(key);
    if (known) return known;
    const { owner, edge, columns, rows } = this;
    const isOf = kinds[kind];
    const sums = new Uint16Array((columns + 1) * (rows + 1));
    for (let row = 0, cell = 0, corner = columns + 2; row < rows; row++, corner++) {
      for (let column = 0, inRow = 0; column < columns; column++, cell++, corner++) {
        if (isOf(index, owner[cell]!, edge[cell]!)) inRow++;
        sums[corner] = sums[corner - columns - 1]! + inRow;
      }
    }
    this.#sums.set(key, sums);
    return sums;
  }

  /** Whether a line's box meets the frame. */
  reaches({ bounds: [left, top, right, bottom] }: Ring): boolean {
    const { view } = this;
    return (
      top <= view.top + view.height / view.scale &&
      bottom >= view.top &&
      left <= view.left + view.width / view.scale &&
      right >= view.left
    );
  }

  /** Marks the cells of a line, and collects where it crosses the middle of each row, in cells. */
  #walk({ points }: Ring, index: number, crossings: number[][] | null): void {
    const { left, top, scale } = this.view;
    const times = scale / this.size;
    let x0 = (points[0]! - left) * times;
    let y0 = (points[1]! - top) * times;
    for (let at = 2; at < points.length; at += 2) {
      const x1 = (points[at]! - left) * times;
      const y1 = (points[at + 1]! - top) * times;
      // Most of a large country's outline lies above or below the frame.
      if ((y0 >= 0 || y1 >= 0) && (y0 < this.rows || y1 < this.rows))
        this.#edge(x0, y0, x1, y1, index, crossings);
      x0 = x1;
      y0 = y1;
    }
  }

  #edge(x0: number, y0: number, x1: number, y1: number, index: number, crossings: number[][] | null): void {
    // Called millions of times: nothing is made here.
    const low = Math.min(y0, y1);
    const high = Math.max(y0, y1);
    const slope = y1 === y0 ? 0 : (x1 - x0) / (y1 - y0);
    const isSeen = (x0 >= 0 || x1 >= 0) && (x0 < this.columns || x1 < this.columns);
    const lastRow = Math.min(this.rows - 1, Math.floor(high));
    for (let row = Math.max(0, Math.floor(low)); row <= lastRow; row++) {
      const middle = row + 0.5;
      if (crossings && low <= middle && high > middle) {
        crossings[row] ??= [];
        crossings[row]!.push(x0 + (middle - y0) * slope);
      }
      if (!isSeen) continue;
      const a = y1 === y0 ? x0 : x0 + (Math.max(row, low) - y0) * slope;
      const b = y1 === y0 ? x1 : x0 + (Math.min(row + 1, high) - y0) * slope;
      const first = Math.max(0, Math.floor(Math.min(a, b)));
      const last = Math.min(this.columns - 1, Math.floor(Math.max(a, b)));
      for (let column = first; column <= last; column++) {
        const cell = row * this.columns + column;
        const edge = this.edge[cell]!;
        this.edge[cell] = edge === 0 || edge === index ? index : shared;
      }
    }
  }
}
