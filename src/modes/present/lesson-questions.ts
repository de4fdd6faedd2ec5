/** The questions of a lesson, read from the article: which ones belong to a paragraph, their words and answers. */
import { fill } from '../../story/fill.ts';
import type { PresentWords } from '../../words/words.ts';

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
    answer: [...element.querySelectorAll('.answer :is(p, li)')].map((line) => line.textContent!),
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
