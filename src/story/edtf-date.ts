/** One EDTF date as the package `edtf` parses it, with its first and last day or moment: what is between them is not stated. */
import type { ParsedDate } from 'edtf';

/** A date that a story can use. */
export interface PlainDate {
  grain: 'day' | 'month' | 'year';
  /** ISO calendar days, both inclusive; with a time of day, an ISO 8601 date and time. */
  start: string;
  end: string;
  /** EDTF `?`, `~`, `%`; and a season, whose months differ from place to place. */
  uncertain: boolean;
  /** EDTF's number of a season or another part of a year (21–41); null for dates by month and day. */
  season: number | null;
  /** Digits are left open (`201X`, `2024-XX`): some time from start to end. */
  isOpen: boolean;
  /** Of a time of day: minutes east of UTC; null if it is not stated or if there is no time. */
  offset: number | null;
}

/** Years that a calendar of days can count: what is beyond is said in words. */
const FARTHEST = 200_000;

/** Months (first, how many) of the parts of a year that have the same everywhere, by EDTF's numbers. */
const partsOfYear = new Map<number, readonly [first: number, months: number]>([
  ...[2, 5, 8, 11].map((first, index) => [25 + index, [first, 3]] as const),
  ...[8, 11, 2, 5].map((first, index) => [29 + index, [first, 3]] as const),
  ...[0, 3, 6, 9].map((first, index) => [33 + index, [first, 3]] as const),
  ...[0, 4, 8].map((first, index) => [37 + index, [first, 4]] as const),
  ...[0, 6].map((first, index) => [40 + index, [first, 6]] as const),
]);

/** A date, or a message that says what to write instead. */
export function readPlainDate(parsed: ParsedDate): PlainDate | string {
  const [year = 0, month, day, ...time] = parsed.values as number[];
  // In an interval `edtf` leaves the type out.
  const { type = 'Date' } = parsed;
  if (['Century', 'Decade'].includes(type))
    return 'years have four digits: 0079 is the year 79, 19XX a century';
  if (!['Date', 'Season', 'Year'].includes(type))
    return 'give a year, a month or a day, such as 2024, 2024-08 or 2024-08-06';
  if (Math.abs(year) > FARTHEST)
    return `a year before ${-FARTHEST} or after ${FARTHEST} cannot be drawn: write it in the text`;
  const uncertain = isMarked(parsed.uncertain) || isMarked(parsed.approximate);
  const date = { uncertain, season: null, isOpen: false, offset: null };
  if (type === 'Season') return { ...date, ...seasonOf(year, month!), season: month! };
  if (parsed.significant) {
    const step = 10 ** Math.max(0, String(Math.abs(year)).length - parsed.significant);
    return { ...date, ...yearsOf(Math.floor(year / step) * step, step), isOpen: step > 1 };
  }
  const stretch = parsed.unspecified
    ? openDigits(parsed.unspecified, year, month, day)
    : time.length > 0
      ? momentOf([year, month!, day!, ...time], parsed)
      : daysOf(year, month, day);
  return typeof stretch === 'string' ? stretch : { ...date, ...stretch };
}

function daysOf(year: number, month: number | undefined, day: number | undefined): Stretch | string {
  const start = dayOf(year, month ?? 0, day ?? 1);
  // `edtf` lets 29 February of a common year through, and a Date rolls it over to March.
  if (day !== undefined && start.getUTCDate() !== day)
    return `${year} is not a leap year and has no 29 February`;
  if (day !== undefined) return { grain: 'day', start: isoDay(start), end: isoDay(start) };
  return month === undefined ? yearsOf(year, 1) : monthsOf(year, month, 1);
}

type Stretch = Pick<PlainDate, 'grain' | 'start' | 'end'>;

const monthsOf = (year: number, first: number, months: number): Stretch => ({
  grain: months === 1 ? 'month' : 'year',
  start: isoDay(dayOf(year, first, 1)),
  end: isoDay(dayOf(year, first + months, 0)),
});

const yearsOf = (first: number, years: number): Stretch => monthsOf(first, 0, 12 * years);

/** Spring to winter (21–24) have no months of their own: they are somewhere in the year or just after it. */
function seasonOf(year: number, season: number): Stretch & { uncertain?: true } {
  const months = partsOfYear.get(season);
  return months ? monthsOf(year, ...months) : { ...monthsOf(year, 0, 12), uncertain: true };
}

/** How many digits of the year are open, by the four bits with which `edtf` marks them. */
const openYears: Record<number, number> = { 0: 0, 8: 1, 12: 2, 14: 3 };

/** `edtf` marks open digits by eight bits, from the lowest: four of the year, two of the month, two of the day. */
function openDigits(
  bits: number,
  year: number,
  month: number | undefined,
  day: number | undefined,
): (Stretch & { isOpen: true }) | string {
  const digits = openYears[bits & 15];
  const [isMonthOpen, isDayOpen] = [(bits & 48) === 48, (bits & 192) === 192];
  const isHalf = [bits & 48, bits & 192].some((part) => part !== 0 && part !== 48 && part !== 192);
  const isYearOpen = digits !== undefined && digits > 0;
  const follows = (isOpen: boolean, value: number | undefined): boolean => value === undefined || isOpen;
  const isAtEnd = isYearOpen || isMonthOpen ? follows(isDayOpen, day) : isDayOpen;
  if (digits === undefined || isHalf || !isAtEnd || (isYearOpen && !follows(isMonthOpen, month)))
    return 'open digits (X) can be drawn only at the end, as in 201X, 2024-XX or 2024-08-XX: write the rest in words';
  if (isYearOpen) return { ...yearsOf(year, 10 ** digits), isOpen: true };
  return { ...(isMonthOpen ? monthsOf(year, 0, 12) : monthsOf(year, month ?? 0, 1)), isOpen: true };
}

/** A time of day without an offset is one of a place that is not stated: it is counted as if it were UTC. */
function momentOf(
  values: readonly number[],
  { offset, timeZone }: ParsedDate,
): (Stretch & { offset: number | null }) | string {
  const [year = 0, month = 0, day = 1, ...time] = values;
  const date = dayOf(year, month, day);
  if (date.getUTCDate() !== day) return `${year} is not a leap year and has no 29 February`;
  const [hour = 0, minute = 0, second = 0] = time;
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const moment = `${isoDay(date)}T${clock}${!timeZone || timeZone === '+00:00' ? 'Z' : timeZone}`;
  return { grain: 'day', start: moment, end: moment, offset: timeZone ? (offset ?? 0) : null };
}

const isMarked = (mark: boolean | number | undefined): boolean => mark === true || Number(mark ?? 0) > 0;

/** UTC, so that no time zone moves a day; `setUTCFullYear`, since `Date.UTC` reads the year 99 as 1999. */
export function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** An ISO calendar day; years before 1 and after 9999 are expanded (`-000489-09-12`). */
export function isoDay(date: Date): string {
  return date.toISOString().split('T')[0]!;
}
