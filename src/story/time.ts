/// <reference path="./edtf.d.ts" />
/** Dates of a story: EDTF (ISO 8601-2, level 0 and 1, and of level 2 what can be drawn) to a span of days and a label. */

import { type ParsedDate, parse } from 'edtf';
import { faultOfDate } from './date-fault.ts';
import { dateLabel, type TimeWords } from './date-label.ts';
import { type PlainDate, readPlainDate } from './edtf-date.ts';
import { fill } from './fill.ts';
import { localeOf } from './locale.ts';
import type { Span } from './story.ts';

/**
 * A span without its label: the same in every language. A set such as `[..2025-11-14]` keeps the grain of its date (one
 * day, which one is open); `/2025-11-14` is an interval. A date with a time of day has it in `start` and `end`.
 */
export type DateRange = Omit<Span, 'label'>;

/** `set`: before or after one date; `choice`: one of several. */
type Shape = 'date' | 'interval' | 'set' | 'choice';
type End = PlainDate | 'unknown' | 'open';
interface Reading {
  shape: Shape;
  lower: End;
  upper: End;
}

/** A longer text is not a date, and is not parsed. */
const LONGEST = 64;

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

/** What was read before: a story has the same dates in all its languages. */
const known = new Map<string, Reading | string>();
const mostKnown = 10_000;

function readEdtf(text: string): Reading | string {
  const reading = known.get(text) ?? readAgain(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, reading);
  return reading;
}

function readAgain(text: string): Reading | string {
  const parsed = text.length > LONGEST ? null : parseOrNull(text);
  if (!parsed) return faultOfDate(text);
  const reading = readShape(parsed);
  if (typeof reading === 'string') return `"${text}" cannot be used here: ${reading}`;
  const { lower, upper } = reading;
  if (typeof lower === 'object' && typeof upper === 'object' && momentOf(lower.start) > momentOf(upper.end)) {
    return `"${text}" ends before it starts: write the earlier date first`;
  }
  return reading;
}

/** `edtf` throws on what it cannot parse, and builds no object that would throw later. */
function parseOrNull(text: string): ParsedDate | null {
  try {
    return parse(text, { level: 2 });
  } catch {
    return null;
  }
}

function readShape(parsed: ParsedDate): Reading | string {
  if (parsed.type === 'Interval') {
    const ends = (parsed.values as (ParsedDate | number | null)[]).map((value) => readEnd(value));
    const [lower, upper] = ends;
    if (lower === undefined || upper === undefined) return 'an interval has a start and an end';
    const issue = [lower, upper].find(
      (end) => typeof end === 'string' && end !== 'unknown' && end !== 'open',
    );
    if (typeof issue === 'string') return issue;
    if (typeof lower === 'string' && typeof upper === 'string') return 'give at least a start or an end';
    return { shape: 'interval', lower: lower as End, upper: upper as End };
  }
  if (parsed.type === 'List') return 'a list { } names several dates: write an event for each';
  if (parsed.type === 'Set') return readSet(parsed);
  const date = readPlainDate(parsed);
  if (typeof date === 'string') return date;
  return { shape: 'date', lower: date, upper: date };
}

/** One of several dates: from the first to the last that it may be. */
function readSet({ values, earlier, later }: ParsedDate): Reading | string {
  const parts = values.flat() as ParsedDate[];
  const dates = parts.map(readPlainDate);
  const fault = dates.find((date) => typeof date === 'string');
  if (typeof fault === 'string') return fault;
  if ((earlier || later) && dates.length > 1)
    return 'a set with an open end may have one date: [..2025-11-14]';
  const [first, last] = [dates[0] as PlainDate, dates.at(-1) as PlainDate];
  if (dates.length === 1 && !earlier && !later) return { shape: 'date', lower: first, upper: first };
  return {
    shape: dates.length === 1 ? 'set' : 'choice',
    lower: earlier ? 'unknown' : first,
    upper: later ? 'unknown' : last,
  };
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
    grain: shape === 'interval' || shape === 'choice' ? 'interval' : dates[0]!.grain,
    openStart: typeof lower === 'string',
    openEnd: typeof upper === 'string',
    uncertain: shape === 'choice' || dates.some((date) => date.uncertain),
  };
}

function labelOf({ shape, lower, upper }: Reading, edtf: string, lang: string, words: TimeWords): string {
  const [lowerText = '', upperText = lowerText] = edtf.split('/');
  if (typeof lower === 'object' && typeof upper === 'object') {
    const start = dateLabel(lower, lowerText, lang, words);
    if (shape === 'date') return start;
    if (shape === 'choice') return fill(words.oneOf, { dates: choicesIn(edtf, lang, words) });
    return fill(words.range, { start, end: dateLabel(upper, upperText, lang, words) });
  }
  const known = typeof lower === 'object' ? lower : (upper as PlainDate);
  const date = dateLabel(known, edtf, lang, words);
  if (shape === 'set') return fill(lower === known ? words.onOrAfter : words.by, { date });
  if (lower === known) return fill(upper === 'open' ? words.fromOpen : words.fromUnknown, { date });
  return fill(lower === 'open' ? words.untilOpen : words.untilUnknown, { date });
}

/** "1667, 1668 or 1670 – 1672". */
function choicesIn(edtf: string, lang: string, words: TimeWords): string {
  const labels = edtf
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((part) => resolveSpan(part.trim().replace('..', '/'), lang, words).label);
  return new Intl.ListFormat(localeOf(lang), { type: 'disjunction' }).format(labels);
}

/** Milliseconds of an ISO day or moment. */
const momentOf = (iso: string): number => Date.parse(iso);
