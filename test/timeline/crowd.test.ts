/** A crowded day: a panel of rows, or a chip; what is current is never among the ones that are only counted. */
import { expect, it } from 'vitest';
import { formFor } from '../../src/timeline/forms.ts';
import { extentOf } from '../../src/timeline/marks/event-marks.ts';
import { findCrowd, rowsOf } from '../../src/timeline/names/crowd.ts';
import { kurskEvents, makeEvent, spanOf } from './kursk-events.ts';

const measure = (text: string) => text.length * 7;
const find = (width: number, events = kurskEvents, slim = false) =>
  findCrowd({
    events,
    lang: 'en',
    width,
    form: formFor(width, slim),
    measure,
    chipText: (count, date) => `${count} on ${date}`,
  });
const onOneDay = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    makeEvent(`e${i}`, `Event ${i}`, { article: spanOf('2025-11-14') }),
  );

it('the report’s day has a panel in which every event has its row and its whole name', () => {
  for (const width of [600, 806, 1200]) {
    const crowd = find(width)!;
    expect(crowd.label).toBe('14 Nov 2025');
    const { shown, hidden } = rowsOf(crowd, () => false);
    expect(shown.map(({ event }) => event).sort()).toEqual([
      'closed-settlements',
      'commanders',
      'kz-report',
      'losses',
      'mod-statement',
      'mod-video',
      'peskov',
      'under-fire',
    ]);
    expect(hidden).toBe(0);
    for (const { event, lines, marks } of shown) {
      expect(lines).toEqual([kurskEvents.find(({ id }) => id === event)!.short]);
      expect(crowd.textX + measure(lines[0]!)).toBeLessThanOrEqual(width);
      for (const [i, mark] of marks.entries()) {
        expect(extentOf(mark).left).toBeGreaterThan(crowd.box.left);
        if (i > 0) expect(extentOf(mark).left).toBeGreaterThan(extentOf(marks[i - 1]!).right);
      }
    }
    expect(crowd.rowTop + shown.length * crowd.rowHeight).toBeLessThanOrEqual(crowd.box.bottom);
  }
});

it('takes less than half of the width, however long the titles are', () => {
  const long = onOneDay(6).map((event) => ({ ...event, short: 'A title without an end '.repeat(4) }));
  const crowd = find(560, long)!;
  expect(crowd.box.right - crowd.box.left).toBeLessThanOrEqual(280);
  expect(crowd.members[0]!.lines.join(' ')).toBe(long[0]!.short.trim());
});

it('on a narrow screen it is a chip that counts', () => {
  const crowd = find(390)!;
  expect(crowd).toMatchObject({ label: '8 on 14 Nov', rows: 0 });
  expect(crowd.box.right).toBeLessThanOrEqual(390);
  expect(crowd.box.bottom).toBeLessThanOrEqual(64);
});

it('three events on a day are no crowd', () => {
  expect(find(806, onOneDay(3))).toBeNull();
  expect(find(806, onOneDay(4))).not.toBeNull();
  expect(find(806, [makeEvent('month', 'M', { article: spanOf('2025-11') }), ...onOneDay(3)])).toBeNull();
});

it('of more events than rows the current ones are always shown', () => {
  const crowd = find(806, onOneDay(20))!;
  const current = ['e17', 'e19'];
  const { shown, hidden } = rowsOf(crowd, (id) => current.includes(id));
  const ids = shown.map(({ event }) => event);
  expect(ids).toEqual(expect.arrayContaining(current));
  expect(shown.length + hidden).toBe(20);
  expect(shown.length).toBe(crowd.rows - 1);
});

it('what is lit gives way to what is current, and the rest to both', () => {
  const crowd = { ...find(806, onOneDay(20))!, rows: 4 };
  const current = (ids: string[]) => (id: string) => ids.includes(id);
  const shownFor = (ids: string[]) =>
    rowsOf(crowd, current(ids), (id) => id === 'e19').shown.map(({ event }) => event);
  expect(shownFor(['e1', 'e2'])).toEqual(['e1', 'e2', 'e19']);
  expect(shownFor(['e1', 'e2', 'e3'])).toEqual(['e1', 'e2', 'e3']);
});

it('every name is whole, in several lines if it must; what is not current gives way', () => {
  const long = onOneDay(8).map((event) => ({
    ...event,
    short: `${event.id} has a title of a good many words`,
  }));
  const crowd = find(500, long)!;
  const { shown, hidden } = rowsOf(crowd, (id) => id === 'e7');
  expect(shown.at(-1)!.event).toBe('e7');
  expect(hidden).toBeGreaterThan(0);
  for (const { event, lines } of shown) {
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(`${event} has a title of a good many words`);
    for (const line of lines) expect(crowd.textX + measure(line)).toBeLessThanOrEqual(500);
  }
  expect(shown.flatMap(({ lines }) => lines).length).toBeLessThan(crowd.rows);
  shown.forEach(({ at }, i) => {
    expect(at).toBe(i === 0 ? 0 : shown[i - 1]!.at + shown[i - 1]!.lines.length);
  });
});

it('a doubt is written behind the name', () => {
  const events = [...onOneDay(3), makeEvent('maybe', 'Maybe', { article: spanOf('2025-11-14?') })];
  expect(find(806, events)!.members.at(-1)!.lines).toEqual(['Maybe ?']);
});
