/** The timeline on paper: one row for each event, in the order of time, with its dates drawn on a common axis. */

import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { paragraphMark } from '../../kit/paragraph-mark.ts';
import { fill } from '../../story/fill.ts';
import type { StoryEvent } from '../../story/story.ts';
import { chooseTicks } from '../../timeline/axis-ticks.ts';
import { scaleDays } from '../../timeline/days.ts';
import { datedSpans, extentOf, type Mark, markEvent } from '../../timeline/event-marks.ts';
import { textWidth } from '../draw/text-width.ts';
import { byTime } from './lists.ts';
import type { Page } from './page.ts';

/** px of a row's drawing; free px at its ends, for marks that have a size of their own. */
const width = 300;
const height = 14;
const pad = 40;

/** The events as a list with drawings, and the axis below; empty if no event is dated. */
export function handoutTimeline(page: Page): Element | null {
  const { lang, story } = page;
  const events = byTime(story.events);
  const spans = events.flatMap(datedSpans);
  if (spans.length === 0) return null;
  const range = {
    first: Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
  const scale = scaleDays(range, { width, padStart: pad / 4, padEnd: pad / 4 });
  const measure = (text: string): number => textWidth(text, 9);
  const ticks = chooseTicks({ range, scale, width, lang, measure, taken: [] });
  const axis = s('svg', { viewBox: `0 0 ${width} 18`, ariaHidden: 'true' }, [
    s('path', { class: 'axis', d: `M0 1H${width}${ticks.map(({ x }) => `M${rounded(x)} 1v4`).join('')}` }),
    ...ticks.flatMap(({ label, labelX }) => (label ? [s('text', { x: rounded(labelX), y: 15 }, label)] : [])),
  ]);
  // At both ends: the list may go on on another page.
  const axisRow = (): Element => h('li.axis-row', [h('span'), structuredClone(axis)]);
  return h('ol.handout-events', [axisRow(), ...events.map((event) => row(event, scale, page)), axisRow()]);
}

function row(event: StoryEvent, scale: (day: number) => number, { story, words, said }: Page): Element {
  const date =
    event.article?.label ?? (event.asOf ? fill(words.asOf, { date: event.asOf.label }) : words.undated);
  const elsewhere = event.context.flatMap(({ label, note }, at) => [
    at > 0 ? '; ' : ' ',
    said(at > 0 ? label : `${words.fromElsewhere}: ${label}`),
    note ? `, ${note}` : null,
  ]);
  const numbers = event.paragraphs.map(
    (id) => story.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1,
  );
  return h('li', [
    h('span', [
      h('b', event.title),
      ' ',
      event.inArticle ? h('span.date', said(date)) : null,
      event.inArticle && elsewhere.length > 0 ? ' ·' : null,
      elsewhere.length > 0 ? h('span.elsewhere', elsewhere) : null,
      numbers.length > 0 ? h('span.where', ` ${paragraphMark(numbers.join(', '))}`) : null,
    ]),
    s('svg', { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, [
      s('path', { class: 'guide', d: `M0 ${height / 2}H${width}` }),
      ...markEvent(event, scale).flatMap(markElements),
    ]),
  ]);
}

/** A dot, a bar or a flag; filled if the article states it, hollow if another source does; an end that is not stated fades into dots. */
function markElements(mark: Mark): ElementContent[] {
  const middle = height / 2;
  const { from, to, shape, hollow, fadeBefore, fadeAfter } = mark;
  const look = hollow ? 'hollow' : 'filled';
  const { left, right } = extentOf(mark);
  const fade = (start: number, end: number) =>
    s('path', {
      class: 'fade',
      d: `M${rounded(Math.max(0, start))} ${middle}H${rounded(Math.min(width, end))}`,
    });
  const body =
    shape === 'dot'
      ? s('circle', { class: look, cx: rounded(from), cy: middle, r: 3.5 })
      : shape === 'flag'
        ? s('path', { class: look, d: `M${rounded(from)} 2v10M${rounded(from)} 2l-8 3 8 3z` })
        : s('rect', {
            class: look,
            x: rounded(from),
            y: middle - 3,
            width: rounded(Math.max(2, to - from)),
            height: 6,
          });
  return [...(fadeBefore > 0 ? [fade(left, from)] : []), ...(fadeAfter > 0 ? [fade(to, right)] : []), body];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
