/** The words of an event on the timeline: its short date beside the mark, and its full name for a button. */

import { labelled } from '../kit/punctuate.ts';
import { fill, pluralOf } from '../story/fill.ts';
import { numeralOf } from '../story/locale.ts';
import type { Span, StoryEvent } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

/** The date to show beside the title: the article's, else that of its state, else the first one from elsewhere. */
export function shortDate(event: StoryEvent, words: PageWords): string | null {
  return datesOf(event, words)[0] ?? null;
}

/** Title and every date, context said to be context: "Title, Aug 2024, 6 Aug 2024 (not from the article)". */
export function nameOf(event: StoryEvent, words: PageWords): string {
  return [event.title, ...datesOf(event, words)].join(words.punctuation.comma);
}

/** The name of a button for one or more events: "2 events: …; …". */
export function namesOf(events: readonly StoryEvent[], words: PageWords): string {
  const names = events.map((event) => nameOf(event, words)).join(words.punctuation.semicolon);
  return events.length > 1 ? labelled(severalText(events.length, words), names, words) : names;
}

/** How many events are behind one button or label. */
export const severalText = (count: number, { timeline, locale }: PageWords): string =>
  fill(pluralOf(timeline.several, count, locale), { count: numeralOf(count, locale) });

function datesOf({ article, asOf, context, inArticle }: StoryEvent, words: PageWords): string[] {
  const own = (text: string) => (inArticle ? text : fill(words.timeline.elsewhere, { date: text }));
  const known = (span: Span | null): span is Span => span !== null && (span.start ?? span.end) !== null;
  return [
    ...[article].filter(known).map(({ label }) => own(label)),
    ...[asOf].filter(known).map(({ label }) => own(fill(words.asOf, { date: label }))),
    ...context.filter(known).map(({ label }) => fill(words.timeline.elsewhere, { date: label })),
  ];
}
