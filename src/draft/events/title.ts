/** A title for an event from its own clause, without the date: a person puts it into other words. */
import type { Sentence } from '../article/sentences.ts';
import type { EventWords } from './event-words.ts';

/** Words of a title, at most. */
const LONGEST = 10;
/** Words of a clause that says who says something, at most. */
const SPEAKER = 7;

interface At {
  start: number;
  end: number;
}

/** The clause around `at`, with those before it, or after it, that its subject and its verb are in. */
export function titleOf(
  text: string,
  sentence: Sentence,
  at: At,
  dates: readonly At[],
  words: EventWords,
): string {
  const clauses = clausesOf(sentence, words);
  const index = Math.max(
    0,
    clauses.findIndex(({ start, end }) => start <= at.start && at.start < end),
  );
  const own = withoutDates(text, clauses[index]!, dates, words).trim();
  // *…, Manila said on Friday*: the day is that of the words, not of what they tell.
  if (index > 0 && isSpeaker(own, words)) {
    const before = { start: clauses[0]!.start, end: clauses[index - 1]!.end };
    const told = withoutDates(text, before, dates, words).trim();
    if (words.verb.test(told)) return shorten(`${own.replace(/[\s,;:.]+$/, '')}: ${told}`);
  }
  let [from, to] = [index, index];
  const whole = () =>
    withoutDates(text, { start: clauses[from]!.start, end: clauses[to]!.end }, dates, words).trim();
  // *The ferry between Oslo* is no clause of its own.
  const isPart = ({ start, end }: At) => !words.verb.test(text.slice(start, end));
  while (from > 0 && (isThin(whole(), words) || isPart(clauses[from - 1]!))) from--;
  // A date that opens its sentence belongs to what follows.
  while (to < clauses.length - 1 && isThin(whole(), words)) to++;
  return shorten(whole()) || shorten(sentence.text) || text.slice(at.start, at.end);
}

const isSpeaker = (clause: string, { says }: EventWords): boolean =>
  says.test(clause) && !/^(?:said|says|told)\b/i.test(clause) && clause.split(/\s+/).length <= SPEAKER;

/** Too few words, no verb, or a verb whose subject is before a comma: *Manila said*, *Sumatera Barat*, *said that it had*. */
function isThin(clause: string, { verb }: EventWords): boolean {
  const plain = clause.replace(/^[\s,;:.—–-]+/, '');
  const first = /^\p{Ll}[\p{L}-]*/u.exec(plain)?.[0];
  // *Which had not toured*, *34, was found guilty*.
  const isRelative = /^(?:which|who|whose|where|when|that|yang|tempat|\d)/i.test(plain);
  return (
    isRelative || plain.split(/\s+/).length < 4 || !verb.test(plain) || Boolean(first && verb.test(first))
  );
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
  const title =
    words.length > LONGEST
      ? `${words
          .slice(0, LONGEST)
          .join(' ')
          .replace(/[,;:]$/, '')} …`
      : words.join(' ');
  return title && title[0]!.toUpperCase() + title.slice(1);
}
