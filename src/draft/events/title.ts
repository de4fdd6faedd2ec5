/** A title for an event from its own clause, without the date: a person puts it into other words. */
import type { Sentence } from '../read/sentences.ts';
import type { EventWords } from './event-words.ts';

/** Words of a title, at most. */
const LONGEST = 10;

interface At {
  start: number;
  end: number;
}

/** The clause around `at`, or the next if that has nothing but a date. */
export function titleOf(
  text: string,
  sentence: Sentence,
  at: At,
  dates: readonly At[],
  words: EventWords,
): string {
  const clauses = clausesOf(sentence, words);
  const index = clauses.findIndex(({ start, end }) => start <= at.start && at.start < end);
  // A date that opens its sentence belongs to what follows, another to what is before.
  const order = [
    clauses[index],
    ...clauses.slice(0, Math.max(0, index)).toReversed(),
    ...clauses.slice(index + 1),
  ];
  for (const clause of order) {
    const title = clause && shorten(withoutDates(text, clause, dates, words));
    if (title && title.split(' ').length > 1) return title;
  }
  return shorten(sentence.text) || text.slice(at.start, at.end);
}

function clausesOf({ start, text, end }: Sentence, { clause }: EventWords): At[] {
  const cuts = [...text.matchAll(clause)].map(
    (match) => [start + match.index, start + match.index + match[0].length] as const,
  );
  const starts = [start, ...cuts.map(([, after]) => after)];
  const ends = [...cuts.map(([before]) => before), end];
  return starts.map((from, index) => ({ start: from, end: ends[index]! }));
}

function withoutDates(
  text: string,
  { start, end }: At,
  dates: readonly At[],
  { preposition }: EventWords,
): string {
  let title = '';
  let at = start;
  for (const date of dates.filter((one) => one.start < end && one.end > start)) {
    title += text.slice(at, Math.max(at, date.start)).replace(preposition, '');
    at = Math.min(end, Math.max(at, date.end));
  }
  return title + text.slice(at, end);
}

function shorten(text: string): string {
  const words = text
    .replaceAll(/["“”„«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,;:.—–-]+|[\s,;:.—–-]+$/g, '')
    .split(' ');
  const title = words.length > LONGEST ? `${words.slice(0, LONGEST).join(' ')} …` : words.join(' ');
  return title && title[0]!.toUpperCase() + title.slice(1);
}
