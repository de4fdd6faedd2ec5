/** Explains a term in the text: its entry of the glossary, in a popover beside the word. */
import { create } from '../kit/dom.ts';
import type { StoryCursor } from '../story/story-cursor.ts';

/** px between a term and its explanation, and between that and the window's edges. */
const gap = 8;

/** Terms in `article` open their explanation; without popovers in the browser their links lead to the glossary. */
export function explainTerms(article: HTMLElement, cursor: StoryCursor): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const box = create('div', {
    className: 'explanation',
    popover: 'auto',
    id: 'explanation',
    lang: article.lang,
  });
  box.setAttribute('role', 'note');
  document.body.append(box);
  let opener: HTMLElement | null = null;
  article.addEventListener('click', (event) => {
    const term = (event.target as Element).closest<HTMLElement>('a.term');
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const entry = document.getElementById(`term-${term.dataset.term}`);
    if (!entry) return;
    event.preventDefault();
    opener = term;
    fill(box, entry);
    box.showPopover();
    place(box, term);
    term.setAttribute('aria-details', box.id);
  });
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') opener?.removeAttribute('aria-details');
  });
  // The term beside it scrolls away.
  addEventListener('scroll', () => box.hidePopover(), { passive: true });
  cursor.subscribe(() => box.hidePopover());
}

/** The word and its explanation, as the glossary has them. */
function fill(box: HTMLElement, entry: HTMLElement): void {
  const word = create('b', { textContent: entry.textContent });
  const lines: HTMLElement[] = [];
  for (let next = entry.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling) {
    const line = document.createElement('p');
    line.append(...[...next.childNodes].map((node) => node.cloneNode(true)));
    lines.push(line);
  }
  box.replaceChildren(word, ...lines);
}

/** Below the word, or above it if there is no room below. */
function place(box: HTMLElement, term: HTMLElement): void {
  const word = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(gap, Math.min(word.left, innerWidth - width - gap));
  const below = word.bottom + gap;
  const top = below + height < innerHeight ? below : Math.max(gap, word.top - height - gap);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
