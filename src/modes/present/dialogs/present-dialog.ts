/** `<present-dialog>`: a page over the slide with a heading and a way to close it; its content is slotted. */
import { html, LitElement } from 'lit';
import { freshText } from '../../../kit/fresh-text.ts';
import { inner } from '../../../kit/inner-properties.ts';
import { dialogStyles } from './present-dialog.css.ts';

export class PresentDialog extends LitElement {
  static override styles = dialogStyles;
  static override properties = {
    heading: {},
    ...inner('closeWord'),
  };

  heading = '';
  closeWord = '';

  /** Asked for, and on its way. */
  #wanted = false;

  get isOpen(): boolean {
    return this.#wanted || (this.dialog?.open ?? false);
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog')!;
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

customElements.define('present-dialog', PresentDialog);

declare global {
  interface HTMLElementTagNameMap {
    'present-dialog': PresentDialog;
  }
}
