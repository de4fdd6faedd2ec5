/** The line that says that the page's program has not come; src/scripts/early.js shows it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../words/words.ts';

export const faultLine = (words: Words, lang: string | undefined): Element =>
  h('p.unstarted', { role: 'status', hidden: true, lang }, [
    `${words.pageFailed} `,
    h('button', { type: 'button' }, words.tryAgain),
  ]);
