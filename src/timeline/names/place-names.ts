/**
 * Places names above the marks of the wide form, each tied to its mark by a leader.
 *
 *     Name  date           a name is after its leader, before it, or over it;
 *     │      Name  date    no name touches another name, another's leader or the frame
 *     ▨      ▮
 */
import type { Rect } from '../../kit/boxes.ts';
import { overlap } from '../../kit/boxes.ts';
import type { Form, Measure } from '../forms.ts';
import { PART_GAP } from './name-lines.ts';

/** A name that wants to be placed, and the mark that it belongs to, px. */
export interface NameAtMark {
  event: string;
  title: string;
  date: string;
  x: number;
  y: number;
}

/** A placed name, px. `align` says on which edge of the text `x` lies. */
export interface PlacedNameAtMark extends Rect {
  event: string;
  title: string;
  date: string;
  x: number;
  align: 'left' | 'right';
  leader: { x: number; top: number; bottom: number };
}

/** Between a leader and its text, two names of a row, and a name and the frame; px. */
const LEADER_GAP = 5;
const NAME_GAP = 12;
const FRAME_GAP = 4;
/** More names than this would hide the marks. */
const MOST = 6;

/** All names, with their dates if there is room for all of those; null if not all names find room. */
export function placeAtMarks(
  wanted: readonly NameAtMark[],
  form: Form,
  width: number,
  measure: Measure,
): PlacedNameAtMark[] | null {
  if (wanted.length > MOST) return null;
  for (const names of [wanted, wanted.map((name) => ({ ...name, date: '' }))]) {
    const placed = placeFrom(
      names.map((name) => optionsOf(name, form, width, measure)),
      [],
    );
    if (placed) return placed;
  }
  return null;
}

/** The first way to place what is left beside what is placed: few names have few ways. */
function placeFrom(
  [options, ...rest]: PlacedNameAtMark[][],
  placed: readonly PlacedNameAtMark[],
): PlacedNameAtMark[] | null {
  if (!options) return [...placed];
  for (const option of options) {
    if (placed.some((other) => collide(option, other))) continue;
    const found = placeFrom(rest, [...placed, option]);
    if (found) return found;
  }
  return null;
}

/** Every place of a name inside the frame: near its mark first, after its leader, before it, over it. */
function optionsOf(name: NameAtMark, form: Form, width: number, measure: Measure): PlacedNameAtMark[] {
  const length = measure(name.title, true) + (name.date ? measure(PART_GAP + name.date, false) : 0);
  const over = Math.max(FRAME_GAP, Math.min(name.x - length / 2, width - FRAME_GAP - length));
  const rows = Array.from({ length: form.labelRows }, (_, at) => form.labelRows - 1 - at);
  return rows
    .flatMap((row) => {
      const top = form.labelTop + row * form.rowHeight;
      const bottom = top + form.rowHeight;
      return [name.x + LEADER_GAP, name.x - LEADER_GAP - length, over].map((left, at): PlacedNameAtMark => {
        const leader = { x: name.x, top: at < 2 ? top + 2 : bottom, bottom: name.y };
        const edges = { left, right: left + length, top, bottom };
        const isBefore = at === 1;
        return {
          ...name,
          ...edges,
          leader,
          x: isBefore ? left + length : left,
          align: isBefore ? 'right' : 'left',
        };
      });
    })
    .filter(({ left, right }) => left >= FRAME_GAP && right <= width - FRAME_GAP);
}

function collide(a: PlacedNameAtMark, b: PlacedNameAtMark): boolean {
  const spaced = { ...a, left: a.left - NAME_GAP, right: a.right + NAME_GAP };
  return overlap(spaced, b) || crosses(a, b) || crosses(b, a);
}

/** True if the leader of one name runs through another name, or too close by. */
function crosses({ leader }: PlacedNameAtMark, { left, right, top, bottom }: PlacedNameAtMark): boolean {
  const near = leader.x > left - LEADER_GAP + 1 && leader.x < right + LEADER_GAP - 1;
  return near && leader.top < bottom && leader.bottom > top;
}
