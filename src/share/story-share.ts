/** `<story-share>`: a dialog with a link to the paragraph and the code that embeds the story, with a live preview. */

import { html, LitElement, type PropertyValues } from 'lit';
import { copyText } from '../kit/dom.ts';
import { freshText } from '../kit/fresh-text.ts';
import { inner } from '../kit/inner-properties.ts';
import { type EmbedLayout, embedLayouts } from '../story/embed-layouts.ts';
import { fill, pluralOf } from '../story/fill.ts';
import type { PageWords, ShareWords } from '../words/words.ts';
import './embed-preview.ts';
import type { Shared } from './shared-story.ts';
import { frameAddress, plainFrameOf, type SnippetOptions, snippetOf } from './snippet.ts';
import { shareStyles } from './story-share.css.ts';

// In this file, so that it needs no other that may go missing.
export { sharedStory } from './shared-story.ts';

const heights = [480, 640, 800];

export class StoryShare extends LitElement {
  static override styles = shareStyles;
  static override properties = inner('words text shared layout height theme page here message isOpen');

  words!: PageWords;
  text!: ShareWords;
  shared!: Shared;
  private layout: EmbedLayout = 'steps';
  private height: number | null = null;
  private theme: string | null = null;
  private page = '';
  private here = false;
  private message = '';
  private isOpen = false;

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog')!;
  }

  /** Opens the dialog; the focus returns to where it was when it closes. */
  async open(shared: Shared): Promise<void> {
    this.shared = shared;
    this.page = shared.pages.find(({ lang }) => lang === shared.lang)!.url;
    this.message = '';
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // The code has changed since it was copied.
    if (!changed.has('message')) this.message = '';
  }

  #snippet(): SnippetOptions {
    const { title, script, paragraph } = this.shared;
    const { page, layout, height, theme } = this;
    return { page, title, script, layout, height, theme, paragraph: this.here ? paragraph : null };
  }

  async #copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    const { copied, notCopied } = this.text;
    this.message = (await copyText(field.value, field)) ? copied : notCopied;
  }

  #choice(
    label: string,
    options: [value: string, text: string][],
    value: string,
    set: (value: string) => void,
  ) {
    return html`<label><span>${label}</span>
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${freshText(text)}</option>`)}
      </select></label>`;
  }

  #choices() {
    const { words, text: share, shared } = this;
    const themes: [string, string][] = [
      ['', words.themeSystem],
      ['light', words.themeLight],
      ['dark', words.themeDark],
      ['contrast', words.themeContrast],
    ];
    const pixels: [string, string][] = heights.map((height) => [
      String(height),
      fill(pluralOf(share.heightOf, height, words.locale), { pixels: String(height) }),
    ]);
    return html`<div class="choices">
      ${this.#choice(
        share.layout,
        embedLayouts.map((layout) => [layout, share.layouts[layout]]),
        this.layout,
        (layout) => {
          this.layout = layout as EmbedLayout;
        },
      )}
      ${this.#choice(
        share.height,
        [['', share.heightAuto], ...pixels],
        String(this.height ?? ''),
        (height) => {
          this.height = height ? Number(height) : null;
        },
      )}
      ${this.#choice(
        share.language,
        shared.pages.map(({ url, name }) => [url, name]),
        this.page,
        (page) => {
          this.page = page;
        },
      )}
      ${this.#choice(words.theme, themes, this.theme ?? '', (theme) => {
        this.theme = theme || null;
      })}
      ${this.#choice(
        share.start,
        [
          ['', share.startFirst],
          ['here', fill(share.startHere, { paragraph: shared.number })],
        ],
        this.here ? 'here' : '',
        (place) => {
          this.here = place === 'here';
        },
      )}
    </div>`;
  }

  protected override render() {
    if (!this.isOpen) return html``;
    const { words, text: share, shared, message } = this;
    const link = `${shared.pages.find(({ lang }) => lang === shared.lang)!.url}#${shared.paragraph}`;
    const snippet = this.#snippet();
    const copy = (id: string) =>
      html`<button type="button" @click=${() =>
        this.#copy(this.renderRoot.querySelector(`#${id}`)!)}>${share.copy}</button>`;
    return html`<dialog aria-labelledby="title" @close=${() => {
      this.isOpen = false;
    }}>
      <div class="head">
        <h2 id="title">${share.title}</h2>
        <button type="button" class="close" aria-label=${words.close} @click=${() => this.dialog.close()}>×</button>
      </div>
      <section>
        <h3>${share.linkHere}</h3>
        <div class="row"><input id="link" readonly aria-label=${share.link} .value=${link} />${copy('link')}</div>
      </section>
      <section>
        <h3>${share.embed}</h3>
        ${this.#choices()}
        <p>${share.embedHint}</p>
        <div class="row"><textarea id="code" readonly rows="4" spellcheck="false" aria-label=${share.code}
          .value=${snippetOf(snippet)}></textarea>${copy('code')}</div>
        <p>${share.plainHint}</p>
        <div class="row"><textarea id="plain" readonly rows="3" spellcheck="false" aria-label=${share.plainCode}
          .value=${plainFrameOf(snippet)}></textarea>${copy('plain')}</div>
        <p class="said" role="status">${freshText(message)}</p>
      </section>
      <section>
        <h3>${share.preview}</h3>
        <embed-preview name=${share.preview} .address=${frameAddress(snippet)} .height=${this.height}></embed-preview>
      </section>
    </dialog>`;
  }
}

customElements.define('story-share', StoryShare);

declare global {
  interface HTMLElementTagNameMap {
    'story-share': StoryShare;
  }
}
