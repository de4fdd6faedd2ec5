/**
 * Lays out the dates of a story in a frame: marks in lanes, ticks, and targets to hit; pure, in px.
 *
 *     wide (150 px)                           slim (64 px)
 *     names of what is current │ crowded      two lines of names, the numbers of their marks
 *     lanes of marks           │ day: a       two lanes                   ┌──────┐
 *     ──┴────┴──── axis ──//   │ row for      axis ──//                   │ chip │
 *     legend                   │ each event   its labels                  └──────┘
 */
import type { StoryEvent } from '../story/story.ts';
import { type Axis, layAxis } from './axis/axis.ts';
import { chooseTicks, keepInside, type Taken, type Tick } from './axis/axis-ticks.ts';
import { type DayRange, dayNumber, formatDate } from './axis/days.ts';
import { hoursOf } from './axis/hours.ts';
import { type Form, formFor, type Measure } from './forms.ts';
import { datedSpans, extentOf, haveHours, type Mark, markEvent, mirrorMark } from './marks/event-marks.ts';
import { groupTargets, type Hittable, type Target } from './marks/hit-targets.ts';
import { packLanes } from './marks/mark-lanes.ts';
import { type Crowd, findCrowd, linesNeeded, MOST_PANEL } from './names/crowd.ts';
import { writeNames } from './names/name-lines.ts';

/** Free px at either end of the axis: a sign, its arrow and a letter of doubt. */
const PAD_PX = 28;
/** px of the break between the axis and the crowded day. */
const BREAK_PX = 14;
/** Up to this size (px) a target may be the header of a panel alone, so that its rows can be pointed at. */
const SMALL_TARGET_PX = 24;
/** Free px beside a line of names. */
export const NAMES_PAD = 8;
/** Free px between the axis and the lowest lane. */
const AXIS_GAP = 2;
/** Lanes are no farther apart than this, however few there are. */
const LANE_MOST_PX = 12;
/** Days: a story of a few days may be published so much later and still be news. */
const LONG_AFTER = 365;

export interface PlacedMark extends Mark {
  /** Its middle, in px from the top. */
  y: number;
}

export interface TimelineLayout {
  form: Form;
  width: number;
  /** The axis: from where to where it is drawn, and the middle of each break, px. */
  axis: { left: number; right: number; breaks: number[] };
  /** Distance of two lanes in px; a mark is a little thinner. */
  pitch: number;
  marks: PlacedMark[];
  ticks: Tick[];
  /** The day of the story's state; null if the crowded day is that day, the axis counts hours, or the story comes long after. */
  stateDay: { x: number; label: string; labelX: number } | null;
  crowd: Crowd | null;
  /** In order of time. */
  targets: Target[];
}

export interface LayoutOptions {
  events: readonly StoryEvent[];
  /** ISO day: the state that the story shows. */
  date: string;
  /** What the author wants at full length. */
  period: { start: string; end: string } | null;
  /** BCP 47. */
  lang: string;
  width: number;
  /** The slim form however wide the frame is. */
  slim?: boolean;
  /** Time runs from right to left. */
  mirror: boolean;
  /** Least side of a target in px. */
  targetSize: number;
  measure: Measure;
  /** What the chip of a crowded day says: "8 on 14 Nov". */
  chipText: (count: number, date: string) => string;
}

/** Lays out the dated events; undated ones have no mark and no target. */
export function layoutTimeline(options: LayoutOptions): TimelineLayout {
  const { width, slim = false, mirror } = options;
  const form = formFor(width, slim, moreRows(options, formFor(width, slim)));
  const layout = layForward(options, form);
  return mirror ? mirrorLayout(layout, width) : layout;
}

