/** The ratio card as a template; the article's own is written by the compiler from the same geometry. */

import { html, svg } from 'lit';
import { unitGrid, unitSide } from '../kit/unit-grid.ts';
import { fill } from '../story/fill.ts';
import type { Ratio } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

export function ratioTemplate(ratio: Ratio, words: PageWords) {
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  const number = new Intl.NumberFormat(words.locale);
  return html`<figure class="ratio">
    <p><b>${fill(words.ratio, { part: number.format(ratio.part), whole: number.format(ratio.whole) })}</b> ${ratio.label}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${squares.map(
        ({ x, y, filled }) =>
          svg`<rect class=${filled ? 'part' : 'rest'} x=${x} y=${y} width=${unitSide} height=${unitSide} />`,
      )}
    </svg>
    <figcaption>${words.whichNotStated}.</figcaption>
  </figure>`;
}
