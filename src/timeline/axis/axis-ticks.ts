/** Chooses the ticks of the axis: minutes, hours, days, months, quarters or years, whichever labels fit side by side. */
import { type DayRange, dateOfDay, firstOfMonth, formatDate } from './days.ts';

/** A tick at `x`; `label` is centred on `labelX` (px), which differs from `x` only at the frame's ends. */
export interface Tick {
  x: number;
  label: string | null;
  labelX: number;
  /** Begins a year, or a day among hours: drawn longer. */
  major: boolean;
}

/** A piece of the axis row that a label covers, in px. */
export interface Taken {
  left: number;
  right: number;
}

export interface TickOptions {
  range: DayRange;
  scale: (day: number) => number;
  width: number;
  lang: string;
  /** Width of a text in px. */
  measure: (text: string) => number;
  /** What is already in the row. */
  taken: readonly Taken[];
  /** The axis counts times of day too, on this clock; empty if it needs no name. */
  clock?: '' | 'UTC' | undefined;
}

type Step = { unit: 'minute' | 'day' | 'month'; count: number };

const MINUTES_PER_DAY = 1440;
/** From fine to coarse. An hour is a step of minutes, a week one of days; a quarter, a half and a year are steps of months. */
const MINUTES: readonly Step[] = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((count) => ({
  unit: 'minute',
  count,
}));
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day' as const, count })),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].map((count) => ({
    unit: 'month' as const,
    count,
  })),
];
/** Free px between two labels. */
const LABEL_GAP = 10;
/** Free px between a label and the frame. */
const FRAME_GAP = 4;
/** Ticks without a label are drawn if they are at least this far apart, in px. */
const TICK_GAP = 5;
/** No step makes more ticks than this: finer ones are not even counted out. */
const MOST_TICKS = 400;

/** The ticks of the axis, in order of time; labels never overlap, nor what is `taken`, nor leave the frame. */
export function chooseTicks(options: TickOptions): Tick[] {
  const isHourly = options.clock !== undefined;
  const wanted = isHourly ? [...MINUTES, ...STEPS] : STEPS;
  const steps = wanted.map((step) => ({ step, days: daysOf(step, options.range) }));
  const labelled =
    steps.find(({ step, days }) => days.length > 0 && labelsFit(step, days, options)) ?? steps.at(-1)!;
  // Ticks between the labels count the same unit: weeks between months would line up with nothing.
  const sameUnit = steps.filter(({ step }) => step.unit === labelled.step.unit);
  const minor = sameUnit.find(({ days }) => days.length > 0 && ticksFit(days, options)) ?? labelled;
  const texts = labelTexts(labelled.step, labelled.days, options);
  const placed = placeLabels(labelled.days, texts, options);
  const all = [...new Set([...minor.days, ...labelled.days])].sort((a, b) => a - b);
  return all.map((day) => {
    const x = options.scale(day);
    const label = placed.get(day);
    const date = dateOfDay(day);
    const beginsYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const major = isHourly ? Number.isInteger(day) : beginsYear;
    return { x, label: label?.text ?? null, labelX: label?.x ?? x, major };
  });
}

/** Where a label of some width is when centred on `x` but kept inside the frame: its left and right, in px. */
export function keepInside(x: number, labelWidth: number, width: number): Taken {
  const left = Math.max(FRAME_GAP, Math.min(x - labelWidth / 2, width - FRAME_GAP - labelWidth));
  return { left, right: left + labelWidth };
}

function daysOf({ unit, count }: Step, { first, last }: DayRange): number[] {
  const days: number[] = [];
  if (unit === 'minute') {
    const perDay = MINUTES_PER_DAY / count;
    const end = (last + 1) * perDay;
    if (end - first * perDay > MOST_TICKS) return [];
    for (let step = Math.ceil(first * perDay); step <= end; step++) days.push(step / perDay);
    return days;
  }
  if (unit === 'day') {
    if ((last - first) / count > MOST_TICKS) return [];
    for (let day = Math.ceil(first / count) * count; day <= last; day += count) days.push(day);
    return days;
  }
  const start = dateOfDay(first);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth();
  if ((last - first) / (count * 28) > MOST_TICKS) return [];
  for (let month = Math.floor(months / count) * count; ; month += count) {
    const year = Math.floor(month / 12);
    // The year 0 is 1 BC: round years before it are one later, and the year 1 is between them and those after it.
    const shift = count > 12 && year < 1 && months < 12 ? 1 : 0;
    const day = firstOfMonth(year + shift, month - 12 * year);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

function labelsFit(step: Step, days: number[], options: TickOptions): boolean {
  // Not even the gaps between them do: hundreds of dates need not be written out and measured.
  if ((days.length - 1) * LABEL_GAP >= options.width) return false;
  const texts = labelTexts(step, days, options);
  // Next to what is taken a label may be left out; among themselves all must fit.
  return placeLabels(days, texts, { ...options, taken: [] }).size === days.length;
}

function ticksFit(days: number[], { scale }: TickOptions): boolean {
  return days.length < 2 || scale(days[1]!) - scale(days[0]!) >= TICK_GAP;
}

/** Months, days and hours show the larger unit only if it changes: "Oct · Nov · Dec · Jan 2025", "1 Mar, 22:00 · 23:00". */
function labelTexts({ unit, count }: Step, days: number[], { lang, clock }: TickOptions): string[] {
  const format = (options: Intl.DateTimeFormatOptions) => (day: number) => formatDate(day, lang, options);
  if (unit === 'minute') {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const [dated, timed] = [format({ day: 'numeric', month: 'short', ...time }), format(time)];
    const isNew = (day: number, at: number) => at === 0 || Math.floor(day) !== Math.floor(days[at - 1]!);
    return days.map((day, at) => (isNew(day, at) ? `${dated(day)} ${clock}`.trim() : timed(day)));
  }
  if (unit === 'month' && count >= 12) return days.map(format({ year: 'numeric' }));
  const short = format(unit === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short' });
  const long = format({ ...(unit === 'day' && { day: 'numeric' }), month: 'short', year: 'numeric' });
  const year = (day: number) => dateOfDay(day).getUTCFullYear();
  return days.map((day, i) => (i === 0 || year(day) !== year(days[i - 1]!) ? long(day) : short(day)));
}

function placeLabels(days: number[], texts: string[], { scale, width, measure, taken }: TickOptions) {
  const placed = new Map<number, { text: string; x: number }>();
  const row = [...taken];
  days.forEach((day, i) => {
    const at = keepInside(scale(day), measure(texts[i]!), width);
    const free = row.every(
      (other) => at.left >= other.right + LABEL_GAP || at.right <= other.left - LABEL_GAP,
    );
    if (!free || at.right > width) return;
    row.push(at);
    placed.set(day, { text: texts[i]!, x: (at.left + at.right) / 2 });
  });
  return placed;
}
