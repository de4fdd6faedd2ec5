/** A date as it is in a text, before the words around it are read: *April*, *14 November 2025*, *last year*. */
import {
  addDays,
  calendarDay,
  type Day,
  daysBetween,
  dayText,
  isDay,
  monthText,
  weekdayOf,
  yearText,
} from './calendar.ts';

export type Grain = 'day' | 'month' | 'year';

export interface Core {
  /** Offsets in the text, the end exclusive. */
  start: number;
  end: number;
  /** First and last date of it in EDTF: the same for one date, others for a decade, a quarter or a week. */
  from: string;
  to: string;
  /** The year was not written: it may be that of the other end of a range. */
  isYearOpen: boolean;
  /** *About* it. */
  isAbout?: boolean;
}

/** What the sentence says of time; `near`: up to a date that lies on either side of the article, so the nearer. */
export type Tense = 'past' | 'future' | 'open' | 'near';

/** A date without a year is looked for this many days ahead if nothing says that it is past. */
const AHEAD = 45;

export const isSpan = ({ from, to }: Core): boolean => from !== to;

/** The year in which a day and month lie, by the tense and the day of the article; `weekday` (0 Sunday) must fit, if it is given. */
export function yearFor(
  month: number,
  day: number,
  today: Day,
  tense: Tense,
  weekday: number | null = null,
): number {
  const years = [today.year - 1, today.year, today.year + 1].filter((year) => {
    const date = { year, month, day };
    return isDay(date) && (weekday === null || weekdayOf(date) === weekday);
  });
  const ahead = (year: number) => daysBetween(today, { year, month, day });
  if (tense === 'future') return years.find((year) => ahead(year) >= 0) ?? today.year;
  if (tense === 'near')
    return years.toSorted((a, b) => Math.abs(ahead(a)) - Math.abs(ahead(b)))[0] ?? today.year;
  const past = years.findLast((year) => ahead(year) <= 0) ?? today.year;
  const next = years.find((year) => ahead(year) > 0);
  const isSoon = tense === 'open' && next !== undefined && ahead(next) <= AHEAD && ahead(past) < -AHEAD * 4;
  return isSoon ? next : past;
}

/** The year of a month: the current month counts as past. */
export function yearOfMonth(month: number, today: Day, tense: Tense): number {
  if (tense === 'future') return month >= today.month ? today.year : today.year + 1;
  if (tense === 'near') {
    const ahead = (month - today.month + 12) % 12;
    return today.year + (ahead <= 6 ? (month < today.month ? 1 : 0) : month > today.month ? -1 : 0);
  }
  if (tense === 'open' && month > today.month && month - today.month <= 1) return today.year;
  return month <= today.month ? today.year : today.year - 1;
}

/** The nearest day with that weekday; `isOther`: not today (*last Friday*). */
export function dayOfWeek(weekday: number, today: Day, tense: Tense, isOther: boolean): Day {
  const step = tense === 'future' ? 1 : -1;
  let day = isOther ? addDays(today, step) : today;
  while (weekdayOf(day) !== weekday) day = addDays(day, step);
  return day;
}

/** *From Friday to Sunday*, on a Friday, and *from November to March*: both lie on one side of it. */
export function inOrder(from: string, to: string, tense: Tense): [from: string, to: string] {
  if (from <= to || from.length !== to.length) return [from, to];
  if (/^\d{4}-\d\d$/.test(from) && Number(from.slice(0, 4)) === Number(to.slice(0, 4))) {
    const step = (text: string, years: number) => `${Number(text.slice(0, 4)) + years}${text.slice(4)}`;
    return tense === 'past' ? [step(from, -1), to] : [from, step(to, 1)];
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) return [from, to];
  const [first, last] = [calendarDay(from), calendarDay(to)];
  if (daysBetween(last, first) >= 7) return [from, to];
  return tense === 'past' ? [dayText(addDays(first, -7)), to] : [from, dayText(addDays(last, 7))];
}

export const edtfOf = (grain: Grain, day: Day): string =>
  grain === 'day' ? dayText(day) : grain === 'month' ? monthText(day) : yearText(day.year);
