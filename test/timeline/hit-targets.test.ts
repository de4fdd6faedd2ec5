/** Grouping of what lies too close to hit apart. */
import { expect, it } from 'vitest';
import { groupTargets } from '../../src/timeline/marks/hit-targets.ts';

const frame = { left: 0, top: 0, right: 300, bottom: 60 };
const at = (event: string, y: number, ...xs: number[]) => ({ event, xs, y });
const idsOf = (targets: { events: string[] }[]) => targets.map(({ events }) => events.join(' '));

it.each([
  ['touching but not on each other: two', [at('a', 30, 100), at('b', 30, 124)], ['a', 'b']],
  ['one px closer: one', [at('a', 30, 100), at('b', 30, 123)], ['a b']],
  ['far enough apart in height: two', [at('a', 12, 100), at('b', 48, 100)], ['a', 'b']],
  ['a bar gives way to a day', [at('a', 30, 110, 200), at('b', 30, 100)], ['a', 'b']],
  ['a bar with no free point shares', [at('a', 30, 110, 95), at('b', 30, 100)], ['a b']],
  ['none', [], []],
])('%s', (_, events, expected) => {
  expect(idsOf(groupTargets(events, 24, frame))).toEqual(expected);
});

it('does not chain a row of near events into one target', () => {
  const row = Array.from({ length: 14 }, (_, i) => at(`e${i}`, 30, 20 + i * 20));
  const targets = groupTargets(row, 24, frame);
  expect(targets.length).toBeGreaterThan(4);
  expect(Math.max(...targets.map(({ events }) => events.length))).toBeLessThanOrEqual(4);
});

it('keeps targets of events at the edges inside the frame', () => {
  for (const target of groupTargets([at('a', 0, 0), at('b', 60, 300)], 44, frame)) {
    expect(target.left).toBeGreaterThanOrEqual(0);
    expect(target.right).toBeLessThanOrEqual(300);
    expect(target.top).toBeGreaterThanOrEqual(0);
    expect(target.bottom).toBeLessThanOrEqual(60);
  }
});

it('keeps the order that the events came in, inside a target and among targets', () => {
  const events = [at('z', 30, 200), at('m', 30, 101), at('a', 30, 100)];
  expect(idsOf(groupTargets(events, 24, frame))).toEqual(['z', 'm a']);
});
