/** Finds the names of a paragraph that the gazetteer knows: the longest first, from left to right. */

import { sentencesOf, type Token, tokensOf } from '../article/sentences.ts';
import type { KnownName } from '../gazetteer/entry.ts';
import { type Gazetteer, LONGEST } from '../gazetteer/gazetteer.ts';
import type { Language } from '../language.ts';
import { readContext } from './context.ts';
import { cuesOf } from './cues.ts';
import type { Found } from './found.ts';
import type { NameSpan } from './span.ts';

/** What may be between two words of one name. */
const JOINED = /^(?:[\s.]+|\s*[-‐‑]\s*)$/;

export function findNames(
  text: string,
  paragraph: number,
  language: Language,
  gazetteer: Gazetteer,
): NameSpan[] {
  return sentencesOf(text, language).flatMap((sentence, index) => {
    const tokens = tokensOf(sentence.text, sentence.start);
    const found: Found = { sentence, index, tokens, at: matchesIn(tokens, gazetteer, language) };
    return found.at.map((_, which) => readContext(text, paragraph, language, found, which));
  });
}

function matchesIn(tokens: readonly Token[], gazetteer: Gazetteer, language: Language): Found['at'] {
  const { plainCapitals, office, titles, typeBefore } = cuesOf(language);
  // *May*, *University*, *District*: towns are called so, but hardly ever meant.
  const isPlain = (key: string) =>
    plainCapitals.has(key) || office.has(key) || titles.has(key) || typeBefore.has(key);
  const at: Found['at'] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]!.isCapital) continue;
    const match = longestAt(tokens, first, gazetteer);
    if (!match || (match.first === match.last && isPlain(tokens[first]!.key))) continue;
    at.push(match);
    first = match.last;
  }
  return at;
}

function longestAt(
  tokens: readonly Token[],
  first: number,
  gazetteer: Gazetteer,
): Found['at'][number] | null {
  let end = first + 1;
  while (end < tokens.length && end - first < LONGEST && JOINED.test(tokens[end]!.gap)) end++;
  for (let last = end - 1; last >= first; last--) {
    const words = tokens.slice(first, last + 1);
    if (!words.at(-1)!.isCapital) continue;
    const names = gazetteer
      .find(words.map(({ key }) => key).join(' '))
      .filter((name) => isWritten(name, words));
    if (names.length > 0) return { first, last, names };
  }
  return null;
}

/** `US` is not *us*: a short name, and one in capitals, must be written as it is. */
function isWritten({ written }: KnownName, words: readonly Token[]): boolean {
  const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
  const text = letters(words.map((word) => word.text).join(''));
  const name = letters(written);
  const isShout = name.length <= 5 && name === name.toUpperCase();
  return isShout ? text === name : name.length > 2 || text === name;
}
