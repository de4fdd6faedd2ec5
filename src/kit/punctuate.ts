/** Puts texts of ours together by the punctuation of their language. */
import { fill } from '../story/fill.ts';
import type { PageWords } from '../words/words.ts';

type Punctuated = Pick<PageWords, 'punctuation'>;

/** "Question:" */
export const labelOf = (label: string, { punctuation }: Punctuated): string =>
  fill(punctuation.label, { label });

/** "Sentence 2: Reuters" */
export const labelled = (label: string, text: string, { punctuation }: Punctuated): string =>
  fill(punctuation.labelled, { label, text });

/** "exact point (¶ 3)" */
export const bracketed = (text: string, note: string, { punctuation }: Punctuated): string =>
  fill(punctuation.bracketed, { text, note });

/** One sentence after the other. */
export const sentencesIn = (sentences: readonly string[], { punctuation }: Punctuated): string =>
  sentences.length === 0
    ? ''
    : sentences.reduce((first, next) => fill(punctuation.sentences, { first, next }));
