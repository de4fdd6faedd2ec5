/**
 * A crowded day: where many events fall on one day, it gets room of its own beside the axis, which breaks before it.
 *
 *     wide                                     slim
 *     ──┴────┴──// │ 14 Nov 2025               ──┴────┴──// ┌─────────────┐
 *                  │ ▮   Ministry’s statement               │ 8 on 14 Nov │   opens the list
 *                  │←▮ ◇ Video of training                  └─────────────┘
 *                  │ …   a row for each
 */
import type { Rect } from '../../kit/boxes.ts';
import type { StoryEvent } from '../../story/story.ts';
import { formatDate } from '../axis/days.ts';
import type { Form, Measure } from '../forms.ts';
import { ARROW_PX, type Mark, markEvent } from '../marks/event-marks.ts';
import { foldText } from './name-lines.ts';

/** An event of the crowded day: its short title in as many lines as it takes, and the marks of that day, placed in its row. */
export interface CrowdMember {
  event: string;
  lines: string[];
  marks: Mark[];
}

/** A row of the panel. */
export interface CrowdRow extends CrowdMember {
  /** Its first line, counted from the panel's first. */
  at: number;
}

/** The crowded day, before the axis is laid beside it. */
export interface FoundCrowd {
  day: number;
  label: string;
  /** The panel, or the chip, in px. */
  box: Rect;
  /** Where names begin, px. */
  textX: number;
  rowTop: number;
  rowHeight: number;
  /** How many lines there is room for; 0 = a chip, no rows. */
  rows: number;
  members: CrowdMember[];
}

export interface Crowd extends FoundCrowd {
  /** Where the day lies on the axis, px. */
  x: number;
}

/** Fewer events on a day than this find room at the axis. */
const LEAST = 4;
/** The panel takes no more than this part of the width. */
export const MOST_PANEL = 0.45;
/** px of the panel: its edge to the day's column, the column of dates from elsewhere, the names. */
const COLUMN = { day: 24, step: 14, text: 12 };
const PAD = 6;
const HEADER_PX = 22;
const ROW_PX = 14;
const CHIP = { height: 20, pad: 8 };

export interface CrowdOptions {
  events: readonly StoryEvent[];
  lang: string;
  width: number;
  form: Form;
  measure: Measure;
  /** "8 on 14 Nov" */
  chipText: (count: number, date: string) => string;
}

/** The day on which most events fall, or null if none is crowded. */
export function findCrowd(options: CrowdOptions): FoundCrowd | null {
  const { events, lang, width, form, measure, chipText } = options;
  const byDay = new Map<number, StoryEvent[]>();
  for (const event of events) {
    const day = markEvent(event, (at) => at)[0]?.day ?? null;
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  const [day, crowded] = [...byDay].sort((a, b) => b[1].length - a[1].length)[0] ?? [0, []];
  if (crowded.length < LEAST) return null;
  const common = { day, rowTop: HEADER_PX, rowHeight: ROW_PX };
  if (form.name === 'slim') {
    const label = chipText(crowded.length, formatDate(day, lang, { day: 'numeric', month: 'short' }));
    const left = width - PAD - Math.ceil(measure(label, true)) - 2 * CHIP.pad;
    const top = form.axisY - CHIP.height / 2;
    const box = { left, top, right: width - PAD, bottom: top + CHIP.height };
    const members = crowded.map(({ id, short }) => ({ event: id, lines: [short], marks: [] }));
    return { ...common, label, box, textX: left + CHIP.pad, rows: 0, members };
  }
  const dayMarks = crowded.map((event) =>
    markEvent(event, () => 0)
      .filter((mark) => mark.day === day)
      .sort((a, b) => Number(a.isOutside) - Number(b.isOutside)),
  );
  const columns = Math.max(...dayMarks.map((marks) => marks.length));
  const clear = dayMarks.flat().some(({ arrowAfter }) => arrowAfter) ? ARROW_PX : 0;
  const beforeText = COLUMN.day + clear + (columns - 1) * COLUMN.step + COLUMN.text;
  const titles = crowded.map(({ short }, at) => withDoubt(short, dayMarks[at]!));
  const label = formatDate(day, lang, { dateStyle: 'medium' });
  const wanted = Math.max(measure(label, true), ...titles.map((title) => measure(title, true)));
  const room = Math.floor(Math.min(wanted + 1, width * MOST_PANEL - beforeText - PAD));
  const left = width - PAD - room - beforeText;
  const members = crowded.map(({ id }, at) => ({
    event: id,
    lines: foldText(titles[at]!, room, measure),
    marks: dayMarks[at]!.map((mark, column) => {
      const x = left + COLUMN.day + (column > 0 ? clear + column * COLUMN.step : 0);
      return { ...mark, from: x, to: x, doubt: '' as const };
    }),
  }));
  const rows = Math.floor((form.legendTop - HEADER_PX) / ROW_PX);
  const box = { left, top: 0, right: width, bottom: form.legendTop };
  return { ...common, label, box, textX: left + beforeText, rows, members };
}

/** A doubt is in words there: signs in the column would stand for the next date. */
const withDoubt = (title: string, marks: readonly Mark[]): string =>
  [title, ...new Set(marks.map(({ doubt }) => doubt).filter(Boolean))].join(' ');

/**
 * The rows to show: what is current, and of all else what there is room for, what is lit before the rest; `hidden` is how many
 * there are besides.
 */
export function rowsOf(
  { members, rows }: FoundCrowd,
  isCurrent: (id: string) => boolean,
  isLit: (id: string) => boolean = () => false,
): { shown: CrowdRow[]; hidden: number } {
  const chosen = new Set(members);
  const others = members.filter(({ event }) => !isCurrent(event));
  const idle = [
    ...others.filter(({ event }) => isLit(event)),
    ...others.filter(({ event }) => !isLit(event)),
  ];
  // The last line is for how many are hidden.
  while (countLines([...chosen]) > (chosen.size < members.length ? rows - 1 : rows) && idle.length > 0)
    chosen.delete(idle.pop()!);
  let at = 0;
  const shown = [...chosen].map((member) => {
    const row = { ...member, at };
    at += member.lines.length;
    return row;
  });
  return { shown, hidden: members.length - shown.length };
}

const countLines = (members: readonly CrowdMember[]): number => members.flatMap(({ lines }) => lines).length;

/** Lines that the panel needs so that every name of these events is whole in it. */
export function linesNeeded({ members }: FoundCrowd, ids: readonly string[]): number {
  const named = members.filter(({ event }) => ids.includes(event));
  const rest = named.length < members.length ? 1 : 0;
  return countLines(named) + rest;
}
