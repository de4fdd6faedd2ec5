/** Days: whole ones counted from 1970-01-01 (UTC), laid evenly along an axis in px, and in words. */
import { localeOf } from '../story/locale.ts';

const MS_PER_DAY = 86_400_000;

/** A first and a last day, both inclusive, as day numbers. */
export interface DayRange {
  first: number;
  last: number;
}

/** The frame in px and what is kept free at either side of it. */
export interface Frame {
  width: number;
  padStart: number;
  padEnd: number;
}

/** The day number of an ISO calendar day; NaN if it is not one. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / MS_PER_DAY);
}

/** The date (UTC midnight) of a day number. */
export function dateOfDay(day: number): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day number of the first of a month; `month` may run over or under 0–11. */
export function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1); // Date.UTC would read the years 0–99 as 1900–1999
  return date.getTime() / MS_PER_DAY;
}

/** A function from a (fractional) day number to px; a day begins at its number and ends at the next. */
export function scaleDays(range: DayRange, frame: Frame): (day: number) => number {
  const inner = Math.max(1, frame.width - frame.padStart - frame.padEnd);
  const days = range.last + 1 - range.first;
  return (day) => frame.padStart + ((day - range.first) / days) * inner;
}

/** Made once each: the browser takes long to make one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words; `lang` is a BCP 47 tag. */
export function formatDate(day: number, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([lang, options]);
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(localeOf(lang), { calendar: 'gregory', timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format.format(dateOfDay(day));
}
