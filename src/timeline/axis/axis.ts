/**
 * Lays days along an axis: evenly, but for a stretch without any date that would take most of it: there the axis breaks.
 *
 *     ──┴──//──┴────┴────┴────┴──
 *     1953      2024      2025        a lone old date does not squeeze the others
 */
import type { DayRange } from './days.ts';

/** A stretch of days that is drawn evenly, and where it lies in px. */
export interface AxisPiece extends DayRange {
  left: number;
  right: number;
}

export interface Axis {
  /** In order of time; between two of them the axis breaks. */
  pieces: AxisPiece[];
  /** Where a (fractional) day number lies, in px; a day begins at its number and ends at the next. */
  at: (day: number) => number;
}

/** px of a break. */
const BREAK_PX = 22;
/** The least length of a piece in px: a point with its arrow, and room around it. */
const LEAST_PX = 32;
/** A stretch without a date breaks the axis if it is longer than this part of it. */
const MOST_EMPTY = 0.5;
/** Before and after the author's period an axis gives no more than this part of its room. */
const MOST_BESIDE = 0.12;
/** A shorter story than this (days) has no break: an empty week says something. */
const LEAST_BROKEN = 60;
/** A story of a few days gets air around it, so that a day does not fill the axis. */
const LEAST_DAYS = 14;

/**
 * `ranges` is what is dated, at least one; `period` is what the author wants at full length, the rest behind breaks. `hours`: the
 * story lasts hours, and they are the whole axis.
 */
export function layAxis(
  ranges: readonly DayRange[],
  period: DayRange | null,
  frame: { left: number; right: number },
  hours?: DayRange,
): Axis {
  const stretches = hours ? [hours] : period ? aroundPeriod(ranges, period) : withAir(betweenGaps(ranges));
  const pieces = placePieces(stretches, frame, period);
  return { pieces, at: (day) => place(day, pieces) };
}

/** The period, and what is dated before and after it. */
function aroundPeriod(ranges: readonly DayRange[], period: DayRange): DayRange[] {
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  const before = ranges.filter((range) => range.first < period.first);
  const after = ranges.filter((range) => range.last > period.last);
  const endOfBefore = Math.max(...before.map((range) => Math.min(range.last, period.first - 1)));
  const startOfAfter = Math.min(...after.map((range) => Math.max(range.first, period.last + 1)));
  return [
    ...(before.length > 0 ? [{ first, last: endOfBefore }] : []),
    period,
    ...(after.length > 0 ? [{ first: startOfAfter, last }] : []),
  ];
}

/** Joined where they touch, and where what lies between them is not most of the axis. */
function betweenGaps(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1) before.last = Math.max(before.last, range.last);
    else joined.push({ ...range });
  }
  const gaps = joined.slice(1).map((range, index) => range.first - joined[index]!.last - 1);
  let days = joined.at(-1)!.last - joined[0]!.first + 1;
  const broken = new Set<number>();
  for (const gap of [...gaps].sort((a, b) => b - a)) {
    if (days < LEAST_BROKEN || gap <= days * MOST_EMPTY) break;
    broken.add(gap);
    days -= gap;
  }
  const stretches: DayRange[] = [];
  for (const [index, range] of joined.entries()) {
    const before = stretches.at(-1);
    if (before && !broken.has(gaps[index - 1]!)) before.last = range.last;
    else stretches.push({ ...range });
  }
  return stretches;
}

function withAir(stretches: DayRange[]): DayRange[] {
  const days = stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const air = Math.max(0, Math.ceil((LEAST_DAYS - days) / 2 / stretches.length));
  return stretches.map(({ first, last }) => ({ first: first - air, last: last + air }));
}

/** Each as long as its days are many, but never too short to be seen. */
function placePieces(
  stretches: DayRange[],
  frame: { left: number; right: number },
  period: DayRange | null,
): AxisPiece[] {
  const room = Math.max(1, frame.right - frame.left - BREAK_PX * (stretches.length - 1));
  const least = Math.min(LEAST_PX, room / stretches.length);
  const days = stretches.map(({ first, last }) => last - first + 1);
  const all = days.reduce((sum, count) => sum + count, 0);
  // What has a fixed length: too short to be seen otherwise, or not what the author wants to show.
  const fixed = stretches.map((stretch, index) => {
    const share = (days[index]! / all) * room;
    if (stretch === period) return null;
    if (period) return Math.max(least, Math.min(share, room * MOST_BESIDE));
    return share < least ? least : null;
  });
  const restDays = days.reduce((sum, count, index) => sum + (fixed[index] === null ? count : 0), 0);
  const restRoom = room - fixed.reduce((sum: number, length) => sum + (length ?? 0), 0);
  let left = frame.left;
  return stretches.map((stretch, index) => {
    const right = left + (fixed[index] ?? (days[index]! / restDays) * restRoom);
    const piece = { ...stretch, left, right };
    left = right + BREAK_PX;
    return piece;
  });
}

function place(day: number, pieces: readonly AxisPiece[]): number {
  const index = pieces.findIndex(({ last }) => day <= last + 1);
  const piece = pieces[index] ?? pieces.at(-1)!;
  const before = pieces[index - 1];
  if (before && day < piece.first) {
    const share = (day - before.last - 1) / (piece.first - before.last - 1);
    return before.right + share * (piece.left - before.right);
  }
  return piece.left + ((day - piece.first) / (piece.last + 1 - piece.first)) * (piece.right - piece.left);
}
