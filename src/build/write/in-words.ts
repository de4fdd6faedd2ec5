/** Marks the interface's words in a page whose language has no catalogue: they are English there, and say so. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { directionOf } from '../../story/locale.ts';
import type { Words } from '../../words/words.ts';

/** The language of the interface where it is another than the page's, for elements whose attributes have its words. */
export const langOf = (words: Words, page: string): string | undefined =>
  new Intl.Locale(page).language === words.lang ? undefined : words.lang;

/** `children`, words of the interface, as they are, or in a span with their language and direction. */
export function inWords(
  words: Words,
  page: string,
  ...children: (ElementContent | string)[]
): Element | (ElementContent | string)[] {
  const lang = langOf(words, page);
  return lang ? h('span', { lang, dir: directionOf(lang) }, children) : children;
}

/** A text of the story inside the interface's words: where they run in other directions, its signs stay with it (Unicode isolates). */
export const isolate = (words: Words, page: string, text: string): string =>
  langOf(words, page) ? `\u2068${text}\u2069` : text;
