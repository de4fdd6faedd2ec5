/** The words of the review page in each language of the interface. */
import { arReview } from './ar.ts';
import { deReview } from './de.ts';
import { enReview } from './en.ts';
import { esReview } from './es.ts';
import { frReview } from './fr.ts';
import { idReview } from './id.ts';
import { jaReview } from './ja.ts';
import { ptReview } from './pt.ts';
import type { ReviewWords } from './review-words.ts';

export const allWords: Record<string, ReviewWords> = {
  en: enReview,
  id: idReview,
  es: esReview,
  fr: frReview,
  de: deReview,
  pt: ptReview,
  ar: arReview,
  ja: jaReview,
};

/** `asked` are BCP 47 tags, the one that the author likes best first. */
export const languageFor = (asked: readonly string[]): string =>
  asked.map((tag) => tag.split('-')[0]!.toLowerCase()).find((base) => Object.hasOwn(allWords, base)) ?? 'en';
