/** Days: whole ones counted from 1970-01-01 (UTC), and in words. A time of day is a fraction of its day. */
import { localeOf } from '../../story/locale.ts';

const MS_PER_DAY = 86_400_000;

/** A first and a last day, both inclusive, as day numbers. */
export interface DayRange {
  first: number;
  last: number;
}

/** The day number of an ISO calendar day, with a fraction if it has a time of day: that of the clock as it is written. NaN if it is neither. */
export function dayNumber(iso: string): number {
  if (hasTime(iso)) return Date.parse(iso.replace(/(Z|[+-]\d\d:\d\d)$/, 'Z')) / MS_PER_DAY;
  return Math.floor(Date.parse(iso) / MS_PER_DAY);
}

/** Whether an ISO date has a time of day. */
export const hasTime = (iso: string): boolean => iso.includes('T');

/** The date (UTC) of a day number: midnight, or the time that its fraction is. */
export function dateOfDay(day: number): Date {
  return new Date(Math.round(day * MS_PER_DAY));
}

/** The day number of the first of a month; `month` may run over or under 0–11. */
export function firstOfMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1); // Date.UTC would read the years 0–99 as 1900–1999
  return date.getTime() / MS_PER_DAY;
}

/** Made once each: the browser takes long to make one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the style of that name shows. */
const medium = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** A day in words; `lang` is a BCP 47 tag. A year before Christ says so. */
export function formatDate(day: number, lang: string, wanted: Intl.DateTimeFormatOptions): string {
  // A style of dates has no era: what it shows is asked for by name.
  const dated = wanted.dateStyle ? medium : wanted;
  const isEarly = dateOfDay(day).getUTCFullYear() < 1 && dated.year;
  const options = isEarly ? { ...dated, era: 'short' as const } : wanted;
  const key = JSON.stringify([lang, options]);
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(localeOf(lang), { calendar: 'gregory', timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format.format(dateOfDay(day));
}
