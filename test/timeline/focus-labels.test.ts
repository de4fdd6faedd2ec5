/** Names at marks: none touches another, a foreign leader or the frame, a caveat is never shortened away, and none is left out. */
import { describe, expect, it } from 'vitest';
import { shortDate } from '../../src/timeline/event-text.ts';
import { type PlacedLabel, placeLabels } from '../../src/timeline/focus-labels.ts';
import { type Run, wordingsOf } from '../../src/timeline/label-text.ts';
import { layoutTimeline } from '../../src/timeline/timeline-layout.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { kurskEvents, kurskFocus } from './kursk-events.ts';

const measure = (text: string, bold: boolean) => text.length * (bold ? 7 : 6.4);
const eventOf = (id: string) => kurskEvents.find((event) => event.id === id)!;
const textOf = (lines: Run[][]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
const labelOf = (id: string) => ({
  title: eventOf(id).short,
  date: shortDate(eventOf(id), wordsFor('en')) ?? '',
});
const longLabelOf = (id: string) => ({ ...labelOf(id), title: eventOf(id).title });

function placeAt(width: number, ids: string[], mirror = false) {
  const layout = layoutTimeline({
    events: kurskEvents,
    date: '2025-11-14',
    period: null,
    lang: 'en',
    width,
    mirror,
    targetSize: 24,
    measure,
    chipText: (count, date) => `${count} on ${date}`,
  });
  const wanted = ids.flatMap((id) => {
    const mark = layout.marks.find(({ event }) => event === id);
    // What falls on the crowded day has its name in its row.
    return mark ? [{ event: id, ...labelOf(id), x: (mark.from + mark.to) / 2, y: mark.y }] : [];
  });
  const room = layout.axis.right - layout.axis.left;
  return {
    form: layout.form,
    room,
    wanted,
    placed: placeLabels(
      wanted.map((label) => ({ ...label, x: label.x - layout.axis.left })),
      layout.form,
      room,
      measure,
    ),
  };
}

const touches = (a: PlacedLabel, b: PlacedLabel) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const runsThrough = ({ leader }: PlacedLabel, label: PlacedLabel) =>
  leader.x > label.left && leader.x < label.right && leader.top < label.bottom && leader.bottom > label.top;

const wide = Array.from({ length: 54 }, (_, i) => 481 + i * 17);

describe.each(kurskFocus.map((ids) => [ids.join(' '), ids] as const))('wide: %s', (_, ids) => {
  it.each([false, true])('at every width (mirrored: %s)', (mirror) => {
    for (const width of wide) {
      const { form, room, wanted, placed } = placeAt(width, ids, mirror);
      expect(placed!.map(({ event }) => event).sort(), `at ${width}`).toEqual(
        wanted.map(({ event }) => event).sort(),
      );
      placed!.forEach((label, i) => {
        expect(label.left).toBeGreaterThanOrEqual(0);
        expect(label.right).toBeLessThanOrEqual(room);
        expect(label.top).toBeGreaterThanOrEqual(0);
        expect(label.bottom).toBeLessThanOrEqual(form.bandTop);
        expect(textOf(label.lines).replaceAll(/\s+/gu, ' ')).toContain(labelOf(label.event).title);
        placed!.forEach((other, j) => {
          if (i === j) return;
          expect(touches(label, other), `${label.event} on ${other.event} at ${width}`).toBe(false);
          expect(runsThrough(label, other), `${label.event} through ${other.event} at ${width}`).toBe(false);
        });
      });
    }
  });
});

it('on a usual wide page the dates are there too', () => {
  for (const ids of kurskFocus) {
    for (const { event, lines } of placeAt(900, ids).placed!)
      expect(textOf(lines)).toContain(labelOf(event).date);
  }
});

it('if there is no room for all, none is placed: they are written in lines then', () => {
  const dated = kurskEvents.map(({ id }) => id);
  expect(placeAt(500, dated).placed).toBeNull();
  const wanted = ['a', 'b', 'c', 'd', 'e'].map((event) => ({
    event,
    ...labelOf('under-fire'),
    x: 100,
    y: 60,
  }));
  expect(placeLabels(wanted, placeAt(500, []).form, 200, measure)).toBeNull();
});

describe('wordings', () => {
  it('a title is never shown without the caveat at its end', () => {
    const caveats = {
      'under-fire': '(unverified)',
      losses: '(figures conflict)',
      held: '(extent and end not stated)',
    };
    for (const [id, caveat] of Object.entries(caveats)) {
      for (const { lines } of wordingsOf(longLabelOf(id), 3, measure))
        expect(textOf(lines).replaceAll(/\s+/gu, ' ')).toContain(caveat);
    }
  });

  it('the date goes before any of the title does, and every wording has a title', () => {
    const { title, date } = longLabelOf('treaty');
    const all = wordingsOf({ title, date }, 3, measure).sort((a, b) => a.cost - b.cost);
    const texts = all.map(({ lines }) => textOf(lines).replaceAll(/\s+/gu, ' '));
    expect(texts[0]).toContain(date);
    const firstUndated = texts.findIndex((text) => !text.includes(date));
    const firstShort = texts.findIndex((text) => !text.includes(title));
    expect(firstUndated).toBeGreaterThan(0);
    expect(firstShort).toBeGreaterThan(firstUndated);
    expect(texts.every((text) => text.startsWith('Russia'))).toBe(true);
    const oneLine = all.filter(({ lines }) => lines.length === 1).map(({ width }) => width);
    expect(oneLine).toEqual([...oneLine].sort((a, b) => b - a));
  });

  it('breaks between words only, and loses none', () => {
    for (const { lines, cost } of wordingsOf(longLabelOf('incursion'), 3, measure)) {
      if (cost >= 5) continue;
      expect(textOf(lines).split(/\s+/u)).toEqual(
        'Ukrainian forces cross into Kursk oblast August 2024'.split(' '),
      );
    }
  });

  it('copes with one long word and with no date', () => {
    const [first] = wordingsOf({ title: 'Extraordinarily', date: '' }, 3, measure);
    expect(textOf(first!.lines)).toBe('Extraordinarily');
  });
});
