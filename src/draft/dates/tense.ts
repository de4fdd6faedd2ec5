/** What a sentence says of time where it has a date: the nearest verb before it, or the first after it. */
import type { Sentence } from '../article/sentences.ts';
import type { Tense } from './core.ts';
import type { DateWords } from './date-words.ts';

export function tenseIn(text: string, sentences: readonly Sentence[], words: DateWords, at: number): Tense {
  // *Senin depan*: the word after the date says it by itself.
  if (words.ahead.test(text.slice(at))) return 'future';
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) return 'open';
  const verbs = [
    ...sentence.text.matchAll(new RegExp(`(?<future>${words.future.source})|(?:${words.past.source})`, 'g')),
  ];
  const before = text.slice(sentence.start, at);
  // *In December the company said*; a verb after another date may say who reports it.
  const opens = !/\p{Ll}{3}/u.test(before.replace(/^\p{Lu}\p{L}*/u, ''));
  const verb = verbs.findLast(({ index }) => index < before.length) ?? (opens ? verbs[0] : undefined);
  if (words.sinceBefore.test(text.slice(0, at))) return 'past';
  const isTowards = words.towards.test(text.slice(0, at));
  // *It runs until Sunday*
  if (!verb) return isTowards ? 'future' : 'open';
  if (verb.groups?.future) return 'future';
  return isTowards ? 'near' : 'past';
}
