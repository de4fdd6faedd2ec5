/** Questions at their paragraphs, answers hidden until asked; and what only the teacher's window shows. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelOf } from '../../../kit/punctuate.ts';
import { plainText } from '../../read/files/markdown-file.ts';
import type { Block, Question } from '../../read/story-source.ts';
import { besides, jsonScript } from '../elements.ts';
import type { Page } from '../page.ts';
import { phrasing } from './phrasing.ts';
import { textBlock } from './text-block.ts';

/** A paragraph's questions: each is shown at the first paragraph that it names. */
export function questionsAt(page: Page, paragraph: string): Element[] {
  return page.text.questions
    .filter(({ paragraphs }) => paragraphs[0] === paragraph)
    .map((question) => questionHtml(question, page));
}

function questionHtml({ id, text, paragraphs, answer }: Question, { words, uiText }: Page): Element {
  return h(`details.question.${besides}`, { dataQuestion: id, dataParagraphs: paragraphs.join(' ') }, [
    h('summary', [h('b', uiText(labelOf(words.question, words))), ' ', h('span.asked', phrasing(text))]),
    h(
      'div.answer',
      answer.map((block) => textBlock(block)),
    ),
  ]);
}

/** Shows or hides the questions (src/modes/read/class-switch.ts); null if the story has none. */
export function classSwitch({ text, words, uiText }: Page): Element | null {
  if (text.questions.length === 0) return null;
  const input = h('input', { type: 'checkbox', role: 'switch', autocomplete: 'off' });
  return h(`label.for-class.${besides}`, { hidden: true }, [input, ' ', h('span', uiText(words.forClass))]);
}

/** Teacher's notes by paragraph, as a data block of its own: readers never parse it. Null if there are none. */
export function lessonScript({ text }: Page): Element | null {
  const notes = Object.fromEntries(text.blocks.flatMap(notesOf));
  return Object.keys(notes).length > 0 ? jsonScript('application/json', { notes }, 'lesson-data') : null;
}

function notesOf(block: Block): [string, string[]][] {
  if (block.type !== 'paragraph' || block.notes.length === 0) return [];
  return [[block.id, block.notes.map(plainText)]];
}
