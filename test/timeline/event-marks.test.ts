/** Which dates of an event are drawn, and in which order; how marks are turned round. Their lengths: stated-spans.test.ts. */
import { describe, expect, it } from 'vitest';
import type { Span, StoryEvent } from '../../src/story/story.ts';
import { dayNumber } from '../../src/timeline/axis/days.ts';
import { ARROW_PX, extentOf, markEvent, mirrorMark } from '../../src/timeline/marks/event-marks.ts';
import { makeContext, makeEvent, makeSpan, spanOf } from './kursk-events.ts';

/** 2 px per day, 2024-01-01 at 100 px. */
const at = (day: number) => 100 + (day - dayNumber('2024-01-01')) * 2;
const markOf = (rest: Partial<StoryEvent>) => markEvent(makeEvent('e', 'Event', rest), at);
const span = (start: string | null, end: string | null, rest: Partial<Span> = {}) =>
  makeSpan('', '', start, end, rest);

describe('which dates of an event', () => {
  const day = spanOf('2024-01-03');
  it.each<[string, Partial<StoryEvent>, object[]]>([
    ['nothing dated', {}, []],
    ['neither start nor end known', { article: span(null, null) }, []],
    ['not a calendar day', { article: span('soon', 'later') }, []],
    ['a state has its own sign', { asOf: day }, [{ shape: 'state', isOutside: false, from: 105 }]],
    ['a state by a day', { asOf: spanOf('[..2024-01-03]') }, [{ shape: 'state', arrowBefore: true }]],
    ['context is from outside', { context: [makeContext(day)] }, [{ shape: 'point', isOutside: true }]],
    [
      'the article first, context after it',
      { article: day, context: [makeContext(day), makeContext(day)] },
      [{ isOutside: false }, { isOutside: true }, { isOutside: true }],
    ],
    [
      'if the event is not in the article, everything is from outside',
      { inArticle: false, article: day },
      [{ isOutside: true }],
    ],
    [
      'a stretch of days whose texts are unknown',
      { article: span('2024-01-01', '2024-01-31', { grain: 'interval' }) },
      [{ shape: 'range', from: 100, to: 162 }],
    ],
  ])('%s', (_, rest, expected) => {
    const marks = markOf(rest);
    expect(marks).toHaveLength(expected.length);
    expect(marks).toMatchObject(expected);
  });
});

it('a range too short to be seen keeps its place and is 2 px wide', () => {
  const event = makeEvent('e', 'Event', { article: spanOf('2024-01') });
  const [mark] = markEvent(event, (day) => (day - dayNumber('2024-01-01')) * 0.01);
  expect(mark!.to - mark!.from).toBeCloseTo(2);
  expect((mark!.from + mark!.to) / 2).toBeCloseTo(0.155);
});

it('mirrored, an arrow after becomes an arrow before, and twice mirrored is the same', () => {
  const [mark] = markOf({ article: spanOf('2024-01/') });
  const mirrored = mirrorMark(mark!, 500);
  expect(mirrored).toMatchObject({ from: 338, to: 400, arrowBefore: true, arrowAfter: false });
  expect(extentOf(mirrored).left).toBe(338 - ARROW_PX);
  expect(mirrorMark(mirrored, 500)).toEqual(mark);
});
