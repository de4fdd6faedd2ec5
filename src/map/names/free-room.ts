/** What is taken in a frame while its names are placed: by what lies on the map, by names, by dots. */
import { overlap, type Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import { boxAround, type Side, type Size } from './find-room.ts';
import { letterHeight, lineHeight, nameSpacing } from './name-looks.ts';
import { pxIn } from './shapes.ts';

export interface PlacedName {
  kind: string;
  id: string;
  /** Of towns, from 1, the largest; else 0. */
  rank: number;
  lines: readonly string[];
  /** px. */
  size: number;
  /** The point beside which, or on which, it lies, px. */
  x: number;
  y: number;
  side: Side;
  box: Rect;
}

export type MeasureText = (text: string, size: number) => number;

/** px that a name keeps from the frame, from another name, and from a dot's middle. */
const fromFrame = 3;
const fromName = 2;
const dotReach = 5;

export class FreeRoom {
  readonly names: PlacedName[] = [];
  readonly cells: Cells;
  /** How many times larger than on the page texts and dots are. */
  readonly times: number;
  #measure: MeasureText;
  #taken: Rect[];
  #lines: readonly Cells[] = [];
  /** Of towns that want to be named. */
  #dots: { rank: number; box: Rect }[] = [];

  constructor(cells: Cells, obstacles: readonly Rect[], measure: MeasureText, times: number) {
    this.cells = cells;
    this.times = times;
    this.#measure = measure;
    this.#taken = [...obstacles];
  }

  px(at: readonly [x: number, y: number]): [x: number, y: number] {
    return pxIn(this.cells.view, at);
  }

  sizeOf(lines: readonly string[], px: number, kind: string): Size {
    const spacing = nameSpacing[kind] ?? 0;
    const widths = lines.map((line) => this.#measure(line, px) + line.length * px * spacing);
    return { width: Math.max(...widths), height: px * (letterHeight + (lines.length - 1) * lineHeight) };
  }

  dotAt(at: readonly [x: number, y: number], reach = dotReach): Rect {
    const [x, y] = this.px(at);
    return boxAround(x, y, { width: 0, height: 0 }, reach * this.times);
  }

  /** The dot of a town that is still to be named, or a capital's name: names before it keep off the box as far as there is room. */
  expect(rank: number, box: Rect): void {
    this.#dots.push({ rank, box });
  }

  take(box: Rect): void {
    this.#taken.push(box);
  }

  /** Lines on which no name may lie from now on. */
  keepOff(lines: readonly Cells[]): void {
    this.#lines = lines;
  }

  isTaken(box: Rect): boolean {
    return this.#taken.some((other) => overlap(box, other));
  }

  isInFrame({ left, top, right, bottom }: Rect): boolean {
    const { width, height } = this.cells.view;
    return (
      left >= fromFrame && top >= fromFrame && right <= width - fromFrame && bottom <= height - fromFrame
    );
  }

  /** Whether a name has room: in the frame, apart from what is there, and off the dots of towns up to a rank. */
  isFree(box: Rect, dots: number): boolean {
    if (!this.isInFrame(box)) return false;
    const { left, top, right, bottom } = box;
    const wide = {
      left: left - fromName,
      top: top - fromName,
      right: right + fromName,
      bottom: bottom + fromName,
    };
    if (this.isTaken(wide) || this.#lines.some((line) => !line.meetsOnly(box, 0))) return false;
    return !this.#dots.some((dot) => dot.rank <= dots && overlap(box, dot.box));
  }

  keep(name: PlacedName): void {
    this.names.push(name);
    this.#taken.push(name.box);
  }
}
