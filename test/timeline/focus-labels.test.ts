/** Labels: none touches another, a foreign leader or the frame, and a caveat is never shortened away. */
import { describe, expect, it } from 'vitest';
import { shortDate } from '../../src/timeline/event-text.ts';
import { type PlacedLabel, placeLabels } from '../../src/timeline/focus-labels.ts';
import { lineWidth, type Run, wordingsOf } from '../../src/timeline/label-text.ts';
import { writeSlimLines } from '../../src/timeline/slim-lines.ts';
import { layoutTimeline } from '../../src/timeline/timeline-layout.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { kurskEvents, kurskFocus } from './kursk-events.ts';

const measure = (text: string, bold: boolean) => text.length * (bold ? 7 : 6.4);
const eventOf = (id: string) => kurskEvents.find((event) => event.id === id)!;
const textOf = (lines: Run[][]) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
const labelOf = (id: string) => ({
  title: eventOf(id).title,
  date: shortDate(eventOf(id), wordsFor('en')) ?? '',
});

function placeAt(width: number, ids: string[], mirror = false) {
  const layout = layoutTimeline({
    events: kurskEvents,
    date: '2025-11-14',
    lang: 'en',
    width,
    mirror,
    targetSize: 24,
    measure,
  });
  const wanted = ids.map((id) => {
    const mark = layout.marks.find(({ event }) => event === id)!;
    return { event: id, ...labelOf(id), x: (mark.from + mark.to) / 2, y: mark.y };
  });
  return { form: layout.form, placed: placeLabels(wanted, layout.form, width, measure) };
}

const touches = (a: PlacedLabel, b: PlacedLabel) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const runsThrough = ({ leader }: PlacedLabel, label: PlacedLabel) =>
  leader.x > label.left && leader.x < label.right && leader.top < label.bottom && leader.bottom > label.top;

const wide = Array.from({ length: 54 }, (_, i) => 481 + i * 17);

describe.each(kurskFocus.map((ids) => [ids.join(' '), ids] as const))('wide: %s', (_, ids) => {
  it.each([false, true])('at every width (mirrored: %s)', (mirror) => {
    for (const width of wide) {
      const { form, placed } = placeAt(width, ids, mirror);
      expect(placed.map(({ event }) => event).sort(), `at ${width}`).toEqual([...ids].sort());
      placed.forEach((label, i) => {
        expect(label.left).toBeGreaterThanOrEqual(0);
        expect(label.right).toBeLessThanOrEqual(width);
        expect(label.top).toBeGreaterThanOrEqual(0);
        expect(label.bottom).toBeLessThanOrEqual(form.bandTop);
        expect(textOf(label.lines)).toContain(labelOf(label.event).date);
        placed.forEach((other, j) => {
          if (i === j) return;
          expect(touches(label, other), `${label.event} on ${other.event} at ${width}`).toBe(false);
          expect(runsThrough(label, other), `${label.event} through ${other.event} at ${width}`).toBe(false);
        });
      });
    }
  });
});

it('on a usual wide page every title of the story is whole', () => {
  for (const ids of kurskFocus) {
    for (const { event, lines } of placeAt(900, ids).placed) {
      expect(textOf(lines).replaceAll(/\s+/gu, ' ')).toContain(labelOf(event).title);
    }
  }
});

it('the label of the last day is before its leader: after it there is no room', () => {
  const [label] = placeAt(900, ['closed-settlements']).placed;
  expect(label!.align).toBe('right');
  expect(label!.right).toBeLessThan(label!.leader.x);
});

it('many labels: those without room are left out, the others do not touch', () => {
  const { placed } = placeAt(
    500,
    kurskEvents.map(({ id }) => id),
  );
  expect(placed.length).toBeGreaterThan(1);
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) expect(touches(a, b)).toBe(false);
});

describe('slim', () => {
  it('stays within two lines of the strip at every width, every date there', () => {
    for (let width = 264; width <= 464; width += 8) {
      for (const ids of kurskFocus) {
        const lines = writeSlimLines(ids.map(labelOf), width, 2, measure);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(lineWidth(line, measure), textOf([line])).toBeLessThanOrEqual(width);
        for (const id of ids) expect(textOf(lines)).toContain(labelOf(id).date);
      }
    }
  });

  it('says a date shared by several once', () => {
    const three = ['a', 'b', 'c'].map((title) => ({ title, date: '14 Nov 2025' }));
    expect(textOf(writeSlimLines(three, 300, 2, measure))).toBe('14 Nov 2025');
  });

  it('counts the dates for which there is no room', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ title: 't', date: `${i + 1} Nov 2025` }));
    const text = textOf(writeSlimLines(many, 264, 2, measure));
    const shown = text.match(/Nov/gu)!.length;
    expect(text).toContain(`+${20 - shown}`);
  });

  it('nothing in focus: nothing written', () => {
    expect(writeSlimLines([], 264, 2, measure)).toEqual([]);
  });
});

describe('wordings', () => {
  it('a title is never shown without the caveat at its end', () => {
    const caveats = {
      'under-fire': '(unverified)',
      losses: '(figures conflict)',
      held: '(extent and end not stated)',
    };
    for (const [id, caveat] of Object.entries(caveats)) {
      for (const { lines } of wordingsOf(labelOf(id), 3, measure)) {
        const titled = lines.flat().some(({ kind }) => kind === 'title');
        if (titled) expect(textOf(lines).replaceAll(/\s+/gu, ' ')).toContain(caveat);
      }
    }
  });

  it('every wording has the whole date, and the dearer ones are no wider in one line', () => {
    const all = wordingsOf(labelOf('treaty'), 3, measure);
    for (const { lines } of all) expect(textOf(lines)).toContain('19 Jun 2024 (not from the article)');
    const oneLine = all.filter(({ lines }) => lines.length === 1).sort((a, b) => a.cost - b.cost);
    expect(oneLine.map(({ width }) => width)).toEqual(
      [...oneLine.map(({ width }) => width)].sort((a, b) => b - a),
    );
  });

  it('breaks between words only, and loses none', () => {
    for (const { lines, cost } of wordingsOf(labelOf('incursion'), 3, measure)) {
      if (cost >= 10) continue;
      expect(textOf(lines).split(/\s+/u)).toEqual(
        'Ukrainian forces cross into Kursk oblast Aug 2024'.split(' '),
      );
    }
  });

  it('copes with one long word and with no date', () => {
    const [first] = wordingsOf({ title: 'Extraordinarily', date: '' }, 3, measure);
    expect(textOf(first!.lines)).toBe('Extraordinarily');
  });
});
