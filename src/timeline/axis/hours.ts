/** Stories that last hours: their axis counts hours, on the one clock that all their times have (src/build/derive/words/one-clock.ts). */
import type { StoryEvent } from '../../story/story.ts';
import { datedSpans, haveHours } from '../marks/event-marks.ts';
import type { DayRange } from './days.ts';

/** Days in all, at most, of a story whose axis counts hours. */
const MOST_DAYS = 3;
/** Around the first and the last time, in days. */
const AIR = 1 / 48;

export interface Hours {
  /** As fractions of days, what holds all dates. */
  range: DayRange;
  /** Which clock the ticks show, if the times were stated on several; empty if they share one. */
  clock: '' | 'UTC';
}

/** Null if the story has no time of day, or lasts longer. */
export function hoursOf(events: readonly StoryEvent[]): Hours | null {
  if (!haveHours(events)) return null;
  const spans = events.flatMap(datedSpans);
  const begin = Math.floor((Math.min(...spans.map((span) => span.begin)) - AIR) * 24) / 24;
  const end = Math.ceil((Math.max(...spans.map((span) => span.end)) + AIR) * 24) / 24;
  if (end - begin > MOST_DAYS) return null;
  const isMoved = spans.some(({ span: { start, edtf } }) => start?.endsWith('Z') && /T[\d:]+[+-]/.test(edtf));
  return { range: { first: begin, last: end - 1 }, clock: isMoved ? 'UTC' : '' };
}
