/** Explains a term in the text: its entry of the glossary, in a popover beside the word. */
import { create } from '../kit/dom.ts';
import type { StoryCursor } from '../story/story-cursor.ts';

/** px between a term and its explanation, and between that and the window's edges. */
const gap = 8;

/** Made when a term is first explained. */
let shared: { box: HTMLElement; opener: HTMLElement } | null = null;

/** Shows a term's entry of the glossary beside it, until it scrolls away or the story moves. Throws if there is none. */
export function explainTerm(term: HTMLElement, cursor: StoryCursor): void {
  const entry = document.getElementById(`term-${term.dataset.term}`);
  if (!entry) throw new Error(`The glossary has no ${term.dataset.term}`);
  shared ??= { box: makeBox(cursor), opener: term };
  shared.opener = term;
  const { box } = shared;
  box.lang = term.closest<HTMLElement>('[lang]')!.lang;
  fill(box, entry);
  box.showPopover();
  place(box, term);
  term.setAttribute('aria-details', box.id);
}

function makeBox(cursor: StoryCursor): HTMLElement {
  const box = create('div', { className: 'explanation', popover: 'auto', id: 'explanation' });
  box.setAttribute('role', 'note');
  document.body.append(box);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') shared?.opener.removeAttribute('aria-details');
  });
  // The term beside it scrolls away.
  addEventListener('scroll', () => box.hidePopover(), { passive: true });
  cursor.subscribe(() => box.hidePopover());
  return box;
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
