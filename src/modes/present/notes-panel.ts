/** `<notes-panel>`: what only the teacher sees: time, notes, the step's questions with their answers, whether the class sees them. */
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { freshText } from '../../kit/fresh-text.ts';
import type { PresentWords } from '../../words/words.ts';
import { type LessonQuestion, questionTitle } from './lesson-questions.ts';

/** The teacher shows or hides a question, or its answer. */
export class AskEvent extends Event {
  static readonly type = 'lesson-ask';
  constructor(
    readonly question: string | null,
    readonly answer: boolean,
  ) {
    super(AskEvent.type);
  }
}

@customElement('notes-panel')
export class NotesPanel extends LitElement {
  static override styles = css`
    :host { display: flex; flex-direction: column; gap: 1rem; min-height: 0; overflow: auto; font: 1.125rem/1.45 var(--sans); }
    h2 { margin: 0 0 0.3rem; font: 700 0.8125rem/1.3 var(--sans); color: var(--ink-soft); }
    p { margin: 0 0 0.6rem; }
    .time { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: end; }
    .time b { display: block; font: 700 2rem/1.1 var(--sans); font-variant-numeric: tabular-nums; }
    .time span { font-size: 0.8125rem; color: var(--ink-soft); }
    .notes { font-size: 1.25rem; }
    .question { padding: 0.7rem 0.9rem; margin: 0 0 0.6rem; background: var(--panel); border: 1px solid var(--rule); border-radius: 4px; }
    .question[data-shown] { border-color: var(--ink); box-shadow: inset 4px 0 var(--ink); }
    .question p { margin: 0 0 0.4rem; }
    .line { display: flex; gap: 0.75rem; justify-content: space-between; align-items: start; }
    button {
      font: 0.9375rem/1.3 var(--sans); color: inherit; background: var(--paper); border: 1px solid var(--border); border-radius: 4px;
      min-height: 2rem; padding: 0.2rem 0.8rem; cursor: pointer; white-space: nowrap;
    }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    @media (pointer: coarse) { button { min-height: 2.75rem; } }
    @media (forced-colors: active) { .question[data-shown] { border-inline-start: 5px solid Highlight; } }
    .peer { margin: 0; padding: 0.4rem 0.8rem; border-inline-start: 4px solid var(--ink-soft); font-size: 0.9375rem; }
  `;

  @property({ attribute: false }) words!: PresentWords;
  @property({ attribute: false }) locale = 'en';
  @property({ attribute: false }) notes: readonly string[] = [];
  @property({ attribute: false }) questions: readonly LessonQuestion[] = [];
  /** Id of the question that the class sees, and whether it sees the answer. */
  @property({ attribute: false }) shown: string | null = null;
  @property({ type: Boolean, attribute: false }) answered = false;
  /** ms since 1970. */
  @property({ attribute: false }) started = 0;
  @property({ type: Boolean, attribute: false }) together = false;
  @state() private now = Date.now();
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => {
      this.now = Date.now();
    }, 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render() {
    const { words, notes } = this;
    return html`
      <div class="time">
        <div><span>${words.elapsed}</span><b class="elapsed">${freshText(elapsed(this.now - this.started))}</b></div>
        <div><span>${words.clock}</span><b class="clock">${freshText(new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit' }).format(this.now))}</b></div>
        <button type="button" class="restart" @click=${() => this.dispatchEvent(new Event('lesson-restart'))}>${words.restart}</button>
      </div>
      <p class="peer" role="status">${
        this.together
          ? words.audienceOpen
          : html`${words.audienceClosed} <button type="button" class="open-audience" @click=${() => this.dispatchEvent(new Event('lesson-open'))}>${words.openAudience}</button>`
      }</p>
      <section><h2>${words.notesTitle}</h2>
        <div class="notes">${notes.length ? notes.map((note) => html`<p>${freshText(note)}</p>`) : html`<p>${words.noNotes}</p>`}</div>
      </section>
      ${this.questions.map((question, at) => keyed(question.id, this.#question(question, at)))}
    `;
  }

  #question({ id, text, answer }: LessonQuestion, at: number) {
    const { words } = this;
    const shown = this.shown === id;
    const answered = shown && this.answered;
    const toggle = (on: boolean, question: string | null, withAnswer: boolean) =>
      html`<button type="button" aria-pressed=${String(on)} @click=${() => this.dispatchEvent(new AskEvent(question, withAnswer))}>
        ${freshText(on ? words.hideFromClass : words.showToClass)}</button>`;
    return html`<section class="question" data-question=${id} ?data-shown=${shown}>
      <h2>${questionTitle(at + 1, this.questions.length, words)}</h2>
      <div class="line"><p>${text}</p>${toggle(shown, shown ? null : id, false)}</div>
      <h2>${words.answer}</h2>
      <div class="line"><div>${answer.map((line) => html`<p>${line}</p>`)}</div>${toggle(answered, id, !answered)}</div>
    </section>`;
  }
}

/** Hours, minutes and seconds as 0:07:03, without hours where there are none. */
function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours ? `${hours}:` : ''}${two(minutes % 60)}:${two(seconds % 60)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'notes-panel': NotesPanel;
  }
  interface HTMLElementEventMap {
    'lesson-ask': AskEvent;
  }
}
