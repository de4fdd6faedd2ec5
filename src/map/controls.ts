/** What lies over the map for its reader: a legend of only what the map shows now, and two buttons that zoom the live map. */
import { html, nothing, type SVGTemplateResult, svg } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { PageWords } from '../words/words.ts';
import {
  type Legend,
  type LegendLine,
  type LegendMark,
  legendParts,
  legendText,
  lineText,
} from './layers/legend.ts';

const samples: Record<LegendMark | LegendLine, SVGTemplateResult> = {
  area: svg`<rect class="area" x="1" y="1" width="20" height="10" />`,
  vague: svg`<path class="hatch" d="M1 11 11 1M7 11 17 1M13 11 21 3M1 5 5 1" />`,
  'vague-line': svg`<path class="soft" d="M1 6H21" />`,
  line: svg`<path class="course" d="M1 6H21" />`,
  'vague-route': svg`<path class="soft" d="M1 6H21" />`,
  point: svg`<circle class="ring" cx="11" cy="6" r="4.5" /><circle class="point" cx="11" cy="6" r="2" />`,
  'other-route': svg`<path class="route" d="M1 6H21" />`,
  'other-vague-route': svg`<path class="soft route" d="M1 6H21" />`,
  'state-border': svg`<path class="state" d="M1 6H21" />`,
  'unit-border': svg`<path class="unit" d="M1 6H21" />`,
  'district-border': svg`<path class="district" d="M1 6H21" />`,
  river: svg`<path class="river" d="M1 8C7 2 14 11 21 4" />`,
};

const sign = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path d="M8 7V12M8 4V5" /></svg>`;

const entry = (item: LegendMark | LegendLine, text: unknown, isWater = false) =>
  html`<li ?data-water=${isWater}><svg viewBox="0 0 22 12" aria-hidden="true">${samples[item]}</svg><span>${text}</span></li>`;

/** Marks in plain words, as far as the corner has room (src/map/story-map.css.ts); all of them, and the rest, behind a sign. */
export function legendTemplate({ marks, lines }: Legend, words: PageWords) {
  const isHatched = marks.some(({ item }) => item === 'vague');
  const parts = marks.map(({ item, place }) => legendParts(item, place, words));
  const inParts = ({ item, isWater }: Legend['marks'][number], index: number) => {
    const { what, note } = parts[index]!;
    // What the next mark says as well is said there, if there is little room.
    const isSaid = note === parts[index + 1]?.note;
    return entry(
      item,
      note
        ? html`<span class="what">${freshText(what)}: </span><span class="note" ?data-said=${isSaid}>${freshText(note)}</span>`
        : freshText(what),
      isWater,
    );
  };
  return html`<div class="on-map key">
    <details class="legend"><summary aria-label=${words.legend} title=${words.legend}>${sign}</summary><div class="rest" tabindex="0">
      <ul class="again">${marks.map(({ item, place, isWater }) => entry(item, freshText(legendText(item, place, words)), isWater))}</ul>
      <ul>${lines.map((item) => entry(item, freshText(lineText(item, words))))}</ul>
      ${isHatched ? html`<p>${freshText(words.hatching)}</p>` : nothing}
    </div></details>
    ${marks.length ? html`<ul class="marks">${marks.map(inParts)}</ul>` : nothing}
  </div>`;
}

/** `zoom` is called with 1 or −1. They and the scale keep their room before there is a live map, so that no name is drawn there. */
export function zoomTemplate(words: PageWords, isLive: boolean, zoom: (steps: number) => void) {
  const button = (steps: number, sign: string, label: string) =>
    html`<button aria-label=${label} title=${label} @click=${() => zoom(steps)}>${sign}</button>`;
  return html`<div class="on-map zoom" ?data-live=${isLive}>
    ${button(1, '+', words.zoomIn)}${button(-1, '−', words.zoomOut)}
  </div><div class="on-map scale-room"></div>`;
}

/** What could not be loaded, and how to try again. */
export function troubleTemplate(sentence: string, retry: () => void, words: PageWords) {
  return html`<p class="fault" role="status">${freshText(sentence)} <button @click=${retry}>${words.tryAgain}</button></p>`;
}

/** Where data is dear, the live map is offered, and its coming is reported. */
export function offerTemplate(words: PageWords, state: string, load: () => void) {
  if (state !== 'picture' && state !== 'loading') return nothing;
  return html`<div class="on-map offer" role="status">${
    state === 'picture'
      ? html`<button @click=${load}>${words.loadMap}</button>`
      : html`<p>${words.mapLoading}</p>`
  }</div>`;
}

/** Who made what is drawn; `credit`: who made the author's own base map. */
export const creditTemplate = (credit: string) =>
  html`<p class="attribution">${credit ? html`<span class="credit">${freshText(`${credit} · `)}</span>` : nothing}<slot name="attribution"></slot></p>`;
