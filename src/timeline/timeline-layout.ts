/**
 * Lays out the dates of a story in a frame: marks in lanes, ticks, and targets to hit; pure, in px.
 *
 *     wide (148 px)                        slim (64 px)
 *     labels of what is in focus           two lines: title and date of what is in focus
 *     lanes of marks, piled on the axis    three lanes
 *     ──┴────┴──── axis, its labels        axis, its labels
 *     legend
 */
import type { StoryEvent } from '../story/story.ts';
import { chooseTicks, keepInside, type Tick } from './axis-ticks.ts';
import { type DayRange, dayNumber, formatDate, scaleDays } from './days.ts';
import { datedSpans, extentOf, type Mark, markEvent, mirrorMark } from './event-marks.ts';
import { groupTargets, type Hittable, type Target } from './hit-targets.ts';
import { packLanes } from './mark-lanes.ts';

/** Width in px of a text in the timeline's 12 px type. */
export type Measure = (text: string, bold: boolean) => number;

/** The fixed measures of a form, in px from the top of the frame. */
export interface Form {
  name: 'wide' | 'slim';
  height: number;
  labelTop: number;
  labelRows: number;
  rowHeight: number;
  bandTop: number;
  axisY: number;
  tickBaseline: number;
  /** Lowest edge of the targets. */
  targetBottom: number;
  lanes: number;
}

const WIDE: Form = {
  name: 'wide',
  height: 148,
  labelTop: 4,
  labelRows: 3,
  rowHeight: 16,
  bandTop: 56,
  axisY: 112,
  tickBaseline: 127,
  targetBottom: 124,
  lanes: 9,
};
const SLIM: Form = {
  name: 'slim',
  height: 64,
  labelTop: 1,
  labelRows: 2,
  rowHeight: 15,
  bandTop: 32,
  axisY: 48,
  tickBaseline: 61,
  targetBottom: 64,
  lanes: 3,
};
/** Containers up to this width get the slim strip. */
const SLIM_MOST_PX = 480;
/** Free px at either end of the axis: half a glyph and some air. */
const PAD_PX = 14;
/** Free px between the axis and the lowest lane. */
const AXIS_GAP = 2.5;
/** Lanes are no farther apart than this, however few there are. */
const LANE_MOST_PX = 8;

export interface PlacedMark extends Mark {
  /** Its middle, in px from the top. */
  y: number;
}

export interface TimelineLayout {
  form: Form;
  width: number;
  /** Distance of two lanes in px; a mark is a little thinner. */
  pitch: number;
  marks: PlacedMark[];
  ticks: Tick[];
  /** The last day that the article speaks of. */
  today: { x: number; label: string; labelX: number } | null;
  /** In order of time. */
  targets: Target[];
}

export interface LayoutOptions {
  events: readonly StoryEvent[];
  /** ISO day: the state that the story shows. */
  date: string;
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
}

/** Lays out the dated events; undated ones have no mark and no target. */
export function layoutTimeline(options: LayoutOptions): TimelineLayout {
  const { events, date, lang, width, slim, mirror, targetSize, measure } = options;
  const form = slim || width <= SLIM_MOST_PX ? SLIM : WIDE;
  const range = rangeOf(events, dayNumber(date));
  if (!range) return { form, width, pitch: LANE_MOST_PX, marks: [], ticks: [], today: null, targets: [] };

  const forward = fitScale(events, range, width);
  const scale = mirror ? (day: number) => width - forward(day) : forward;
  const marksOf = events
    .map((event) => markEvent(event, forward).map((mark) => (mirror ? mirrorMark(mark, width) : mark)))
    .filter((marks) => marks.length > 0);
  const envelopes = marksOf.map((marks) => ({
    event: marks[0]!.event,
    left: Math.min(...marks.map((mark) => extentOf(mark).left)),
    right: Math.max(...marks.map((mark) => extentOf(mark).right)),
  }));
  const laneOf = packLanes(envelopes, form.lanes);
  const laneCount = Math.max(...laneOf.values()) + 1;
  const pitch = Math.min(LANE_MOST_PX, (form.axisY - form.bandTop - AXIS_GAP) / laneCount);
  const marks = marksOf.flat().map((mark) => ({
    ...mark,
    y: form.axisY - AXIS_GAP - (laneOf.get(mark.event)! + 0.5) * pitch,
  }));

  const today = todayOf(events, { date, lang, width, measure, scale });
  const taken = [keepInside(today.x, measure(today.label, false), width)];
  const ticks = chooseTicks({ range, scale, width, lang, measure: (text) => measure(text, false), taken });
  const targets = groupTargets(hittables(events, marks, targetSize), targetSize, {
    left: 0,
    right: width,
    top: Math.min(form.bandTop, form.targetBottom - targetSize),
    bottom: form.targetBottom,
  });
  return { form, width, pitch, marks, ticks, today, targets };
}

