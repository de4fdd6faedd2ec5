/** The axis: even where it is drawn, broken if nothing is dated, and as the author asks. */
import { describe, expect, it } from 'vitest';
import { layAxis } from '../../src/timeline/axis/axis.ts';
import { dayNumber } from '../../src/timeline/axis/days.ts';

const range = (first: string, last = first) => ({ first: dayNumber(first), last: dayNumber(last) });
const frame = { left: 20, right: 620 };
const story = [range('2024-01-01', '2024-12-31'), range('2025-04-01', '2025-04-30'), range('2025-11-14')];
const widthOf = ({ left, right }: { left: number; right: number }) => right - left;

it('is one piece if nothing is far off, from edge to edge', () => {
  const { pieces, at } = layAxis(story, null, frame);
  expect(pieces).toEqual([{ ...range('2024-01-01', '2025-11-14'), ...frame }]);
  expect(at(dayNumber('2024-01-01'))).toBe(20);
  expect(at(dayNumber('2025-11-14') + 1)).toBe(620);
});

it('breaks before a lone old event, which takes little of the room', () => {
  const { pieces } = layAxis([range('1953-03-05'), ...story], null, frame);
  expect(pieces.map(({ first, last }) => ({ first, last }))).toEqual([
    range('1953-03-05'),
    range('2024-01-01', '2025-11-14'),
  ]);
  expect(widthOf(pieces[0]!)).toBeLessThan(60);
  expect(widthOf(pieces[1]!)).toBeGreaterThan(500);
});

it('breaks twice between three times', () => {
  const { pieces, at } = layAxis([range('1519-09-20'), range('1883-08-27'), ...story], null, frame);
  expect(pieces).toHaveLength(3);
  const xs = ['1519-09-20', '1700-01-01', '1883-08-27', '1990-01-01', '2024-06-01'].map((day) =>
    at(dayNumber(day)),
  );
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
});

it('a short story has no break, and a single day does not fill the axis', () => {
  expect(layAxis([range('2025-11-01'), range('2025-11-14')], null, frame).pieces).toHaveLength(1);
  const { at } = layAxis([range('2025-11-14')], null, frame);
  expect(at(dayNumber('2025-11-15')) - at(dayNumber('2025-11-14'))).toBeLessThan(60);
});

describe('the author’s period', () => {
  const period = range('2025-01-01', '2025-11-14');
  it('has nearly all the room; what is before it keeps its own, and spans keep their ends', () => {
    const { pieces, at } = layAxis(story, period, frame);
    expect(pieces.map(({ first, last }) => ({ first, last }))).toEqual([
      range('2024-01-01', '2024-12-31'),
      period,
    ]);
    expect(widthOf(pieces[1]!)).toBeGreaterThan(widthOf(pieces[0]!));
    expect(at(dayNumber('2024-01-01'))).toBe(20);
    expect(at(dayNumber('2025-01-01'))).toBeCloseTo(pieces[0]!.right);
  });

  it('as long as the dates: no break', () => {
    expect(layAxis(story, range('2024-01-01', '2025-11-14'), frame).pieces).toHaveLength(1);
  });
});
