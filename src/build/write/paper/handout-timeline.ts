/** The timeline on paper: one row for each event, in the order of time, with its dates drawn on a common axis. */

import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { labelled } from '../../../kit/punctuate.ts';
import { fill, paragraphMark } from '../../../story/fill.ts';
import { numeralOf } from '../../../story/locale.ts';
import type { StoryEvent } from '../../../story/story.ts';
import { layAxis } from '../../../timeline/axis/axis.ts';
import { chooseTicks, type Taken } from '../../../timeline/axis/axis-ticks.ts';
import { dayNumber } from '../../../timeline/axis/days.ts';
import { hoursOf } from '../../../timeline/axis/hours.ts';
import { datedSpans, haveHours, type Mark, markEvent } from '../../../timeline/marks/event-marks.ts';
import { markPaths } from '../../../timeline/marks/mark-paths.ts';
import { textWidth } from '../../draw/names/text-width.ts';
import { byTime } from '../article/lists.ts';
import type { Page } from '../page.ts';

/** px of a row's drawing; free px at its ends, for marks that have a size of their own. */
const width = 300;
const height = 14;
const pad = 24;

/** The events as a list with drawings, and the axis below; empty if no event is dated. */
export function handoutTimeline(page: Page): Element | null {
  const { lang, story } = page;
  const events = byTime(story.events);
  const spans = events.flatMap(datedSpans);
  if (spans.length === 0) return null;
  const ranges = spans.map(({ begin, end }) => ({ first: Math.floor(begin), last: Math.ceil(end) - 1 }));
  const period = story.period && {
    first: dayNumber(story.period.start),
    last: dayNumber(story.period.end),
  };
  const hours = hoursOf(events);
  const axis = layAxis(ranges, period, { left: pad, right: width - pad }, hours?.range);
  const isHourly = haveHours(events);
  const marksOf = (event: StoryEvent): Mark[] => markEvent(event, axis.at, isHourly);
  const measure = (text: string): number => textWidth(text, 9);
  const taken: Taken[] = [];
  const ticks = axis.pieces.flatMap((range) => {
    const found = chooseTicks({
      range,
      scale: axis.at,
      width,
      lang,
      measure,
      taken,
      clock: hours?.clock,
    });
    for (const { label, labelX } of found) {
      if (label) taken.push({ left: labelX - measure(label) / 2, right: labelX + measure(label) / 2 });
    }
    return found;
  });
  const breaks = axis.pieces.slice(1).map(({ left }, at) => rounded((left + axis.pieces[at]!.right) / 2));
  const drawn = s('svg', { viewBox: `0 0 ${width} 18`, ariaHidden: 'true' }, [
    s('path', {
      class: 'axis',
      d: `M0 1H${width}${ticks.map(({ x }) => `M${rounded(x)} 1v4`).join('')}${breaks.map((x) => `M${x - 4} 4l3 -6M${x} 4l3 -6`).join('')}`,
    }),
    ...ticks.flatMap(({ label, labelX }) => (label ? [s('text', { x: rounded(labelX), y: 15 }, label)] : [])),
  ]);
  // At both ends: the list may go on on another page.
  const axisRow = (): Element => h('li.axis-row', [h('span'), structuredClone(drawn)]);
  return h('ol.handout-events', [
    axisRow(),
    ...events.map((event) => row(event, marksOf(event), page)),
    axisRow(),
  ]);
}

function row(event: StoryEvent, marks: readonly Mark[], { story, words, uiText }: Page): Element {
  const date =
    event.article?.label ?? (event.asOf ? fill(words.asOf, { date: event.asOf.label }) : words.undated);
  const { comma, semicolon } = words.punctuation;
  const elsewhere = event.context.flatMap(({ label, note }, at) => [
    at > 0 ? semicolon : ' ',
    uiText(at > 0 ? label : labelled(words.fromElsewhere, label, words)),
    note ? comma + note : null,
  ]);
  const numbers = event.paragraphs.map((id) =>
    numeralOf(story.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1, words.locale),
  );
  return h('li', [
    h('span', [
      h('b', event.title),
      ' ',
      event.inArticle ? h('span.date', uiText(date)) : null,
      event.inArticle && elsewhere.length > 0 ? ' ·' : null,
      elsewhere.length > 0 ? h('span.elsewhere', elsewhere) : null,
      numbers.length > 0 ? h('span.where', ` ${paragraphMark(numbers.join(comma))}`) : null,
    ]),
    s('svg', { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, [
      s('path', { class: 'guide', d: `M0 ${height / 2}H${width}` }),
      ...marks.flatMap(markElements),
    ]),
  ]);
}

/** The same signs as on the screen, in black: what another source states is hollow. */
function markElements(mark: Mark): ElementContent[] {
  const { solid, hollow, line, hatch, doubt } = markPaths(mark, height / 2, 9);
  return [
    ...Object.entries({ solid, hollow, line, hatch }).flatMap(([name, d]) =>
      d ? [s('path', { class: name, d })] : [],
    ),
    ...(doubt ? [s('text', { class: 'doubt', ...doubt }, mark.doubt)] : []),
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
