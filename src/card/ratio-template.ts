/** The ratio card as a template; the article's own is written by the compiler from the same geometry. */
import { html, svg } from 'lit';
import type { Catalogue } from '../kit/strings/index.ts';
import { unitGrid, unitSide } from '../kit/unit-grid.ts';
import type { Ratio } from '../story/story.ts';

export function ratioTemplate(ratio: Ratio, words: Catalogue) {
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  const number = new Intl.NumberFormat(words.locale);
  return html`<figure class="ratio">
    <p><b>${words.ratio(number.format(ratio.part), number.format(ratio.whole))}</b> ${ratio.label}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${squares.map(
        ({ x, y, filled }) =>
          svg`<rect class=${filled ? 'part' : 'rest'} x=${x} y=${y} width=${unitSide} height=${unitSide} />`,
      )}
    </svg>
    <figcaption>${words.whichNotStated}.</figcaption>
  </figure>`;
}
