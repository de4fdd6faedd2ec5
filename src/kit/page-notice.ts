/** A line at the foot of the window: one sentence with one button, announced politely, shown until it no longer applies (src/style/later/notice.css). */
import { create } from './dom.ts';

/** The container of the page's lines, one above the other. */
function place(): HTMLElement {
  const there = document.querySelector<HTMLElement>('.page-notices');
  if (there) return there;
  const lines = create('div', { className: 'page-notices' });
  document.body.append(lines);
  return lines;
}

export class PageNotice {
  #line = document.createElement('p');
  /** The sentence shown, as written here: a page translator may have made another of it. */
  #said = '';

  /** In the page from the start, empty, so that a screen reader announces text added later. */
  constructor(name: string, lang: string) {
    this.#line.className = name;
    this.#line.lang = lang;
    this.#line.setAttribute('role', 'status');
    place().append(this.#line);
  }

  say(sentence: string, label: string, press: () => void): void {
    if (this.#said === sentence) return;
    this.#said = sentence;
    const button = create('button', { type: 'button', textContent: label });
    button.addEventListener('click', press);
    this.#line.replaceChildren(sentence, button);
  }

  clear(): void {
    this.#said = '';
    this.#line.replaceChildren();
  }
}
