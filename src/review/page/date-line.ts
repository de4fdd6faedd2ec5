/** The dates of the story on one line, in their order: a press goes to the proposal. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EventItem } from '../../draft/folder/review-file.ts';
import { checkEdtf, parseSpan } from '../../story/time.ts';
import { stateOf } from './marks.ts';
import type { ReviewStore } from './store.ts';
import { words } from './words.ts';

export function dateLineTemplate(store: ReviewStore): TemplateResult {
  const events = store.items.filter(
    (item) => item.kind === 'event' && stateOf(item) !== 'nothing',
  ) as EventItem[];
  const dated = events
    .map((item) => ({ item, date: dateOf(item), at: startOf(dateOf(item)) }))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  return html`<section aria-label=${words.timeline}>
    <h2>${words.timeline}</h2>
    <ol class="dates">${dated.map(({ item, date }) => {
      const index = store.items.indexOf(item);
      const title = item.choice?.as === 'event' ? item.choice.title : item.title;
      return html`<li class=${stateOf(item)}><button type="button" aria-current=${index === store.current ? 'true' : nothing} @click=${() => store.go(index)}>
        <time>${date ?? words.undated}</time> ${title}</button></li>`;
    })}</ol>
  </section>`;
}

const dateOf = (item: EventItem): string | null =>
  item.choice?.as === 'event' ? item.choice.date : item.date;

/** ISO day by which it is sorted; what has no start comes by its end, what has no date last. */
function startOf(date: string | null): string {
  if (date === null || checkEdtf(date)) return '9999';
  const { start, end } = parseSpan(date);
  return start ?? end ?? '9999';
}
