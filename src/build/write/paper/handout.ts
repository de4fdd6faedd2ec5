/** What only paper shows: numbered maps at their paragraphs, the timeline, the worksheet, the answers. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { bracketed, labelOf } from '../../../kit/punctuate.ts';
import { fill, paragraphMark } from '../../../story/fill.ts';
import { numeralOf } from '../../../story/locale.ts';
import { mapSize } from '../../draw/paper/handout-maps.ts';
import type { Worksheet } from '../../draw/paper/worksheet.ts';
import type { Question, StoryText } from '../../read/story-source.ts';
import { phrasing } from '../article/phrasing.ts';
import { textBlock } from '../article/text-block.ts';
import { besides } from '../elements.ts';
import type { Page, UiText } from '../page.ts';
import { handoutTimeline } from './handout-timeline.ts';

/** The numbered map at the first paragraph that it belongs to; null at others. */
export function handoutFigure(page: Page, paragraph: string): Element | null {
  const { story, words, uiText } = page;
  const { maps } = page.pictures.handout;
  const index = maps.findIndex(({ paragraphs }) => paragraphs[0] === paragraph);
  const map = maps[index];
  if (!map) return null;
  const { caption } = story.paragraphs.find(({ id }) => id === paragraph)!;
  const strings = words.handout;
  const numbers = map.paragraphs.map((id) =>
    numeralOf(story.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1, words.locale),
  );
  const title = fill(strings.map, { number: numeralOf(index + 1, words.locale) });
  const { comma } = words.punctuation;
  return h(`figure.on-paper.${besides}`, [
    h('img', {
      ...page.image(map.path),
      alt: caption,
      lang: page.langOf(caption),
      ...mapSize,
      loading: 'lazy',
    }),
    h('figcaption', [
      h('b', uiText(bracketed(title, paragraphMark(numbers.join(comma)), words))),
      ' ',
      ...map.places.flatMap(({ number, focus }) => [
        h('span.place-number', String(number)),
        ` ${story.places.find(({ id }) => id === focus.place)!.name}. `,
      ]),
      uiText(caption),
    ]),
  ]);
}

/** After the article: the timeline; the worksheet on a page of its own; the answers on the last one. */
export function handoutSections(page: Page): { timeline: Element | null; rest: Element } {
  const { text, words, uiText } = page;
  const strings = words.handout;
  const timeline = handoutTimeline(page);
  const { worksheet } = page.pictures.handout;
  const blanks = (label: string) => h('span.blank-line', uiText(labelOf(label, words)));
  return {
    timeline: timeline && h('section.on-paper.paper-timeline', [h('h2', uiText(strings.timeline)), timeline]),
    // Its rest on a page, before the worksheet and before the answers, is ruled.
    rest: h(`div.on-paper.ruled.${besides}`, [
      h('p.notes-here', uiText(strings.notes)),
      h('section.worksheet', [
        h('div.sheet', [
          h('h2', uiText(strings.worksheet)),
          h('p.blanks', [blanks(strings.name), blanks(strings.group), blanks(strings.date)]),
          h('p', uiText(strings.task)),
          h('img', { ...page.image(worksheet.path), alt: '', loading: 'lazy' }),
          h(
            'ol.names-to-write',
            worksheet.names.map(() => h('li')),
          ),
          h('p', uiText(strings.legendTask)),
        ]),
        h('p.lines'),
      ]),
      text.questions.length > 0
        ? answers(text, uiText(strings.answers), worksheet, uiText(labelOf(strings.worksheet, words)))
        : null,
    ]),
  };
}

/** Numbered as on the page: by their paragraphs, not by their order in the file. */
function inOrderOfPage({ blocks, questions }: StoryText): Question[] {
  const turn = new Map(blocks.flatMap((block, at) => (block.type === 'paragraph' ? [[block.id, at]] : [])));
  return [...questions].sort((a, b) => turn.get(a.paragraphs[0]!)! - turn.get(b.paragraphs[0]!)!);
}

function answers(text: StoryText, title: UiText, worksheet: Worksheet, worksheetTitle: UiText): Element {
  return h('section.answers', [
    h('h2', title),
    h(
      'ol',
      inOrderOfPage(text).map((question) =>
        h('li', [
          h('p', [h('b', phrasing(question.text))]),
          ...question.answer.map((block) => textBlock(block)),
        ]),
      ),
    ),
    h('p', [h('b', worksheetTitle), ' ', worksheet.names.map((name, at) => `${at + 1} ${name}`).join(' · ')]),
  ]);
}
