/** What lies over the map for its reader: a legend of only what the map shows now, and two buttons that zoom the live map. */
import { html, nothing, type SVGTemplateResult, svg } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { Focus, Place } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

export type LegendItem =
  | 'area'
  | 'vague'
  | 'vague-line'
  | 'point'
  | 'state-border'
  | 'unit-border'
  | 'district-border'
  | 'river';

/** How kinds of lines that are in view are named in the legend. */
const linesOf: Record<string, LegendItem> = {
  border: 'state-border',
  oblast: 'unit-border',
  district: 'district-border',
  river: 'river',
};

/** What is in focus, by its precision, then the lines of the given kinds that are in view. */
export function legendOf(
  focus: readonly Focus[],
  places: readonly Place[],
  kinds: readonly string[],
): LegendItem[] {
  const items = focus.flatMap(({ place, precision }): LegendItem[] => {
    const isLine = ['border', 'river'].includes(places.find(({ id }) => id === place)?.kind ?? '');
    if (precision === 'vague') return [isLine ? 'vague-line' : 'vague'];
    if (precision === 'exact') return ['point'];
    return precision === 'area' ? ['area'] : [];
  });
  const lines = Object.keys(linesOf).filter((kind) => kinds.includes(kind));
  return [...new Set([...items, ...lines.map((kind) => linesOf[kind]!)])];
}

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

/** `open`: listed at once; otherwise behind its name, if there is little room. */
export function legendTemplate(items: readonly LegendItem[], words: PageWords, open: boolean) {
  return html`<details class="legend" aria-label=${words.legend} ?open=${open}><summary>${words.legend}</summary><ul>
    ${items.map(
      (item) => html`<li>
        <svg viewBox="0 0 22 12" aria-hidden="true">${samples[item]}</svg>${freshText(words.legendItems[item])}
      </li>`,
    )}
  </ul></details>`;
}

/** `zoom` is called with 1 or −1. They keep their room before there is a map to zoom, so that no name is drawn there. */
export function zoomTemplate(words: PageWords, isLive: boolean, zoom: (steps: number) => void) {
  const button = (steps: number, sign: string, label: string) =>
    html`<button aria-label=${label} title=${label} @click=${() => zoom(steps)}>${sign}</button>`;
  return html`<div class="on-map zoom" ?data-live=${isLive}>
    ${button(1, '+', words.zoomIn)}${button(-1, '−', words.zoomOut)}
  </div>`;
}

/** Where data is dear, the live map is offered, and its coming is told. */
export function offerTemplate(words: PageWords, state: string, load: () => void) {
  if (state !== 'picture' && state !== 'loading') return nothing;
  return html`<div class="on-map offer" role="status">${
    state === 'picture'
      ? html`<button @click=${load}>${words.loadMap}</button>`
      : html`<p>${words.mapLoading}</p>`
  }</div>`;
}