function layForward(options: LayoutOptions, form: Form): TimelineLayout {
  const { events, date, width, targetSize } = options;
  const ranges = events.flatMap(datedSpans).map(rangeOf);
  const empty = { form, width, axis: { left: 0, right: width, breaks: [] }, pitch: LANE_MOST_PX };
  if (ranges.length === 0)
    return { ...empty, marks: [], ticks: [], stateDay: null, crowd: null, targets: [] };

  const hours = hoursOf(events);
  const found = hours ? null : findCrowd({ ...options, form });
  const end = found ? found.box.left - BREAK_PX : width;
  const right = end - (found ? PAD_PX / 2 : PAD_PX);
  const own = isLongAfter(date, ranges) ? [] : [rangeOfDay(date)];
  const axis = layAxis([...ranges, ...own], periodOf(options), { left: PAD_PX, right }, hours?.range);
  const crowd = found && { ...found, x: axis.at(found.day + 0.5) };
  const { marks, pitch } = placeMarks(options, form, axis, crowd);
  const isOut = hours || own.length === 0 || crowd?.day === dayNumber(date);
  const stateDay = isOut ? null : stateDayOf(options, axis, end);
  const breaks = axis.pieces.slice(1).map(({ left }, index) => (left + axis.pieces[index]!.right) / 2);
  const targets = groupTargets(hittables(events, marks, targetSize, crowd), targetSize, {
    left: 0,
    right: crowd ? Math.min(end, targetOf(crowd, form, targetSize).left) : width,
    top: Math.min(form.bandTop, form.targetBottom - targetSize),
    bottom: form.targetBottom,
  });
  return {
    form,
    width,
    axis: { left: 0, right: end, breaks: crowd ? [...breaks, end + BREAK_PX / 2] : breaks },
    pitch,
    marks,
    ticks: ticksOf(options, axis, end, stateDay, hours?.clock),
    stateDay,
    crowd,
    targets: crowd ? [...targets, targetOf(crowd, form, targetSize)] : targets,
  };
}

/** Rows that the form is missing if the names of every paragraph are to be whole: in lines, and in the panel of the crowded day. */
function moreRows(options: LayoutOptions, form: Form): number {
  const { events, width, measure } = options;
  const groups = new Map<string, StoryEvent[]>();
  for (const event of events.filter((one) => datedSpans(one).length > 0))
    for (const id of event.paragraphs) groups.set(id, [...(groups.get(id) ?? []), event]);
  const found = hoursOf(events) ? null : findCrowd({ ...options, form });
  const panel = found && found.rows > 0 ? found : null;
  const lacking = [...groups.values()].map((group) => {
    const apart = group.filter(({ id }) => !panel?.members.some(({ event }) => event === id));
    const names = apart.map(({ id, short }, at) => ({ event: id, number: at + 1, title: short, date: '' }));
    const lines = writeNames(names, namesRoom(width, form), form.labelRows, measure).length;
    const inPanel = panel
      ? linesNeeded(
          panel,
          group.map(({ id }) => id),
        ) - panel.rows
      : 0;
    return Math.max(lines - form.labelRows, Math.ceil((inPanel * (panel?.rowHeight ?? 0)) / form.rowHeight));
  });
  return Math.max(0, ...lacking);
}

/** px that a line of names has: beside a panel less. */
export const namesRoom = (width: number, form: Form): number =>
  (form.name === 'wide' ? (1 - MOST_PANEL) * width : width) - 2 * NAMES_PAD;

const rangeOf = ({ begin, end }: { begin: number; end: number }): DayRange => ({
  first: Math.floor(begin),
  last: Math.max(Math.floor(begin), Math.ceil(end) - 1),
});

/** Whether from the last date to a day it is longer than from the first date to the last: on the axis the day says nothing then, and would take room from the others. */
function isLongAfter(date: string, ranges: readonly DayRange[]): boolean {
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  return dayNumber(date) - last > Math.max(last - first, LONG_AFTER);
}

const rangeOfDay = (iso: string): DayRange => ({ first: dayNumber(iso), last: dayNumber(iso) });
const periodOf = ({ period }: LayoutOptions): DayRange | null =>
  period && { first: dayNumber(period.start), last: dayNumber(period.end) };

/** Marks at the axis, in lanes; those of the crowded day's events are in its rows. */
function placeMarks({ events }: LayoutOptions, form: Form, axis: Axis, crowd: Crowd | null) {
  const hours = haveHours(events);
  const inCrowd = new Set(crowd?.members.map(({ event }) => event));
  const marksOf = events
    .map((event) =>
      markEvent(event, axis.at, hours).filter((mark) => !inCrowd.has(event.id) || mark.day !== crowd?.day),
    )
    .filter((marks) => marks.length > 0);
  const envelopes = marksOf.map((marks) => ({
    event: marks[0]!.event,
    left: Math.min(...marks.map((mark) => extentOf(mark).left)),
    right: Math.max(...marks.map((mark) => extentOf(mark).right)),
  }));
  const laneOf = packLanes(envelopes, form.lanes);
  const laneCount = Math.max(0, ...laneOf.values()) + 1;
  const pitch = Math.min(LANE_MOST_PX, (form.axisY - form.bandTop - AXIS_GAP) / laneCount);
  const marks = marksOf.flat().map((mark) => ({
    ...mark,
    y: form.axisY - AXIS_GAP - (laneOf.get(mark.event)! + 0.5) * pitch,
  }));
  return { marks, pitch };
}

