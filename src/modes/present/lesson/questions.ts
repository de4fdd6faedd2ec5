/** The questions of a lesson, read from the article: which ones belong to a paragraph, and how one is shown on a slide. */
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fill } from '../../../story/fill.ts';
import type { PresentWords } from '../../../words/words.ts';

export interface LessonQuestion {
  id: string;
  /** Ids of the paragraphs that it asks about. */
  paragraphs: readonly string[];
  text: string;
  answer: readonly string[];
}

export function questionsIn(article: HTMLElement): LessonQuestion[] {
  return [...article.querySelectorAll<HTMLElement>('.question')].map((element) => ({
    id: element.dataset.question!,
    paragraphs: element.dataset.paragraphs!.split(' '),
    text: element.querySelector('.asked')!.textContent!,
    answer: [...element.querySelectorAll('.answer p')].map((line) => line.textContent!),
  }));
}

export const questionsOf = (all: readonly LessonQuestion[], paragraph: string): LessonQuestion[] =>
  all.filter(({ paragraphs }) => paragraphs.includes(paragraph));

/** The question after `shown` among a paragraph's: each in turn, then none. */
export function nextQuestion(own: readonly LessonQuestion[], shown: string | null): string | null {
  const at = own.findIndex(({ id }) => id === shown);
  return own[at + 1]?.id ?? null;
}

/** "Question", or which one of several; `number` is from 1. */
export const questionTitle = (number: number, all: number, words: PresentWords): string =>
  all === 1 ? words.question : fill(words.questionOf, { step: String(number), all: String(all) });

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
