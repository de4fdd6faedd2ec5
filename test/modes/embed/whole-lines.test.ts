/** A text that is cut ends between two lines, never in one. */
import { describe, expect, test } from 'vitest';
import { wholeLines } from '../../../src/modes/embed/whole-lines.ts';

const line = (top: number, height: number) => ({ top, bottom: top + height });
/** A heading of 20, four lines of 18 px letters every 24 px, and two of 14 every 18. */
const text = [
  line(0, 20),
  line(27, 18),
  line(51, 18),
  line(75, 18),
  line(99, 18),
  line(130, 14),
  line(148, 14),
];

describe('the lowest end of a line', () => {
  test.each([
    [200, 162],
    [162, 162],
    [161, 144],
    [117, 117],
    [116, 93],
    [20, 20],
    [19, 0],
    [-5, 0],
  ])('in %i px is %i', (room, end) => expect(wholeLines(text, room)).toBe(end));

  test.each(Array.from({ length: 180 }, (_, room) => room))('in %i px goes through no line', (room) => {
    const end = wholeLines(text, room);
    expect(end).toBeLessThanOrEqual(room + 0.5);
    expect(text.filter(({ top, bottom }) => top < end && bottom > end)).toEqual([]);
  });
});

test('parts of one line with their own heights count as one: a mark in small letters is no end', () => {
  const parts = [line(0, 18), line(3, 12), line(24, 18)];
  expect(wholeLines(parts, 16)).toBe(0);
  expect(wholeLines(parts, 30)).toBe(18);
});

test('without lines there is none', () => expect(wholeLines([], 100)).toBe(0));