/** From the first to the last day, the story's own among them; a story of a few days gets air around it, so that a day does not fill the axis. */
function rangeOf(events: readonly StoryEvent[], date: number): DayRange | null {
  const spans = events.flatMap(datedSpans);
  if (spans.length === 0) return null;
  const first = Math.min(date, ...spans.map((span) => span.first));
  const last = Math.max(date, ...spans.map((span) => span.last));
  const air = Math.max(0, Math.ceil((14 - (last - first)) / 2));
  return { first: first - air, last: last + air };
}

/** A scale whose ends leave room for every mark: fades have a length in px, so the days beside them must give way. */
function fitScale(events: readonly StoryEvent[], range: DayRange, width: number): (day: number) => number {
  let [padStart, padEnd] = [PAD_PX, PAD_PX];
  let scale = scaleDays(range, { width, padStart, padEnd });
  // Each round moves a mark that sticks out nearly the whole way in; four leave less than the air around the frame.
  for (let round = 0; round < 4; round += 1) {
    const extents = events.flatMap((event) => markEvent(event, scale)).map(extentOf);
    padStart += Math.max(0, PAD_PX / 2 - Math.min(...extents.map(({ left }) => left)));
    padEnd += Math.max(0, Math.max(...extents.map(({ right }) => right)) - (width - PAD_PX / 2));
    scale = scaleDays(range, { width, padStart, padEnd });
  }
  return scale;
}

type TodayOptions = Pick<LayoutOptions, 'date' | 'lang' | 'width' | 'measure'> & {
  scale: (day: number) => number;
};

function todayOf(events: readonly StoryEvent[], options: TodayOptions): NonNullable<TimelineLayout['today']> {
  const { date, lang, width, measure, scale } = options;
  const day = dayNumber(date);
  // The story's own wording of that day if it has one, so that axis and labels agree.
  const worded = events
    .flatMap(datedSpans)
    .find(({ first, last, span }) => first === day && last === day && span.grain === 'day' && span.start);
  const label = worded?.span.label ?? formatDate(day, lang, { dateStyle: 'medium' });
  const x = scale(day + 0.5);
  const at = keepInside(x, measure(label, false), width);
  return { x, label, labelX: (at.left + at.right) / 2 };
}

/** Where each event may be hit, in order of time. */
function hittables(events: readonly StoryEvent[], marks: readonly PlacedMark[], size: number): Hittable[] {
  const firstDay = (event: StoryEvent) => Math.min(...datedSpans(event).map((span) => span.first));
  return events
    .filter((event) => datedSpans(event).length > 0)
    .sort((a, b) => firstDay(a) - firstDay(b))
    .map(({ id }) => {
      const own = marks.filter((mark) => mark.event === id);
      return { event: id, xs: pointsOf(own[0]!, size), y: own[0]!.y }; // the first mark is the article's own date
    });
}

/** Points of a mark that a reader would aim at: its middle, and other parts of a long bar or of its fade. */
function pointsOf({ from, to, fadeBefore, fadeAfter }: Mark, size: number): number[] {
  const middle = (from + to) / 2;
  const faded = [
    fadeAfter > 0 ? [to + fadeAfter / 2] : [],
    fadeBefore > 0 ? [from - fadeBefore / 2] : [],
  ].flat();
  if (to - from < 2 * size) return [middle, ...faded];
  const quarter = (to - from) / 4;
  return [middle, from + quarter, to - quarter, from + size / 2, to - size / 2, ...faded];
}
