/** A link to this step for the class: to copy, and as a QR code large enough for the back row. */

import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { html, nothing } from 'lit';
import { copyText } from '../../../kit/dom.ts';
import { freshText } from '../../../kit/fresh-text.ts';
import type { PresentWords } from '../../../words/words.ts';
import type { DialogContent } from './dialogs.ts';

/** White modules around a QR code (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** `links`: the same step as a slide and to read; `pick` shows the page again with the other one. */
export function linkPage(
  words: PresentWords,
  links: { present: string; read: string },
  mode: 'present' | 'read',
  pick: (mode: 'present' | 'read') => void,
): DialogContent {
  const link = links[mode];
  const local = new URL(link).protocol === 'file:';
  const choice = (value: 'present' | 'read', label: string) =>
    html`<label><input type="radio" name="link-mode" .checked=${mode === value} @change=${() => pick(value)} /> ${label}</label>`;
  return {
    name: 'link',
    heading: words.linkTitle,
    body: html`<div class="link">
      ${local ? nothing : qrCode(link, words.qrOf)}
      <div class="link-words">
        <p class="choices">${choice('present', words.linkPresent)} ${choice('read', words.linkRead)}</p>
        <p class="address">${freshText(link)}</p>
        ${local ? html`<p>${words.onlyHere}</p>` : nothing}
        <p><button type="button" @click=${(event: Event) => copy(link, event, words)}>${words.copy}</button> <span role="status"></span></p>
      </div>
    </div>`,
  };
}

/** Black on white in every theme: cameras want that. */
function qrCode(text: string, label: string) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * quiet;
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="${-quiet} ${-quiet} ${side} ${side}" shape-rendering="crispEdges">
    <rect x=${-quiet} y=${-quiet} width=${side} height=${side} fill="#fff" /><path d=${toSvgPath(code)} fill="#000" />
  </svg>`;
}

async function copy(link: string, event: Event, words: PresentWords): Promise<void> {
  const status = (event.currentTarget as HTMLElement).nextElementSibling!;
  const copied = await copyText(link, status.closest('.link')!.querySelector('.address')!);
  status.textContent = copied ? words.copied : words.copyFailed;
}
