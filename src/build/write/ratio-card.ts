/** A part of a whole as a chart of units: one ratio on the place as a whole, never dots on the map. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Catalogue } from '../../kit/strings/index.ts';
import { unitGrid, unitSide } from '../../kit/unit-grid.ts';
import type { Ratio } from '../../story/story.ts';
import { inWords } from './in-words.ts';

/** `lang` is the page's. */
export function ratioCard(ratio: Ratio, lang: string, words: Catalogue): Element {
  const number = new Intl.NumberFormat(words.locale);
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  return h('figure.ratio', [
    h('p', [
      h('b', inWords(words, lang, words.ratio(number.format(ratio.part), number.format(ratio.whole)))),
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
