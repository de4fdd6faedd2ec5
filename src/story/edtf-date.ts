/** One EDTF date (a year, a month or a day) as the package `edtf` parses it, with its first and last day. */
import type { ParsedDate } from 'edtf';

/** The dates that a story can use; others get a message that says what is wrong. */
export interface PlainDate {
  grain: 'day' | 'month' | 'year';
  /** ISO calendar days, both inclusive. */
  start: string;
  end: string;
  /** EDTF `?`, `~`, `%`. */
  uncertain: boolean;
}

const GRAINS = ['year', 'month', 'day'] as const;

/** A plain date, or a message that says what to write instead. */
export function readPlainDate(parsed: ParsedDate): PlainDate | string {
  if (parsed.type === 'Season')
    return 'seasons differ from place to place; give the months, as 2024-03/2024-05';
  if (parsed.type !== 'Date') return 'give a year, a month or a day, such as 2024, 2024-08 or 2024-08-06';
  if (parsed.unspecified)
    return 'leave out what is not known (2024-08 rather than 2024-08-XX), or give from/to';
  const [year, month, day] = parsed.values as number[];
  if (parsed.values.length > 3) return 'give the day without the time, such as 2024-08-06';
  if (year === undefined || year < 1 || year > 9999) return 'the year must be between 0001 and 9999';
  const start = dayOf(year, month ?? 0, day ?? 1);
  // `edtf` lets 29 February of a common year through, and a Date rolls it over to March.
  if (day !== undefined && start.getUTCDate() !== day)
    return `${year} is not a leap year and has no 29 February`;
  const end = dayOf(
    month === undefined ? year + 1 : year,
    month === undefined ? 0 : day === undefined ? month + 1 : month,
    day ?? 0,
  );
  return {
    grain: GRAINS[parsed.values.length - 1]!,
    start: isoDay(start),
    end: isoDay(end),
    uncertain: Boolean(parsed.uncertain) || Boolean(parsed.approximate),
  };
}

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
