/** The article with its proposals marked: each is a button in the text, speakers are below their paragraph. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewItem } from '../../draft/folder/review-file.ts';
import { piecesOf, stateOf } from './marks.ts';
import type { ReviewStore } from './store.ts';
import { words } from './words.ts';

export function articleTemplate(store: ReviewStore): TemplateResult {
  const { blocks } = store.state!;
  const { items } = store;
  return html`<section class="article" lang=${store.state!.review.language} dir="ltr" aria-label=${words.article}>
    ${blocks.map(({ type, id, text }) => {
      if (type === 'heading') return html`<h2>${text}</h2>`;
      const claims = items.filter((item) => item.kind === 'claim' && item.paragraph === id);
      return html`<p id=${id}>${piecesOf(text, id, items).map(({ text: part, item }) => (item ? markTemplate(store, item, part) : part))}</p>
        ${claims.length > 0 ? html`<p class="claims">${claims.map((item) => markTemplate(store, item, claimText(item)))}</p>` : nothing}`;
    })}
  </section>`;
}

function claimText(item: ReviewItem): string {
  if (item.kind !== 'claim') return '';
  const { who, status } = item.choice?.as === 'claim' ? item.choice : item;
  return `${who ?? words.nobody}, ${words.statuses[status]}`;
}

function markTemplate(store: ReviewStore, item: ReviewItem, text: string): TemplateResult {
  const index = store.items.indexOf(item);
  const state = stateOf(item);
  return html`<button
    type="button"
    class="mark ${item.kind} ${state}"
    data-id=${item.id}
    aria-current=${index === store.current ? 'true' : nothing}
    aria-label="${text}: ${words.kinds[item.kind]}, ${words.states[state]}"
    @click=${() => store.go(index)}
  >${text}</button>`;
}
