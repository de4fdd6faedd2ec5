/** The review page: draws the state of the draft and carries out what a person chooses, by pointer or by keyboard alone. */
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Choice } from '../../draft/folder/review-file.ts';
import { articleTemplate } from './article-part.ts';
import { CandidateMap } from './candidate-map.ts';
import { choiceIn, formTemplate } from './choice-form.ts';
import { dateLineTemplate } from './date-line.ts';
import { listenToKeys } from './keys.ts';
import { stateOf } from './marks.ts';
import { ReviewStore } from './store.ts';
import { style } from './style.ts';
import { language, words } from './words.ts';

const COMMAND = 'npm run story:draft -- article.txt --lang en --date 2025-11-14';
const root = document.querySelector<HTMLElement>('#review')!;
const store = new ReviewStore(draw);
const map = new CandidateMap(draw);
/** The proposal that was last brought into view. */
let shown = '';

function draw(): void {
  const { state, item } = store;
  if (!state) {
    render(html`<p>${words.missing.replace('{command}', COMMAND)}</p>`, root);
    return;
  }
  const open = store.items.filter((other) => stateOf(other) === 'open').length;
  render(
    html`<header>
        <h1>${words.title}: ${state.title}</h1>
        <p id="left">${words.left(open, store.items.length)} ${state.issues.length === 0 ? words.clean : words.issues(state.issues.length)}</p>
        ${state.issues.map((issue) => html`<p class="issue" dir="ltr">${issue}</p>`)}
        <p><small>${words.keys}</small></p>
      </header>
      <main>
        ${articleTemplate(store)}
        <div class="side">
          <section aria-label=${words.choice}>${item ? keyed(`${item.id} ${JSON.stringify(item.choice)}`, formTemplate(store, item, take)) : nothing}</section>
          <p role="status">${store.message}</p>
          ${map.template(store, pick)} ${dateLineTemplate(store)}
        </div>
      </main>`,
    root,
  );
  const now = `${item?.id} ${JSON.stringify(item?.choice)}`;
  if (item && now !== shown) {
    shown = now;
    root.querySelector(`[data-id=${item.id}]`)?.scrollIntoView({ block: 'center' });
  }
}

/** After what is written, the next open proposal comes. */
async function take(choice: Choice | null): Promise<void> {
  const { item } = store;
  if (!item) return;
  const isWritten = await store.choose(item, choice, words.saved);
  // A person who has gone on meanwhile stays there.
  if (isWritten && choice && store.item?.id === item.id) store.goOpen(words.saved);
  (document.activeElement as HTMLElement | null)?.blur();
}

const form = (): HTMLFormElement | null => root.querySelector('#choice');

function pick(number: number): void {
  const radio = form()?.querySelector<HTMLInputElement>(`[data-number="${number}"]`);
  if (radio) radio.checked = true;
}

listenToKeys({
  go: (step) => store.go(store.current + step),
  open: () => store.goOpen(),
  take: () => store.item && form() && take(choiceIn(form()!, store.item)),
  number: pick,
  actor: () => {
    const radio = form()?.querySelector<HTMLInputElement>('[value^="party "]');
    if (radio) radio.checked = true;
  },
  press: (key) => form()?.querySelector<HTMLButtonElement>(`[data-key=${key}]`)?.click(),
  vague: () => form()?.querySelector<HTMLInputElement>('[name=vague]')?.click(),
  date: () => form()?.querySelector<HTMLInputElement>('[name=date]')?.focus(),
});
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
document.title = words.title;
document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
draw();
await Promise.all([store.load(), map.load()]);
