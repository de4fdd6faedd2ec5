/** A part of a whole as a chart of units: one ratio on the place as a whole, never dots on the map. */

import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { unitGrid, unitSide } from '../../kit/unit-grid.ts';
import { fill } from '../../story/fill.ts';
import type { Ratio } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import { inWords } from './in-words.ts';

/** `lang` is the page's. */
export function ratioCard(ratio: Ratio, lang: string, words: Words): Element {
  const number = new Intl.NumberFormat(words.locale);
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  return h('figure.ratio', [
    h('p', [
      h(
        'b',
        inWords(
          words,
          lang,
          fill(words.ratio, { part: number.format(ratio.part), whole: number.format(ratio.whole) }),
        ),
      ),
      ' ',
      ratio.label,
    ]),
    s(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' },
      squares.map(({ x, y, filled }) =>
        s('rect', { class: filled ? 'part' : 'rest', x, y, width: unitSide, height: unitSide }),
      ),
    ),
    h('figcaption', inWords(words, lang, `${words.whichNotStated}.`)),
  ]);
}
