/**
 * Turns the dates of an event into marks, in the one language of vagueness that map and timeline share.
 *
 *     point ▮     a stated day, or time          range ▬     from – to, as stated
 *     state ⊤     the day of a state             range [▨]   at some time within: a month, a year
 *     →           open, or "after" it: of one length on any scale     ?  ~   uncertain, about
 *
 * What is not from the article has a shape of its own: ◇, or a range with pointed ends.
 */
import type { Span, StoryEvent } from '../../story/story.ts';
import { hasTime } from '../axis/days.ts';
import { partsOf, type SpanPart } from '../axis/span-parts.ts';

/**
 * Length of an arrow in px, whatever the scale. It must not depend on time: it says "not stated", and a length in days
 * would claim how long.
 */
export const ARROW_PX = 14;
/** What a sign needs at each side of its day, in px. */
const HALF_PX = { point: 2, state: 4, outside: 5 };
/** Room for `?` or `~` behind a mark, for each letter, in px. */
const LETTER_PX = 8;
/** The thinnest range that can still be seen, in px. */
const THINNEST_PX = 2;

/** One date of an event on the axis; x in px, `from` ≤ `to` is what is stated of it, arrows lie outside. */
export interface Mark {
  event: string;
  shape: 'point' | 'state' | 'range';
  from: number;
  to: number;
  /** Of a range, in order of x. */
  parts: { from: number; to: number; isStated: boolean }[];
  /** What lies before, or after, is not stated. */
  arrowBefore: boolean;
  arrowAfter: boolean;
  /** Not from the article. */
  isOutside: boolean;
  /** EDTF `?`, `~`, or both; empty if it is certain. */
  doubt: '' | '?' | '~' | '?~';
  doubtSide: 'before' | 'after';
  /** The day number of a point or state. */
  day: number | null;
}

/** A date that can be drawn: day numbers, the end exclusive. */
interface DatedSpan {
  begin: number;
  end: number;
  span: Span;
  parts: SpanPart[];
  isOutside: boolean;
  isState: boolean;
}

/** The dates of an event that can be drawn: the article's first, then its state, then the context. */
export function datedSpans(event: StoryEvent): DatedSpan[] {
  const listed = [
    { span: event.article, isOutside: !event.inArticle, isState: false },
    { span: event.asOf, isOutside: !event.inArticle, isState: true },
    ...event.context.map((span) => ({ span, isOutside: true, isState: false })),
  ];
  return listed.flatMap(({ span, ...rest }) => {
    const parts = span ? partsOf(span) : [];
    if (!span || parts.length === 0) return [];
    return [{ begin: parts[0]!.begin, end: parts.at(-1)!.end, span, parts, ...rest }];
  });
}

/** Whether any date of the events has a time of day: then a day is long, and an event lies somewhere within it. */
export const haveHours = (events: readonly StoryEvent[]): boolean =>
  events.flatMap(datedSpans).some(({ span }) => hasTime(span.start ?? span.end ?? ''));

/** The marks of an event, in px of `at`; none if nothing is dated. `hours`: days are drawn as somewhere within. */
export function markEvent(event: StoryEvent, at: (day: number) => number, hours = false): Mark[] {
  return datedSpans(event).map(({ begin, end, span, parts, isOutside, isState }) => {
    const isPoint = span.grain !== 'interval' && end - begin <= (hours ? 0 : 1);
    const middle = at((begin + end) / 2);
    const common = {
      event: event.id,
      isOutside,
      arrowBefore: span.openStart || span.start === null,
      arrowAfter: span.openEnd || span.end === null,
      doubt: doubtOf(span),
      doubtSide: 'after' as const,
    };
    if (isPoint)
      return {
        ...common,
        shape: isState ? 'state' : 'point',
        from: middle,
        to: middle,
        parts: [],
        day: Math.floor(begin),
      };
    const [from, to] = [at(begin), at(end)];
    if (to - from < THINNEST_PX) {
      const thin = { from: middle - THINNEST_PX / 2, to: middle + THINNEST_PX / 2 };
      const isStated = parts.every((part) => part.isStated);
      return { ...common, shape: 'range', ...thin, parts: [{ ...thin, isStated }], day: null };
    }
    const placed = parts.map((part) => ({
      from: at(part.begin),
      to: at(part.end),
      isStated: part.isStated,
    }));
    return { ...common, shape: 'range', from, to, parts: placed, day: null };
  });
}

/** `?` and `~` are what EDTF writes of a doubtful date, `%` is both; they occur in no other sense. */
function doubtOf({ edtf, uncertain }: Span): Mark['doubt'] {
  if (edtf.includes('%') || (edtf.includes('?') && edtf.includes('~'))) return '?~';
  if (edtf.includes('~')) return '~';
  return uncertain ? '?' : '';
}

/** Everything that a mark covers along the axis, in px, arrows and doubt included. */
export function extentOf(mark: Mark): { left: number; right: number } {
  const half = mark.shape === 'range' ? 0 : mark.isOutside ? HALF_PX.outside : HALF_PX[mark.shape];
  const letters = mark.doubt.length * LETTER_PX;
  return {
    left: mark.from - half - (mark.arrowBefore ? ARROW_PX : 0) - (mark.doubtSide === 'before' ? letters : 0),
    right: mark.to + half + (mark.arrowAfter ? ARROW_PX : 0) + (mark.doubtSide === 'after' ? letters : 0),
  };
}

/** The same mark on an axis that runs from right to left. */
export function mirrorMark<M extends Mark>(mark: M, width: number): M {
  return {
    ...mark,
    from: width - mark.to,
    to: width - mark.from,
    parts: mark.parts
      .map(({ from, to, ...rest }) => ({ ...rest, from: width - to, to: width - from }))
      .reverse(),
    arrowBefore: mark.arrowAfter,
    arrowAfter: mark.arrowBefore,
    doubtSide: mark.doubtSide === 'after' ? 'before' : 'after',
  };
}
