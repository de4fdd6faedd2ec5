/** `<notes-panel>`: what only the teacher sees: time, notes, the step's questions with their answers, whether the class sees them. */
import { html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { freshText } from '../../kit/fresh-text.ts';
import { inner } from '../../kit/inner-properties.ts';
import type { PresentWords } from '../../words/words.ts';
import { type LessonQuestion, questionTitle } from './lesson/questions.ts';
import { notesStyles } from './notes-panel.css.ts';

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

export class NotesPanel extends LitElement {
  static override styles = notesStyles;
  static override properties = inner('words locale notes questions shown answered started together now');

  words!: PresentWords;
  locale = 'en';
  notes: readonly string[] = [];
  questions: readonly LessonQuestion[] = [];
  /** Id of the question that the class sees, and whether it sees the answer. */
  shown: string | null = null;
  answered = false;
  /** ms since 1970. */
  started = 0;
  together = false;
  private now = Date.now();
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

customElements.define('notes-panel', NotesPanel);

/** Hours, minutes and seconds as 0:07:03, without hours if there are none. */
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
