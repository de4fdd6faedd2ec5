/** `<story-card>`: opens for a place or events, takes the focus and gives it back; what it shows comes in a file of its own. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { inner } from '../kit/inner-properties.ts';
import { namedKey } from '../kit/keys.ts';
import type { Story } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

export interface Selection {
  kind: 'place' | 'event';
  ids: readonly string[];
}

/** Templates of the entries of a selection. */
export type CardContent = (card: StoryCard, selection: Selection) => readonly unknown[];

export class StoryCard extends LitElement {
  static override properties = inner('story selection words compareBlocked compareNote');

  story: Story | null = null;
  selection: Selection | null = null;
  words!: PageWords;
  /** Comparing sizes is not available, and the message about it. */
  compareBlocked = false;
  compareNote: string | null = null;
  /** Brings what it shows. */
  load: (() => Promise<CardContent>) | null = null;
  #content: CardContent | null = null;
  #coming: Promise<void> | null = null;
  #asked: Selection | null = null;
  #opener: Element | null = null;

  /** Light DOM: the page's styles apply, and its links are links of the page. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('selection')) return;
    this.hidden = !this.selection;
    this.dispatchEvent(new Event('card-change'));
    if (this.selection) this.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  /** Has what it shows come before it is opened. Rejects if it cannot be had; the next call tries again. */
  async prepare(): Promise<void> {
    if (this.#content) return;
    this.#coming ??= this.load!().then((content) => {
      this.#content = content;
    });
    try {
      await this.#coming;
    } finally {
      this.#coming = null;
    }
  }

  /**
   * Opens for a place or events, at once if what it shows has come; when it is closed, the focus returns to where it last was
   * outside the card. Rejects as `prepare` does.
   */
  async open(selection: Selection): Promise<void> {
    const focused = deepFocus();
    if (!this.contains(focused)) this.#opener = focused;
    this.#asked = selection;
    if (!this.#content) await this.prepare();
    // Meanwhile it may have been closed, or opened for another.
    if (this.#asked === selection) this.selection = selection;
  }

  close(): void {
    this.#asked = null;
    if (!this.selection) return;
    const holdsFocus = this.contains(document.activeElement);
    this.selection = null;
    if (holdsFocus && this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
  }

  #onKey = (event: KeyboardEvent): void => {
    if (namedKey(event) !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };

  protected override render() {
    const { story, selection, words } = this;
    if (!story || !selection || !this.#content) return nothing;
    return html`<div class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" @keydown=${this.#onKey}>
      <button class="close" aria-label=${words.close} @click=${() => this.close()}>×</button>
      ${keyed(`${selection.kind} ${selection.ids.join(' ')}`, this.#content(this, selection))}
    </div>`;
  }
}

customElements.define('story-card', StoryCard);

/** The focused element, inside shadow roots too. */
function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-card': StoryCard;
  }
}
