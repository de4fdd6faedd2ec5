/** Puts the times of day of a story on one clock: the one that they all have, else UTC. A label says the time as it was stated. */
import type { Span, StoryEvent } from '../../../story/story.ts';

/** Days are left as they are. */
export function onOneClock(events: readonly StoryEvent[]): StoryEvent[] {
  const times = events.flatMap(spansOf).flatMap(({ start, end }) => [start, end].filter(hasTime));
  if (new Set(times.map(zoneOf)).size < 2) return [...events];
  const moved = <T extends Span>(span: T): T => ({ ...span, start: inUtc(span.start), end: inUtc(span.end) });
  return events.map((event) => ({
    ...event,
    article: event.article && moved(event.article),
    asOf: event.asOf && moved(event.asOf),
    context: event.context.map(moved),
  }));
}

const spansOf = ({ article, asOf, context }: StoryEvent): Span[] =>
  [article, asOf, ...context].filter((span) => span !== null);

const hasTime = (iso: string | null): iso is string => iso?.includes('T') ?? false;

/** Of `2024-03-01T08:05:00+01:00` what follows the seconds. */
const zoneOf = (iso: string): string => iso.split('T')[1]!.slice('00:00:00'.length);

const inUtc = (iso: string | null): string | null =>
  hasTime(iso) ? new Date(iso).toISOString().replace('.000', '') : iso;
