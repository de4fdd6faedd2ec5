/** A story of hours: its axis counts them on one clock, and a longer one counts days. */
import { describe, expect, test } from 'vitest';
import { onOneClock } from '../../src/build/derive/words/one-clock.ts';
import type { StoryEvent } from '../../src/story/story.ts';
import { resolveSpan } from '../../src/story/time.ts';
import { layAxis } from '../../src/timeline/axis/axis.ts';
import { chooseTicks } from '../../src/timeline/axis/axis-ticks.ts';
import { hoursOf } from '../../src/timeline/axis/hours.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { makeEvent } from './kursk-events.ts';

const event = (edtf: string, id = edtf): StoryEvent =>
  makeEvent(id, id, { article: resolveSpan(edtf, 'en', wordsFor('en').time) });
const story = (...dates: string[]) => onOneClock(dates.map((date) => event(date)));

function labels(events: StoryEvent[], width: number): string[] {
  const hours = hoursOf(events)!;
  const axis = layAxis([hours.range], null, { left: 14, right: width - 14 }, hours.range);
  const options = {
    scale: axis.at,
    width,
    lang: 'en',
    measure: (text: string) => text.length * 7,
    taken: [],
  };
  return chooseTicks({ ...options, range: axis.pieces[0]!, clock: hours.clock }).flatMap(
    ({ label }) => label ?? [],
  );
}

describe('one clock', () => {
  test('is the place’s own: the axis shows the times as they were stated', () => {
    const events = story('2024-03-01T08:05:00+01:00', '2024-03-01T10:30:00+01:00');
    expect(labels(events, 600)).toEqual(['1 Mar, 07:00', '08:00', '09:00', '10:00', '11:00']);
  });

  test('is UTC, and says so, if times were stated on several', () => {
    const events = story('2024-03-01T08:05:00+01:00', '2024-03-01T10:30:00+02:00');
    expect(labels(events, 600)[0]).toBe('1 Mar, 06:00 UTC');
    expect(events.map(({ article }) => article!.label).join()).toMatch(/UTC\+1.*UTC\+2/);
  });
});

test('over midnight each day is named once', () => {
  const found = labels(story('2024-03-01T21:05:00+01:00', '2024-03-02T02:30:00+01:00'), 700);
  expect(found.filter((text) => text.includes('Mar'))).toEqual(['1 Mar, 20:00', '2 Mar, 00:00']);
});

test('an event of the same day without a time takes the whole day', () => {
  const { range } = hoursOf(story('2024-03-01T08:05:00+01:00', '2024-03-01'))!;
  expect(range.last + 1 - range.first).toBeGreaterThanOrEqual(1);
});

test('a longer story, or one without times, counts days', () => {
  expect(hoursOf(story('2024-03-01T08:05:00+01:00', '2024-03-09'))).toBeNull();
  expect(hoursOf(story('2024-03-01', '2024-03-02'))).toBeNull();
});
