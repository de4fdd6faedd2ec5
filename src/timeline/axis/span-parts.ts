/**
 * What is stated of a span and what is not, as parts of it: a month or a year is *somewhere within*, and so are the ends of
 * "from October 2024 to February 2025"; only what lies between is stated.
 *
 *     2024-10/2025-02      ▨ Oct │ ■ Nov – Jan │ ▨ Feb
 */
import type { Span } from '../../story/story.ts';
import { dayNumber, firstOfMonth, hasTime } from './days.ts';

/** Part of a span: day numbers, the end exclusive. */
export interface SpanPart {
  begin: number;
  end: number;
  /** True: throughout; false: at some time within. */
  isStated: boolean;
}

/** The parts of a span in order of time, at least one; empty if it has no calendar day. */
export function partsOf(span: Span): SpanPart[] {
  const begin = dayNumber(span.start ?? span.end ?? '');
  const end = endOf(span.end ?? span.start ?? '');
  if (Number.isNaN(begin + end)) return [];
  // Of `[..2024-08]` only the last day is resolved; it was in that month or before.
  if (span.grain !== 'interval')
    return [{ begin, end, ...unitOf(span.edtf.replace(/[[\].]/g, '')), isStated: false }];
  const [lower = '', upper = lower] = span.edtf.split('/');
  const from = span.start === null ? null : (unitOf(lower) ?? { begin, end: begin });
  const to = span.end === null ? null : (unitOf(upper) ?? { begin: end, end });
  if (!from || !to) {
    const known = from ?? to!;
    return known.end - known.begin > 1 ? [{ ...known, isStated: false }] : [{ begin, end, isStated: true }];
  }
  if (from.end > to.begin) return [{ begin, end, isStated: false }];
  return [
    { begin, end: from.end, isStated: false },
    { begin: from.end, end: to.begin, isStated: true },
    { begin: to.begin, end, isStated: false },
  ].filter((part) => part.end > part.begin);
}

/** The instant after an ISO day, or the instant itself if it has a time of day. */
const endOf = (iso: string): number => dayNumber(iso) + (hasTime(iso) ? 0 : 1);

/** The days of a year or month as EDTF writes it; null if it is a day, or neither. */
function unitOf(edtf: string): { begin: number; end: number } | null {
  const found = /^(?<year>\d{4})(?:-(?<month>\d\d))?[?~%]?$/.exec(edtf)?.groups;
  if (!found) return null;
  const year = Number(found.year);
  if (!found.month) return { begin: firstOfMonth(year, 0), end: firstOfMonth(year + 1, 0) };
  const month = Number(found.month) - 1;
  return { begin: firstOfMonth(year, month), end: firstOfMonth(year, month + 1) };
}
