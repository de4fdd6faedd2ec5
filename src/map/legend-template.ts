/** Draws the legend's entries, each with a sample of what it names. */
import { html, type SVGTemplateResult, svg } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { PageWords } from '../words/words.ts';
import type { LegendItem } from './legend.ts';

const samples: Record<LegendItem, SVGTemplateResult> = {
  area: svg`<rect class="area" x="1" y="1" width="20" height="10" />`,
  vague: svg`<path class="hatch" d="M1 11 11 1M7 11 17 1M13 11 21 3M1 5 5 1" />`,
  'vague-line': svg`<path class="soft" d="M1 6H21" />`,
  point: svg`<circle class="point" cx="11" cy="6" r="4" />`,
  'state-border': svg`<path class="state" d="M1 6H21" />`,
  'unit-border': svg`<path class="unit" d="M1 6H21" />`,
  'district-border': svg`<path class="district" d="M1 6H21" />`,
  river: svg`<path class="river" d="M1 8C7 2 14 11 21 4" />`,
};

/** `open`: listed at once; else behind its name, where there is little room. */
export function legendTemplate(items: readonly LegendItem[], words: PageWords, open: boolean) {
  return html`<details class="legend" aria-label=${words.legend} ?open=${open}><summary>${words.legend}</summary><ul>
    ${items.map(
      (item) => html`<li>
        <svg viewBox="0 0 22 12" aria-hidden="true">${samples[item]}</svg>${freshText(words.legendItems[item])}
      </li>`,
    )}
  </ul></details>`;
}
