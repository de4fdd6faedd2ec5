/** The questions of a lesson, read from the article: which ones belong to a paragraph, their words and answers. */

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
