/** What a sentence says of time where a date stands: the nearest verb before it, or the first after it. */
import type { Sentence } from '../read/sentences.ts';
import type { Tense } from './core.ts';
import type { DateWords } from './words.ts';

export function tenseIn(text: string, sentences: readonly Sentence[], words: DateWords, at: number): Tense {
  // *Senin depan*: the word after the date says it by itself.
  if (words.ahead.test(text.slice(at))) return 'future';
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) return 'open';
  const verbs = [
    ...sentence.text.matchAll(new RegExp(`(?<future>${words.future.source})|(?:${words.past.source})`, 'g')),
  ];
  const verb = verbs.findLast(({ index }) => index < at - sentence.start) ?? verbs[0];
  // *It runs until Sunday*
  if (!verb) return words.towards.test(text.slice(0, at)) ? 'future' : 'open';
  return verb.groups?.future ? 'future' : 'past';
}
