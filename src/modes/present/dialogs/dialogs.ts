/** Opens one page at a time over the slide: keys, go to, overview, link. */
import { html, render, type TemplateResult } from 'lit';
import { create } from '../../../kit/dom.ts';
import type { PresentWords } from '../../../words/words.ts';
import './present-dialog.ts';
import type { PresentDialog } from './present-dialog.ts';

export interface DialogContent {
  /** Identifies the page: opening the same again closes it. */
  name: string;
  heading: string;
  wide?: boolean;
  body: TemplateResult;
}

export class Dialogs {
  #host: PresentDialog;
  #name = '';

  constructor(words: PresentWords) {
    this.#host = create('present-dialog', { closeWord: words.close });
    this.#host.addEventListener('close', () => {
      // The previous page's `close` event comes late: the next one may be open by then.
      if (this.#host.isOpen) return;
      this.#name = '';
      render(html``, this.#host);
    });
    document.body.append(this.#host);
  }

  /** The name of the open page; empty if there is none. */
  get open(): string {
    return this.#host.isOpen ? this.#name : '';
  }

  /** Opens a page in place of the open one, or closes it if it is the open one. */
  toggle(content: DialogContent): void {
    if (this.open === content.name) this.close();
    else this.show(content);
  }

  /** Opens a page, or shows the open one again. */
  show({ name, heading, wide = false, body }: DialogContent): void {
    this.#name = name;
    this.#host.heading = heading;
    this.#host.dataset.name = name;
    this.#host.toggleAttribute('wide', wide);
    render(body, this.#host);
    void this.#host.show();
  }

  close(): void {
    this.#host.hide();
  }
}
