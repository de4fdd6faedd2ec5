/** What the placing of names is given: a frame, what is in focus, and the names that the frame may show. */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import type { MeasureText } from './free-room.ts';
import type { Subject } from './place-subject.ts';
import type { RingShape } from './shapes.ts';

/** A name that a frame may show, other than those in focus. */
export interface Label {
  kind: string;
  id: string;
  name: string;
  /** Of towns, from 1, the largest. */
  rank: number;
  /** Id of the story's place that it names. */
  place?: string | undefined;
  /** Units; null for a country, whose place in the frame is looked for, and for a river. */
  at: readonly [x: number, y: number] | null;
  isCapital?: boolean | undefined;
  /** Of a river: points along it beside which it may be named. */
  course?: readonly (readonly [x: number, y: number])[] | undefined;
  /** Of an ocean: its open water, on the side of the 180th meridian that the frame shows. */
  water?: RingShape | undefined;
}

export interface Names {
  /** Cells filled with countries: the index of a country is its turn in `countries`, from 1. */
  cells: Cells;
  /** Ids. */
  countries: readonly string[];
  labels: readonly Label[];
  subjects: readonly Subject[];
  /** What lies on the map, px. */
  obstacles: readonly Rect[];
  /** Width of a text at a size, px, without letter spacing. */
  measure: MeasureText;
  /** How many times larger than on the page texts and dots are. */
  textScale?: number;
}
