/** Names every current event, and the lit one: at its mark if all find room there, else in lines, with numbers. */
import type { StoryEvent } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';
import { shortDate } from '../event-text.ts';
import type { Measure } from '../forms.ts';
import { placeNumbers, type WantedNumber } from '../marks/mark-numbers.ts';
import { NAMES_PAD, namesRoom, type PlacedMark, pointsOf, type TimelineLayout } from '../timeline-layout.ts';
import { type Crowd, rowsOf } from './crowd.ts';
import { nameAtMarkTemplate, nameLinesTemplate, numbersTemplate } from './label-templates.ts';
import { writeNames } from './name-lines.ts';
import { placeAtMarks } from './place-names.ts';

export interface NamedEvents {
  layout: TimelineLayout;
  /** In the order of their mentions. */
  current: readonly StoryEvent[];
  lit: StoryEvent | null;
  marksOf: (event: string) => readonly PlacedMark[];
  words: PageWords;
  measure: Measure;
  rtl: boolean;
  classesOf: (event: string) => string;
}

/** A number may be at any of a long mark's points that are so far apart, px. */
const POINT_PX = 24;

export function namesTemplate(names: NamedEvents) {
  const { layout, lit, current } = names;
  const named = namedInRows(layout.crowd, names);
  const isLitApart = lit !== null && !current.includes(lit);
  // A lit event that is not current comes first; if there is no room for all, it is named alone.
  const wanted = [...(isLitApart ? [lit] : []), ...current].filter(
    ({ id }) => !named.has(id) && isDated(id, names),
  );
  const labels = layout.form.name === 'wide' ? labelsAt(wanted, names) : null;
  return labels ?? numberedLines(wanted, names);
}

/** What the panel's rows name already. */
function namedInRows(crowd: Crowd | null, { current, lit }: NamedEvents): Set<string> {
  if (!crowd || crowd.rows === 0) return new Set();
  const isCurrent = (id: string): boolean => current.some((event) => event.id === id);
  return new Set(rowsOf(crowd, isCurrent, (id) => id === lit?.id).shown.map(({ event }) => event));
}

const isDated = (id: string, { marksOf, layout }: NamedEvents): boolean =>
  marksOf(id).length > 0 || (layout.crowd?.members.some(({ event }) => event === id) ?? false);

function labelsAt(
  events: readonly StoryEvent[],
  { layout, marksOf, words, measure, rtl, classesOf }: NamedEvents,
) {
  const { form, axis } = layout;
  const wanted = events.map((event) => {
    const mark = marksOf(event.id)[0];
    const x = mark ? (mark.from + mark.to) / 2 : (axis.left + axis.right) / 2;
    const y = mark ? mark.y - layout.pitch / 2 : form.bandTop;
    return { event: event.id, title: event.short, date: shortDate(event, words) ?? '', x: x - axis.left, y };
  });
  const placed = placeAtMarks(wanted, form, axis.right - axis.left, measure);
  return (
    placed?.map((label) => nameAtMarkTemplate(movedBy(label, axis.left), classesOf(label.event), rtl)) ?? null
  );
}

function movedBy<L extends { x: number; leader: { x: number; top: number; bottom: number } }>(
  label: L,
  by: number,
): L {
  return { ...label, x: label.x + by, leader: { ...label.leader, x: label.leader.x + by } };
}

function numberedLines(events: readonly StoryEvent[], names: NamedEvents) {
  const { layout, words, measure, rtl, classesOf, lit } = names;
  const { form, width } = layout;
  const room = namesRoom(width, form);
  const lines = (chosen: readonly StoryEvent[]) =>
    writeNames(
      chosen.map((event) => ({
        event: event.id,
        number: events.length > 1 ? numberOf(event, names) : null,
        title: event.short,
        date: shortDate(event, words) ?? '',
      })),
      room,
      form.labelRows,
      measure,
    );
  const all = lines(events);
  const written = all.length <= form.labelRows || !lit ? all : lines([lit]);
  const x = rtl ? width - NAMES_PAD : NAMES_PAD;
  const numbers =
    events.length > 1
      ? placeNumbers(
          events.flatMap((event) => numberAt(event, names)),
          width,
        )
      : [];
  return [nameLinesTemplate(written, form, x, classesOf), numbersTemplate(numbers, classesOf)];
}

/** Its place among the mentions of the paragraph, from 1; null if the paragraph does not mention it. */
function numberOf(event: StoryEvent, { current }: NamedEvents): number | null {
  const at = current.indexOf(event);
  return at < 0 ? null : at + 1;
}

function numberAt(event: StoryEvent, names: NamedEvents): WantedNumber[] {
  const { layout, marksOf } = names;
  const { crowd, form, pitch } = layout;
  const number = numberOf(event, names);
  if (number === null) return [];
  if (crowd?.members.some(({ event: id }) => id === event.id))
    return [{ event: event.id, number, xs: [(crowd.box.left + crowd.box.right) / 2], y: crowd.box.top - 2 }];
  const mark = marksOf(event.id)[0];
  if (!mark) return [];
  const y = form.name === 'slim' ? form.bandTop - 1 : mark.y - pitch / 2 - 1;
  return [{ event: event.id, number, xs: pointsOf(mark, POINT_PX), y }];
}
