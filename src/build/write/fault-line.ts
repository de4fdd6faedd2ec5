/** The line that says that the page's program has not come; src/scripts/early.js shows it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Catalogue } from '../../kit/strings/index.ts';

export const faultLine = (words: Catalogue, lang: string | undefined): Element =>
  h('p.unstarted', { role: 'status', hidden: true, lang }, [
    `${words.faults.page} `,
    h('button', { type: 'button' }, words.tryAgain),
  ]);