function ticksOf(
  { lang, measure }: LayoutOptions,
  axis: Axis,
  width: number,
  stateDay: TimelineLayout['stateDay'],
  clock: '' | 'UTC' | undefined,
): Tick[] {
  const text = (label: string): number => measure(label, false);
  const taken: Taken[] = stateDay ? [keepInside(stateDay.x, text(stateDay.label), width)] : [];
  return axis.pieces.flatMap((range) => {
    const ticks = chooseTicks({ range, scale: axis.at, width, lang, measure: text, taken, clock });
    for (const { label, labelX } of ticks) {
      if (label) taken.push({ left: labelX - text(label) / 2, right: labelX + text(label) / 2 });
    }
    return ticks;
  });
}

function stateDayOf(
  { events, date, lang, measure }: LayoutOptions,
  axis: Axis,
  width: number,
): NonNullable<TimelineLayout['stateDay']> {
  const day = dayNumber(date);
  // The story's own wording of that day if it has one, so that axis and labels agree.
  const worded = events
    .flatMap(datedSpans)
    .find(({ begin, end, span }) => begin === day && end === day + 1 && span.grain === 'day' && span.start);
  const label = worded?.span.label ?? formatDate(day, lang, { dateStyle: 'medium' });
  const x = axis.at(day + 0.5);
  const at = keepInside(x, measure(label, false), width);
  return { x, label, labelX: (at.left + at.right) / 2 };
}

/** The crowded day is one target: its header, or all of it where fingers point; rows are hit by themselves. */
function targetOf({ box, members, rows }: Crowd, form: Form, size: number): Target {
  const events = members.map(({ event }) => event);
  if (rows > 0) return { ...box, bottom: size > SMALL_TARGET_PX ? box.bottom : size, events };
  const left = Math.min(box.left, box.right - size);
  const top = Math.min(box.top, form.height - size);
  return { left, right: box.right, top, bottom: Math.max(box.bottom, top + size), events };
}

/** Where each event at the axis may be hit, in order of time. */
function hittables(
  events: readonly StoryEvent[],
  marks: readonly PlacedMark[],
  size: number,
  crowd: Crowd | null,
): Hittable[] {
  const inCrowd = new Set(crowd?.members.map(({ event }) => event));
  const firstDay = (event: StoryEvent) => Math.min(...datedSpans(event).map(({ begin }) => begin));
  return events
    .filter(({ id }) => !inCrowd.has(id) && marks.some(({ event }) => event === id))
    .sort((a, b) => firstDay(a) - firstDay(b))
    .map(({ id }) => {
      const own = marks.filter((mark) => mark.event === id);
      return { event: id, xs: pointsOf(own[0]!, size), y: own[0]!.y }; // the first mark is the article's own date
    });
}

/** Points of a mark that a reader would aim at: its middle, and other parts of a long one. */
export function pointsOf({ from, to }: Mark, size: number): number[] {
  const middle = (from + to) / 2;
  if (to - from < 2 * size) return [middle];
  const quarter = (to - from) / 4;
  return [middle, from + quarter, to - quarter, from + size / 2, to - size / 2];
}

/** The same layout with time running from right to left. */
function mirrorLayout(layout: TimelineLayout, width: number): TimelineLayout {
  const { axis, crowd, stateDay } = layout;
  const turned = (x: number): number => width - x;
  const turnedBox = <R extends { left: number; right: number }>(box: R): R => ({
    ...box,
    left: turned(box.right),
    right: turned(box.left),
  });
  return {
    ...layout,
    axis: { ...turnedBox(axis), breaks: axis.breaks.map(turned) },
    marks: layout.marks.map((mark) => mirrorMark(mark, width)),
    ticks: layout.ticks.map((tick) => ({ ...tick, x: turned(tick.x), labelX: turned(tick.labelX) })),
    stateDay: stateDay && { ...stateDay, x: turned(stateDay.x), labelX: turned(stateDay.labelX) },
    crowd: crowd && {
      ...crowd,
      x: turned(crowd.x),
      box: turnedBox(crowd.box),
      textX: turned(crowd.textX),
      members: crowd.members.map((member) => ({
        ...member,
        marks: member.marks.map((mark) => mirrorMark(mark, width)),
      })),
    },
    targets: layout.targets.map(turnedBox),
  };
}
