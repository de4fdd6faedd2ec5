/** What is drawn spans exactly what is stated: every date of the story, and every kind of date that EDTF has. */
import { describe, expect, it, test } from 'vitest';
import type { StoryEvent } from '../../src/story/story.ts';
import { layAxis } from '../../src/timeline/axis/axis.ts';
import { dayNumber } from '../../src/timeline/axis/days.ts';
import { ARROW_PX, extentOf, type Mark, markEvent } from '../../src/timeline/marks/event-marks.ts';
import { markPaths } from '../../src/timeline/marks/mark-paths.ts';
import { layoutTimeline } from '../../src/timeline/timeline-layout.ts';
import { kurskEvents, makeEvent, spanOf } from './kursk-events.ts';

/** 10 px per day, 2024-01-01 at 1000 px. */
const at = (day: number) => 1000 + (day - dayNumber('2024-01-01')) * 10;
const x = (iso: string) => at(dayNumber(iso));
const markOf = (edtf: string, rest: Partial<StoryEvent> = {}): Mark =>
  markEvent(makeEvent('e', 'E', { article: spanOf(edtf), ...rest }), at)[0]!;

/** Every x of path data, absolute commands and relative ones. */
function xsOf(d: string): number[] {
  let [now, start] = [0, 0];
  const xs: number[] = [];
  for (const [, command = '', list = ''] of d.matchAll(/([MLHVhlvz])([^MLHVhlvz]*)/g)) {
    const numbers = list.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === 'z') now = start;
    else if (command === 'M' || command === 'L') now = numbers[0]!;
    else if (command === 'H') now = numbers[0]!;
    else if (command === 'h' || command === 'l') now += numbers[0]!;
    if (command === 'l') {
      for (let i = 2; i < numbers.length; i += 2) {
        xs.push(now);
        now += numbers[i]!;
      }
    }
    if (command === 'M') start = now;
    xs.push(now);
  }
  return xs;
}
const spanned = (d: string) => ({ from: Math.min(...xsOf(d)), to: Math.max(...xsOf(d)) });

describe('a stated from – to, and somewhere within', () => {
  it.each<[string, [from: string, to: string, isStated: boolean][]]>([
    ['2024', [['2024-01-01', '2025-01-01', false]]],
    ['2024-08', [['2024-08-01', '2024-09-01', false]]],
    ['2024-02~', [['2024-02-01', '2024-03-01', false]]],
    ['2024-08-06/2024-08-07', [['2024-08-06', '2024-08-08', true]]],
    [
      '2024-10/2025-02',
      [
        ['2024-10-01', '2024-11-01', false],
        ['2024-11-01', '2025-02-01', true],
        ['2025-02-01', '2025-03-01', false],
      ],
    ],
    [
      '2024-10-03/2024-12',
      [
        ['2024-10-03', '2024-12-01', true],
        ['2024-12-01', '2025-01-01', false],
      ],
    ],
    [
      '2024/2025',
      [
        ['2024-01-01', '2025-01-01', false],
        ['2025-01-01', '2026-01-01', false],
      ],
    ],
    ['2024-08/', [['2024-08-01', '2024-09-01', false]]],
    ['/2025-04', [['2025-04-01', '2025-05-01', false]]],
    ['2024-08-06/', [['2024-08-06', '2024-08-07', true]]],
    ['[..2024-08]', [['2024-08-01', '2024-09-01', false]]],
  ])('%s', (edtf, expected) => {
    const parts = markOf(edtf).parts.map(({ from, to, isStated }) => [from, to, isStated]);
    expect(parts).toEqual(expected.map(([from, to, isStated]) => [x(from), x(to), isStated]));
  });

  it('a month is hatched between brackets, a stretch of days is solid, each to the px', () => {
    const month = markPaths(markOf('2024-08'), 20, 9);
    expect(month.solid).toBe('');
    expect(spanned(month.line)).toEqual({ from: x('2024-08-01'), to: x('2024-09-01') });
    expect(spanned(month.hatch).from).toBeGreaterThanOrEqual(x('2024-08-01'));
    expect(spanned(month.hatch).to).toBeLessThanOrEqual(x('2024-09-01'));
    const days = markPaths(markOf('2024-08-06/2024-08-20'), 20, 9);
    expect(days.hatch + days.line).toBe('');
    expect(spanned(days.solid)).toEqual({ from: x('2024-08-06'), to: x('2024-08-21') });
  });
});

