/** Names at marks: none touches another, a foreign leader or the frame, and none is cut or left out. */
import { describe, expect, it } from 'vitest';
import { shortDate } from '../../src/timeline/event-text.ts';
import { type PlacedNameAtMark, placeAtMarks } from '../../src/timeline/names/place-names.ts';
import { layoutTimeline } from '../../src/timeline/timeline-layout.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { kurskEvents, kurskFocus, kurskIn } from './kursk-events.ts';

const measure = (text: string, bold: boolean) => text.length * (bold ? 7 : 6.4);

function placeAt(width: number, ids: string[], mirror = false, lang = 'en') {
  const events = kurskIn(lang);
  const layout = layoutTimeline({
    events,
    date: '2025-11-14',
    period: null,
    lang,
    width,
    mirror,
    targetSize: 24,
    measure,
    chipText: (count, date) => `${count} on ${date}`,
  });
  const { left, right } = layout.axis;
  const wanted = ids.flatMap((id) => {
    const event = events.find((one) => one.id === id)!;
    const mark = layout.marks.find((one) => one.event === id);
    const text = { event: id, title: event.short, date: shortDate(event, wordsFor(lang)) ?? '' };
    // What falls on the crowded day has its name in its row.
    return mark ? [{ ...text, x: (mark.from + mark.to) / 2 - left, y: mark.y }] : [];
  });
  const room = right - left;
  return { form: layout.form, room, wanted, placed: placeAtMarks(wanted, layout.form, room, measure) };
}

const touches = (a: PlacedNameAtMark, b: PlacedNameAtMark) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const runsThrough = ({ leader }: PlacedNameAtMark, name: PlacedNameAtMark) =>
  leader.x > name.left && leader.x < name.right && leader.top < name.bottom && leader.bottom > name.top;

const wide = Array.from({ length: 54 }, (_, i) => 481 + i * 17);

describe.each(kurskFocus.map((ids) => [ids.join(' '), ids] as const))('wide: %s', (_, ids) => {
  it.each([
    ['en', false],
    ['en', true],
    ['id', false],
  ])('at every width (%s, mirrored: %s)', (lang, mirror) => {
    for (const width of wide) {
      const { form, room, wanted, placed } = placeAt(width, ids, mirror, lang);
      // In a narrow panel names are written in lines instead, with numbers: name-lines.test.ts.
      if (!placed && width < 560) continue;
      expect(placed!.map(({ event }) => event).sort(), `at ${width}`).toEqual(
        wanted.map(({ event }) => event).sort(),
      );
      placed!.forEach((name, i) => {
        expect(name.left).toBeGreaterThanOrEqual(0);
        expect(name.right).toBeLessThanOrEqual(room);
        expect(name.top).toBeGreaterThanOrEqual(0);
        expect(name.bottom).toBeLessThanOrEqual(form.bandTop);
        expect(name.title).toBe(wanted.find(({ event }) => event === name.event)!.title);
        placed!.forEach((other, j) => {
          if (i === j) return;
          expect(touches(name, other), `${name.event} on ${other.event} at ${width}`).toBe(false);
          expect(runsThrough(name, other), `${name.event} through ${other.event} at ${width}`).toBe(false);
        });
      });
    }
  });
});

it('on a usual wide page the dates are there too', () => {
  for (const ids of kurskFocus) for (const { date } of placeAt(900, ids).placed!) expect(date).not.toBe('');
});

it('a date is left out before a name is', () => {
  const name = {
    event: 'a',
    title: 'Treaty signed',
    date: '19 June 2024 (not from the article)',
    x: 100,
    y: 60,
  };
  const { form } = placeAt(500, []);
  expect(placeAtMarks([name], form, 400, measure)![0]!.date).toBe(name.date);
  expect(placeAtMarks([name], form, 220, measure)![0]).toMatchObject({ title: 'Treaty signed', date: '' });
});

it('if there is no room for all, none is placed: they are written in lines then', () => {
  const all = kurskEvents.map(({ id }) => id);
  expect(placeAt(500, all).placed).toBeNull();
  const wanted = ['a', 'b', 'c', 'd', 'e'].map((event) => ({
    event,
    title: 'Under fire',
    date: '',
    x: 100,
    y: 60,
  }));
  expect(placeAtMarks(wanted, placeAt(500, []).form, 200, measure)).toBeNull();
});

it('copes with one long word and with no date', () => {
  const { form } = placeAt(500, []);
  const name = { event: 'a', title: 'Extraordinarily', date: '', x: 50, y: 60 };
  expect(placeAtMarks([name], form, 300, measure)![0]!.title).toBe('Extraordinarily');
});
