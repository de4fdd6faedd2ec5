/** The words of the review page in the author's language. */
import { allWords, languageFor } from '../words/all-words.ts';

export const language = languageFor(navigator.languages);
export const words = allWords[language]!;
