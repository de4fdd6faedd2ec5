/** The words of an event on the timeline: its date in short beside the mark, and its whole name for a button. */

import type { TimelineStrings } from '../kit/strings/timeline-strings.ts';
import type { Span, StoryEvent } from '../story/story.ts';

/** The date to show beside the title: the article's, else that of its state, else the first one from elsewhere. */
export function shortDate(event: StoryEvent, strings: TimelineStrings): string | null {
  return datesOf(event, strings)[0] ?? null;
}

/** Title and every date, context said to be context: "Title, Aug 2024, 6 Aug 2024 (not from the article)". */
export function nameOf(event: StoryEvent, strings: TimelineStrings): string {
  return [event.title, ...datesOf(event, strings)].join(', ');
}

/** The name of a button for one or more events: "2 events: …; …". */
export function namesOf(events: readonly StoryEvent[], strings: TimelineStrings): string {
  const names = events.map((event) => nameOf(event, strings)).join('; ');
  return events.length > 1 ? `${strings.several(events.length)}: ${names}` : names;
}

function datesOf({ article, asOf, context, inArticle }: StoryEvent, strings: TimelineStrings): string[] {
  const own = (text: string) => (inArticle ? text : strings.elsewhere(text));
  const known = (span: Span | null): span is Span => span !== null && (span.start ?? span.end) !== null;
  return [
    ...[article].filter(known).map(({ label }) => own(label)),
    ...[asOf].filter(known).map(({ label }) => own(strings.asOf(label))),
    ...context.filter(known).map(({ label }) => strings.elsewhere(label)),
  ];
}
