/// <reference path="./edtf.d.ts" />
/** Dates of a story: EDTF (ISO 8601-2, level 0 and 1, and sets with one open end) to a span of days and a label. */

import { type ParsedDate, parse } from 'edtf';
import { type PlainDate, readPlainDate } from './edtf-date.ts';
import { fill, type Text } from './fill.ts';
import { localeOf } from './locale.ts';
import type { Span } from './story.ts';

/**
 * A span without its label: the same in every language. A set such as `[..2025-11-14]` keeps the grain of its date (one
 * day, which one is open); `/2025-11-14` is an interval.
 */
export type DateRange = Omit<Span, 'label'>;

/** The words around dates. */
export interface TimeWords {
  /** `2024-08/`: it began, and the end is not known. */
  fromUnknown: Text<'date'>;
  /** `2024-08/..`: it began and goes on. */
  fromOpen: Text<'date'>;
  /** `/2024`: it ended, and the start is not known. */
  untilUnknown: Text<'date'>;
  /** `../2024`: up to then, without a start. */
  untilOpen: Text<'date'>;
  /** `[..2025-11-14]`: on one day up to then. */
  by: Text<'date'>;
  /** `[2025-11-14..]`: on one day from then. */
  onOrAfter: Text<'date'>;
  range: Text<'start' | 'end'>;
  /** `2024?` */
  uncertain: Text<'date'>;
  /** `2024~` */
  about: Text<'date'>;
  /** `2024%` */
  aboutUncertain: Text<'date'>;
}

type Shape = 'date' | 'interval' | 'set';
type End = PlainDate | 'unknown' | 'open';
interface Reading {
  shape: Shape;
  lower: End;
  upper: End;
}

/** A longer text is not a date, and is not parsed. */
const LONGEST = 64;
const HOW =
  'write 2025-11-14, 2024-08, 2024, 2024-10/2025-02, 2024-08/ (end unknown), [..2025-11-14] (some day up to then), 2024? or 2024~';

/** What is wrong with an EDTF text, in plain words, or null. */
export function checkEdtf(text: string): string | null {
  const reading = readEdtf(text);
  return typeof reading === 'string' ? reading : null;
}

/** Days of an EDTF text. Throws a RangeError on a text that `checkEdtf` rejects. */
export function parseSpan(text: string): DateRange {
  return rangeOf(text, readOrThrow(text));
}

/** Days and label of an EDTF text in a language. Throws a RangeError on a text that `checkEdtf` rejects. */
export function resolveSpan(text: string, lang: string, words: TimeWords): Span {
  const reading = readOrThrow(text);
  const { edtf, ...range } = rangeOf(text, reading);
  return { edtf, label: labelOf(reading, text, lang, words), ...range };
}

function readOrThrow(text: string): Reading {
  const reading = readEdtf(text);
  if (typeof reading === 'string') throw new RangeError(reading);
  return reading;
}

function readEdtf(text: string): Reading | string {
  const parsed = text.length > LONGEST ? null : parseOrNull(text);
  if (!parsed) return `"${shorten(text)}" is not a date in EDTF: ${HOW}`;
  const reading = readShape(parsed);
  if (typeof reading === 'string') return `"${text}" cannot be used here: ${reading}`;
  const { lower, upper } = reading;
  if (typeof lower === 'object' && typeof upper === 'object' && lower.start > upper.end) {
    return `"${text}" ends before it starts: write the earlier date first`;
  }
  return reading;
}

/** `edtf` throws on what it cannot parse, and builds no object that would throw later. */
function parseOrNull(text: string): ParsedDate | null {
  try {
    return parse(text, { level: /^\[.*\]$/.test(text) ? 2 : 1 });
  } catch {
    return null;
  }
}

function readShape(parsed: ParsedDate): Reading | string {
  if (parsed.type === 'Interval') {
    const ends = (parsed.values as (ParsedDate | number | null)[]).map((value) => readEnd(value));
    const [lower, upper] = ends;
    if (lower === undefined || upper === undefined) return HOW;
    const issue = [lower, upper].find(
      (end) => typeof end === 'string' && end !== 'unknown' && end !== 'open',
    );
    if (typeof issue === 'string') return issue;
    if (typeof lower === 'string' && typeof upper === 'string') return 'give at least a start or an end';
    return { shape: 'interval', lower: lower as End, upper: upper as End };
  }
  if (parsed.type === 'Set') {
    const [value] = parsed.values as ParsedDate[];
    if (parsed.values.length !== 1 || !value || Array.isArray(value) || parsed.earlier === parsed.later) {
      return 'the only sets allowed are [..2025-11-14] and [2025-11-14..]';
    }
    const date = readPlainDate(value);
    if (typeof date === 'string') return date;
    return { shape: 'set', lower: parsed.later ? date : 'unknown', upper: parsed.later ? 'unknown' : date };
  }
  const date = readPlainDate(parsed);
  if (typeof date === 'string') return date;
  return { shape: 'date', lower: date, upper: date };
}

/** `edtf` gives null for an unknown end and ±Infinity for an open one. */
function readEnd(value: ParsedDate | number | null): End | string {
  if (value === null) return 'unknown';
  return typeof value === 'number' ? 'open' : readPlainDate(value);
}

function rangeOf(edtf: string, { shape, lower, upper }: Reading): DateRange {
  const dates = [lower, upper].filter((end) => typeof end === 'object');
  return {
    edtf,
    start: typeof lower === 'object' ? lower.start : null,
    end: typeof upper === 'object' ? upper.end : null,
    grain: shape === 'interval' ? 'interval' : dates[0]!.grain,
    openStart: typeof lower === 'string',
    openEnd: typeof upper === 'string',
    uncertain: dates.some((date) => date.uncertain),
  };
}

function labelOf({ shape, lower, upper }: Reading, edtf: string, lang: string, words: TimeWords): string {
  const [lowerText = '', upperText = lowerText] = edtf.split('/');
  if (typeof lower === 'object' && typeof upper === 'object') {
    const start = dateLabel(lower, lowerText, lang, words);
    if (shape === 'date') return start;
    return fill(words.range, { start, end: dateLabel(upper, upperText, lang, words) });
  }
  const known = typeof lower === 'object' ? lower : (upper as PlainDate);
  const date = dateLabel(known, edtf, lang, words);
  if (shape === 'set') return fill(lower === known ? words.onOrAfter : words.by, { date });
  if (lower === known) return fill(upper === 'open' ? words.fromOpen : words.fromUnknown, { date });
  return fill(lower === 'open' ? words.untilOpen : words.untilUnknown, { date });
}

/** "14 November 2025", "Agustus 2024" or "2024", with the words for `?`, `~` and `%`. */
function dateLabel(date: PlainDate, edtf: string, lang: string, words: TimeWords): string {
  const label = formatDay(date.start, date.grain, lang);
  if (edtf.includes('%')) return fill(words.aboutUncertain, { date: label });
  if (edtf.includes('~')) return fill(words.about, { date: label });
  return edtf.includes('?') ? fill(words.uncertain, { date: label }) : label;
}

/** Formats an ISO calendar day to a grain, through Intl, in UTC. */
export function formatDay(day: string, grain: PlainDate['grain'], lang: string): string {
  const format = new Intl.DateTimeFormat(localeOf(lang), {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    month: grain === 'year' ? undefined : 'long',
    day: grain === 'day' ? 'numeric' : undefined,
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
