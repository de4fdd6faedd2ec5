/** A question on the slide, in the place of the text; its answer below it when asked for. */
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PresentWords } from '../../words/words.ts';
import { type LessonQuestion, questionTitle } from './lesson-questions.ts';

export interface ShownQuestion {
  question: LessonQuestion;
  /** From 1, among those of the paragraph. */
  number: number;
  all: number;
  answered: boolean;
}

/** Shows a question in `panel`, or empties it. */
export function showQuestion(panel: HTMLElement, shown: ShownQuestion | null, words: PresentWords): void {
  document.documentElement.toggleAttribute('data-asking', shown !== null);
  render(
    shown
      ? keyed(
          shown.question.id,
          html`<p class="asking">${questionTitle(shown.number, shown.all, words)}</p>
          <p class="asked">${shown.question.text}</p>
          ${
            shown.answered
              ? html`<div class="given"><p class="asking">${words.answer}</p>${shown.question.answer.map((line) => html`<p>${line}</p>`)}</div>`
              : nothing
          }`,
        )
      : nothing,
    panel,
  );
}
