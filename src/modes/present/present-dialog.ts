/** `<present-dialog>`: a page over the slide with a heading and a way to close it; its content is slotted. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { freshText } from '../../kit/fresh-text.ts';

@customElement('present-dialog')
export class PresentDialog extends LitElement {
  static override styles = css`
    dialog {
      box-sizing: border-box; width: fit-content; max-width: min(96vw, 110rem); max-height: 94svh; padding: 0; overflow: auto;
      color: var(--ink); background: var(--paper); border: 1px solid var(--border); border-radius: 6px;
      font: max(1.0625rem, 2.3svh) / 1.4 var(--sans); box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
    }
    :host([wide]) dialog { width: 96vw; }
    dialog::backdrop { background: rgb(0 0 0 / 45%); }
    header {
      position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center; gap: 1rem;
      padding: 0.7em 1.2em; background: var(--paper); border-block-end: 1px solid var(--rule);
    }
    h2 { margin: 0; font: 700 1.3em / 1.2 var(--serif); }
    .body { padding: 1em 1.2em 1.3em; }
    button {
      width: max(2.75rem, 2em); height: max(2.75rem, 2em); margin-inline-end: -0.5rem; border: 0; border-radius: 4px; background: none;
      color: inherit; font: 1.5em / 1 var(--sans); cursor: pointer;
    }
    button:hover { background: var(--panel); }
    button:focus-visible, dialog:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
  `;

  @property() heading = '';
  @property({ attribute: false }) closeWord = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Asked for, and on its way. */
  #wanted = false;

  get isOpen(): boolean {
    return this.#wanted || (this.dialog?.open ?? false);
  }

  /** Shows it over everything else; dispatches `close` when it is closed, however. */
  async show(): Promise<void> {
    this.#wanted = true;
    await this.updateComplete;
    if (this.#wanted && !this.dialog.open) this.dialog.showModal();
    this.#wanted = false;
  }

  hide(): void {
    this.#wanted = false;
    // A field in a closed page would keep the keys until the next frame.
    if (this.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    this.dialog?.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event('close'))}
      @click=${(event: MouseEvent) => event.target === this.dialog && this.hide()}>
      <header><h2 id="heading">${freshText(this.heading)}</h2><button type="button" aria-label=${this.closeWord} @click=${() => this.hide()}>×</button></header>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'present-dialog': PresentDialog;
  }
}
