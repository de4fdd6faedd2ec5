/** `<present-bar>`: the foot of a slide: which step it is, who says it (slotted), and the buttons. */

import { html, LitElement, nothing } from 'lit';
import { freshText } from '../../kit/fresh-text.ts';
import { inner } from '../../kit/inner-properties.ts';
import { fill } from '../../story/fill.ts';
import type { Action, PresentWords } from '../../words/words.ts';
import { keyLines, nameOfKey } from './keys.ts';
import { barStyles } from './present-bar.css.ts';

/** A presenter has asked for something. */
export class PresentActionEvent extends Event {
  static readonly type = 'present-action';
  constructor(readonly action: Action) {
    super(PresentActionEvent.type, { bubbles: true, composed: true });
  }
}

/** Signs of the buttons; their names are words. */
const buttons: readonly [Action, string][] = [
  ['previous', 'M15 5 8 12l7 7'],
  ['next', 'm9 5 7 7-7 7'],
  ['play', 'M8 5.5v13l10-6.5z'],
  ['question', 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.2v.3'],
  ['overview', 'M4 5h6v6H4zM14 5h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z'],
  ['notes', 'M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h4'],
  [
    'link',
    'M10 14l4-4M8.5 11 6 13.5a3.2 3.2 0 0 0 4.5 4.5L13 15.5M15.5 13 18 10.5A3.2 3.2 0 0 0 13.5 6L11 8.5',
  ],
  ['fullScreen', 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'],
  ['help', 'M4 6h16v12H4zM7.5 10h.01M11 10h.01M14.5 10h.01M7.5 14h9'],
  ['out', 'm6 6 12 12M18 6 6 18'],
];

export class PresentBar extends LitElement {
  static override styles = barStyles;
  static override properties = {
    step: { type: Number },
    all: { type: Number },
    ...inner('words locale pressed idle'),
  };

  /** From 1; 0 at the title. */
  step = 1;
  all = 1;
  words!: PresentWords;
  locale = 'en';
  /** Buttons that are on. */
  pressed: readonly Action[] = [];
  /** Buttons that would do nothing. */
  idle: readonly Action[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'contentinfo';
  }

  protected override render() {
    const number = new Intl.NumberFormat(this.locale);
    const { words } = this;
    const step = number.format(this.step);
    const all = number.format(this.all);
    return html`<div class="line">
        <div class="step" role="img" aria-label=${fill(words.stepOf, { step, all })}>${freshText(`${step} / ${all}`)}</div>
        <div class="says"><slot></slot></div>
      </div>
      <div class="line">
        <div class="buttons">${buttons.map(([action, path]) => this.#button(action, path))}</div>
        <div class="notice"><slot name="notice"></slot></div>
      </div>`;
  }

  #button(action: Action, path: string) {
    const key = keyLines.find((line) => line.action === action)!.keys[0]!;
    const name = this.words.actions[action];
    const toggles = action === 'play' || action === 'question';
    return html`<button
      type="button"
      data-action=${action}
      aria-label=${name}
      title="${name} (${nameOfKey(key, this.words)})"
      aria-pressed=${toggles ? String(this.pressed.includes(action)) : nothing}
      ?disabled=${this.idle.includes(action)}
      @click=${(event: MouseEvent) => this.#press(action, event)}
    ><svg viewBox="0 0 24 24" aria-hidden="true" data-turns=${action === 'next' || action === 'previous' ? document.documentElement.dir : nothing}><path d=${path} /></svg></button>`;
  }

  #press(action: Action, event: MouseEvent): void {
    // After a click by pointer the space bar must go on, not press this button again.
    if (event.detail > 0) (event.currentTarget as HTMLElement).blur();
    this.dispatchEvent(new PresentActionEvent(action));
  }
}

customElements.define('present-bar', PresentBar);

declare global {
  interface HTMLElementTagNameMap {
    'present-bar': PresentBar;
  }
  interface GlobalEventHandlersEventMap {
    'present-action': PresentActionEvent;
  }
}
