/**
 * Turns the dates of an event into marks: what is drawn for a day, a month, a year, an open end, a state, and context.
 *
 *     dot  ●      one day                    hollow  ○ ▭   from outside the article
 *     bar  ▬▬▬    from – to, as given        fade    ░▒▓   start or end not stated
 *     flag ⚑      the day of a state
 */
import type { Span, StoryEvent } from '../story/story.ts';
import { dayNumber } from './days.ts';

/**
 * Length of a fade in px, whatever the scale. It must not depend on time: a fade says "not stated", and a length in
 * days would claim how long. 36 px shows a gradient clearly and is still short on a 280 px strip.
 */
export const FADE_PX = 36;
/** What a dot or a flag needs at each side of its day, in px. */
const GLYPH_PX = { dot: 4.5, flag: 11, bar: 0 };
/** The thinnest bar that can still be seen, in px. */
const THINNEST_PX = 2;

export type MarkShape = 'dot' | 'bar' | 'flag';

/** One date of an event on the axis; x in px, `from` ≤ `to` is the stated part, the fades lie outside it. */
export interface Mark {
  event: string;
  shape: MarkShape;
  from: number;
  to: number;
  /** Length in px of the fade before `from` and after `to`; 0 = none. */
  fadeBefore: number;
  fadeAfter: number;
  /** From outside the article. */
  hollow: boolean;
  uncertain: boolean;
}

/** A date that can be drawn: day numbers, both inclusive, at least one of them stated. */
interface DatedSpan {
  first: number;
  last: number;
  span: Span;
  hollow: boolean;
  flag: boolean;
}

/** The dates of an event that can be drawn: the article's first, then its state, then the context. */
export function datedSpans(event: StoryEvent): DatedSpan[] {
  const listed = [
    { span: event.article, hollow: !event.inArticle, flag: false },
    { span: event.asOf, hollow: !event.inArticle, flag: true },
    ...event.context.map((span) => ({ span, hollow: true, flag: false })),
  ];
  return listed.flatMap(({ span, hollow, flag }) => {
    const start = span?.start ?? span?.end;
    const end = span?.end ?? span?.start;
    if (!span || !start || !end) return [];
    const [first, last] = [dayNumber(start), dayNumber(end)];
    return Number.isNaN(first + last) ? [] : [{ first, last, span, hollow, flag }];
  });
}

/** The marks of an event, in px of `scale`; none if nothing is dated. */
export function markEvent(event: StoryEvent, scale: (day: number) => number): Mark[] {
  return datedSpans(event).map(({ first, last, span, hollow, flag }) => {
    const fadeBefore = span.openStart || span.start === null ? FADE_PX : 0;
    const fadeAfter = span.openEnd || span.end === null ? FADE_PX : 0;
    const common = { event: event.id, hollow, uncertain: span.uncertain, fadeBefore, fadeAfter };
    const [from, to] = [scale(first), scale(last + 1)];
    const middle = (from + to) / 2;
    if (flag) return { ...common, shape: 'flag', from: middle, to: middle };
    if (first === last && !fadeBefore && !fadeAfter)
      return { ...common, shape: 'dot', from: middle, to: middle };
    if (to - from >= THINNEST_PX) return { ...common, shape: 'bar', from, to };
    return { ...common, shape: 'bar', from: middle - THINNEST_PX / 2, to: middle + THINNEST_PX / 2 };
  });
}

/** Everything that a mark covers along the axis, in px, fades included. */
export function extentOf(mark: Mark): { left: number; right: number } {
  const half = GLYPH_PX[mark.shape];
  return {
    left: mark.from - Math.max(half, mark.fadeBefore),
    right: mark.to + Math.max(half, mark.fadeAfter),
  };
}

/** The same mark on an axis that runs from right to left. */
export function mirrorMark(mark: Mark, width: number): Mark {
  return {
    ...mark,
    from: width - mark.to,
    to: width - mark.from,
    fadeBefore: mark.fadeAfter,
    fadeAfter: mark.fadeBefore,
  };
}