describe('a stated day is a point', () => {
  it.each([
    ['2024-08-06', false, false],
    ['[..2024-08-06]', true, false],
    ['[2024-08-06..]', false, true],
    ['2024-08-06?', false, false],
  ])('%s', (edtf, before, after) => {
    const mark = markOf(edtf);
    expect(mark).toMatchObject({ shape: 'point', arrowBefore: before, arrowAfter: after, parts: [] });
    expect(mark.from).toBe(mark.to);
    expect(mark.from).toBe((x('2024-08-06') + x('2024-08-07')) / 2);
    const { solid, hatch } = markPaths(mark, 20, 9);
    expect(hatch).toBe('');
    // As wide as its sign, whatever a day's length is.
    expect(spanned(solid).to - spanned(solid).from).toBe(4);
  });

  it('an arrow has one length on every scale', () => {
    const event = makeEvent('e', 'E', { article: spanOf('[..2024-08-06]') });
    for (const perDay of [0.01, 1, 50]) {
      const mark = markEvent(event, (day) => day * perDay)[0]!;
      const { line } = markPaths(mark, 20, 9);
      expect(mark.from - extentOf(mark).left).toBe(ARROW_PX + 2);
      expect(spanned(line).to - spanned(line).from).toBeLessThanOrEqual(ARROW_PX);
    }
  });

  it('among times of day it is somewhere within its day, and a time is the point', () => {
    const hours = makeEvent('e', 'E', {
      article: { ...spanOf('2024-08-06'), start: '2024-08-06T18:00Z', end: '2024-08-06T18:00Z' },
    });
    expect(markEvent(hours, at, true)[0]).toMatchObject({ shape: 'point', from: x('2024-08-06') + 7.5 });
    const day = makeEvent('e', 'E', { article: spanOf('2024-08-06') });
    expect(markEvent(day, at, true)[0]!.parts).toEqual([
      { from: x('2024-08-06'), to: x('2024-08-07'), isStated: false },
    ]);
  });
});

test.each([
  ['2024-08', ''],
  ['2024-08?', '?'],
  ['2024-08~', '~'],
  ['2024-08%', '?~'],
  ['2024-08-06~', '~'],
])('%s is marked "%s"', (edtf, doubt) => {
  const mark = markOf(edtf);
  expect(mark.doubt).toBe(doubt);
  expect(markPaths(mark, 20, 9).doubt !== null).toBe(doubt !== '');
});

test('dates from outside have a shape of their own', () => {
  const outside = { article: null, inArticle: false };
  for (const edtf of ['2024-08-06', '2024-08', '2024-10/2025-02']) {
    const context = [{ ...spanOf(edtf), note: null, sources: [] }];
    const mark = markEvent(makeEvent('e', 'E', { ...outside, context }), at)[0]!;
    const { solid, hollow } = markPaths(mark, 20, 9);
    expect(mark.isOutside).toBe(true);
    expect(solid).toBe('');
    if (mark.shape === 'range') expect(spanned(hollow)).toEqual({ from: mark.from, to: mark.to });
    else expect(spanned(hollow)).toEqual({ from: Math.round(mark.from) - 4, to: Math.round(mark.from) + 4 });
  }
});

describe('every date of the Kursk story, as it is laid out', () => {
  const measure = (text: string) => text.length * 7;
  const layout = layoutTimeline({
    events: kurskEvents,
    date: '2025-11-14',
    period: null,
    lang: 'en',
    width: 806,
    mirror: false,
    targetSize: 24,
    measure,
    chipText: (count, day) => `${count} on ${day}`,
  });
  const { at: onAxis } = layAxis([{ first: dayNumber('2024-01-01'), last: dayNumber('2025-11-14') }], null, {
    left: 28,
    right: layout.axis.right - 14,
  });
  it.each(kurskEvents.map((event) => [event.id, event] as const))('%s', (id, event) => {
    const row = layout.crowd!.members.find((member) => member.event === id);
    const drawn = [...(row?.marks ?? []), ...layout.marks.filter((mark) => mark.event === id)];
    const stated = [event.article, event.asOf, ...event.context].filter((span) => span !== null);
    expect(drawn).toHaveLength(stated.length);
    stated.forEach((span, index) => {
      const mark = drawn[index]!;
      const [start, end] = [span.start ?? span.end!, span.end ?? span.start!];
      const isDay = span.grain === 'day';
      expect(mark.shape === 'range').toBe(!isDay);
      expect([mark.arrowBefore, mark.arrowAfter]).toEqual([span.start === null, span.end === null]);
      if (row) {
        // A row of the crowded day: inside the panel, at no length at all.
        expect(mark.day).toBe(dayNumber(start));
        expect(mark.to).toBe(mark.from);
        expect(extentOf(mark).left).toBeGreaterThanOrEqual(layout.crowd!.box.left);
        expect(extentOf(mark).right).toBeLessThan(layout.crowd!.textX);
      } else if (isDay) expect(mark.from).toBeCloseTo(onAxis(dayNumber(start) + 0.5));
      else {
        // An end that is not stated adds no length: only the month that is stated is drawn.
        const unit = span.edtf.startsWith('/') ? '2025-04-01' : start;
        const last = span.edtf.endsWith('/') ? '2024-08-31' : end;
        expect(mark.from).toBeCloseTo(onAxis(dayNumber(unit)));
        expect(mark.to).toBeCloseTo(onAxis(dayNumber(last) + 1));
      }
    });
  });
});
