/** The names of one sentence, before the words around them are read. */

import type { Sentence, Token } from '../article/sentences.ts';
import type { KnownName } from '../gazetteer/entry.ts';

export interface Found {
  sentence: Sentence;
  index: number;
  tokens: Token[];
  /** First and last token of each span, in the order of the spans. */
  at: { first: number; last: number; names: readonly KnownName[] }[];
}
