/** The two buttons that zoom the live map. */
import { html } from 'lit';
import type { PageWords } from '../words/words.ts';

/** `zoom` is called with 1 or −1. They keep their room before there is a map to zoom, so that no name is drawn there. */
export function zoomTemplate(words: PageWords, isLive: boolean, zoom: (steps: number) => void) {
  const button = (steps: number, sign: string, label: string) =>
    html`<button aria-label=${label} title=${label} @click=${() => zoom(steps)}>${sign}</button>`;
  return html`<div class="on-map zoom" ?data-live=${isLive}>
    ${button(1, '+', words.zoomIn)}${button(-1, '−', words.zoomOut)}
  </div>`;
}
