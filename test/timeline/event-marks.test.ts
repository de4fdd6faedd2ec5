/** What is drawn for each kind of date, one row per kind. */
import { describe, expect, it } from 'vitest';
import type { Span, StoryEvent } from '../../src/story/story.ts';
import { dayNumber } from '../../src/timeline/days.ts';
import { extentOf, FADE_PX, markEvent, mirrorMark } from '../../src/timeline/event-marks.ts';
import { makeContext, makeEvent, makeSpan } from './kursk-events.ts';

/** 2 px per day, 2024-01-01 at 100 px. */
const scale = (day: number) => 100 + (day - dayNumber('2024-01-01')) * 2;
const markOf = (rest: Partial<StoryEvent>) => markEvent(makeEvent('e', 'Event', rest), scale);
const span = (start: string | null, end: string | null, rest: Partial<Span> = {}) =>
  makeSpan('', '', start, end, rest);

describe('one span', () => {
  it.each<[string, Span, object]>([
    ['a day: a dot in its middle', span('2024-01-03', '2024-01-03'), { shape: 'dot', from: 105, to: 105 }],
    [
      'a month: a bar of all its days',
      span('2024-01-01', '2024-01-31'),
      { shape: 'bar', from: 100, to: 162 },
    ],
    ['a leap year: 366 days', span('2024-01-01', '2024-12-31'), { shape: 'bar', from: 100, to: 832 }],
    [
      'an end not stated: a fade of fixed length after the start',
      span('2024-01-03', null),
      { shape: 'bar', from: 104, to: 106, fadeBefore: 0, fadeAfter: FADE_PX },
    ],
    [
      'some day up to then: a fade that ends with that day',
      span(null, '2024-01-03'),
      { shape: 'bar', from: 104, to: 106, fadeBefore: FADE_PX, fadeAfter: 0 },
    ],
    [
      'some day up to then, shown by the flag alone',
      span('2024-01-03', '2024-01-03', { openStart: true }),
      { shape: 'bar', fadeBefore: FADE_PX, fadeAfter: 0, to: 106 },
    ],
    [
      'an open end after a stated stretch: bar and fade',
      span('2024-01-01', '2024-01-31', { openEnd: true }),
      { shape: 'bar', from: 100, to: 162, fadeAfter: FADE_PX },
    ],
    ['uncertain', span('2024-01-01', '2024-01-31', { uncertain: true }), { uncertain: true }],
  ])('%s', (_, article, expected) => {
    expect(markOf({ article })).toMatchObject([{ hollow: false, uncertain: false, ...expected }]);
  });
});

describe('which dates of an event', () => {
  const day = span('2024-01-03', '2024-01-03');
  it.each<[string, Partial<StoryEvent>, object[]]>([
    ['nothing dated', {}, []],
    ['neither start nor end known', { article: span(null, null) }, []],
    ['not a calendar day', { article: span('soon', 'later') }, []],
    ['a state is a flag', { asOf: day }, [{ shape: 'flag', hollow: false, from: 105 }]],
    ['context is hollow', { context: [makeContext(day)] }, [{ shape: 'dot', hollow: true }]],
    [
      'the article first, context after it',
      { article: day, context: [makeContext(day), makeContext(day)] },
      [{ hollow: false }, { hollow: true }, { hollow: true }],
    ],
    ['outside of the article everything is hollow', { inArticle: false, article: day }, [{ hollow: true }]],
  ])('%s', (_, rest, expected) => {
    const marks = markOf(rest);
    expect(marks).toHaveLength(expected.length);
    expect(marks).toMatchObject(expected);
  });
});

it('fades have the same length on any scale', () => {
  const event = makeEvent('e', 'Event', { article: span('2024-01-03', null) });
  for (const perDay of [0.01, 1, 50]) {
    const [mark] = markEvent(event, (day) => day * perDay);
    expect(extentOf(mark!).right - mark!.to).toBe(FADE_PX);
  }
});

it('a bar too short to be seen keeps its place and is 2 px wide', () => {
  const event = makeEvent('e', 'Event', { article: span('2024-01-01', '2024-01-31') });
  const [mark] = markEvent(event, (day) => (day - dayNumber('2024-01-01')) * 0.01);
  expect(mark!.to - mark!.from).toBeCloseTo(2);
  expect((mark!.from + mark!.to) / 2).toBeCloseTo(0.155);
});

it('mirrored, a fade after becomes a fade before', () => {
  const [mark] = markOf({ article: span('2024-01-03', null) });
  const mirrored = mirrorMark(mark!, 500);
  expect(mirrored).toMatchObject({ from: 394, to: 396, fadeBefore: FADE_PX, fadeAfter: 0 });
  expect(mirrorMark(mirrored, 500)).toEqual(mark);
});
