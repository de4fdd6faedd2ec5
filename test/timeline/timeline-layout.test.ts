/** The whole layout, at many widths: inside the frame, apart, complete, and mirrored faithfully. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/kit/boxes.ts';
import { extentOf } from '../../src/timeline/marks/event-marks.ts';
import { layoutTimeline } from '../../src/timeline/timeline-layout.ts';
import { kurskEvents, makeContext, makeEvent, makeSpan } from './kursk-events.ts';

const measure = (text: string, bold: boolean) => text.length * (bold ? 7.5 : 7);
const chipText = (count: number, date: string) => `${count} on ${date}`;
const lay = (width: number, rest = {}) =>
  layoutTimeline({
    events: kurskEvents,
    date: '2025-11-14',
    period: null,
    lang: 'en',
    width,
    mirror: false,
    targetSize: 24,
    measure,
    chipText,
    ...rest,
  });
const widths = Array.from({ length: 161 }, (_, i) => 280 + i * 7);
const day = (iso: string) => makeSpan(iso, iso, iso, iso);

describe.each([
  ['left to right, fine', false, 24],
  ['left to right, coarse', false, 44],
  ['right to left, coarse', true, 44],
])('at every width, %s', (_, mirror, targetSize) => {
  const layouts = widths.map((width) => lay(width, { mirror, targetSize }));

  it('all marks lie inside the frame, above the axis and below the labels', () => {
    for (const { marks, width, form, pitch } of layouts) {
      for (const mark of marks) {
        const { left, right } = extentOf(mark);
        expect(left, `${mark.event} at ${width}`).toBeGreaterThanOrEqual(0);
        expect(right, `${mark.event} at ${width}`).toBeLessThanOrEqual(width);
        expect(mark.y - pitch / 2).toBeGreaterThanOrEqual(form.bandTop - 0.001);
        expect(mark.y + pitch / 2).toBeLessThan(form.axisY);
      }
    }
  });

  it('targets are large enough, inside the frame, and none lies on another', () => {
    for (const { targets, width, form } of layouts) {
      targets.forEach((a, i) => {
        expect(a.right - a.left).toBeGreaterThanOrEqual(targetSize - 1e-6);
        expect(a.bottom - a.top).toBeGreaterThanOrEqual(targetSize - 1e-6);
        expect(Math.min(a.left, a.top, width - a.right, form.height - a.bottom)).toBeGreaterThanOrEqual(0);
        for (const b of targets.slice(i + 1))
          expect(overlap(a, b), `${a.events} / ${b.events} at ${width}`).toBe(false);
      });
    }
  });

  it('every event with a date is in exactly one target', () => {
    const ids = kurskEvents.map(({ id }) => id).sort();
    for (const { targets } of layouts) expect(targets.flatMap(({ events }) => events).sort()).toEqual(ids);
  });

  it('a target lies on a mark of each of its events, or between them', () => {
    for (const { targets, marks } of layouts) {
      for (const target of targets.filter(({ events }) => events.length === 1)) {
        const own = marks.filter(({ event }) => event === target.events[0]);
        const touched = own.some(
          (mark) => extentOf(mark).left <= target.right && extentOf(mark).right >= target.left,
        );
        expect(touched, target.events[0]).toBe(true);
      }
    }
  });
});

it('is low when slim and of one height when wide', () => {
  for (const width of widths) {
    const { form } = lay(width);
    expect(form.name).toBe(width <= 480 ? 'slim' : 'wide');
    // Where three names do not fit into two lines, there are three.
    if (form.name === 'slim') expect(form.height).toBeLessThanOrEqual(78);
    else expect(form.height).toBeLessThanOrEqual(150);
  }
});

it('marks of one event share a lane, and on the wide form no two events lie on each other', () => {
  for (const width of widths.filter((width) => width > 480)) {
    const { marks } = lay(width);
    const byLane = groupByY(marks);
    for (const mark of marks)
      expect(new Set(marks.filter((m) => m.event === mark.event).map(({ y }) => y)).size).toBe(1);
    for (const lane of byLane.values()) {
      for (const a of lane) {
        for (const b of lane.filter((other) => other.event !== a.event)) {
          const apart = extentOf(a).right < extentOf(b).left || extentOf(b).right < extentOf(a).left;
          expect(apart, `${a.event} / ${b.event} at ${width}`).toBe(true);
        }
      }
    }
  }
});

function groupByY(marks: ReturnType<typeof lay>['marks']) {
  const lanes = new Map<number, typeof marks>();
  for (const mark of marks) lanes.set(mark.y, [...(lanes.get(mark.y) ?? []), mark]);
  return lanes;
}

it('what shares the day of the article shares one target', () => {
  const sharing = ['losses', 'mod-statement', 'closed-settlements', 'peskov', 'mod-video', 'under-fire'];
  const own = lay(800).targets.filter(({ events }) => events.some((id) => sharing.includes(id)));
  expect(own).toHaveLength(1);
});

it('a day, and a stretch that begins with it, are hit at the article’s date and not at a date from elsewhere', () => {
  const held = lay(1000).targets.find(({ events }) => events.includes('held'))!;
  expect(held.events).toContain('incursion');
  expect(held.events).not.toContain('putin-april');
});

it('what lies apart has its own target, a long bar beside the days that it spans too', () => {
  const { targets } = lay(1000);
  const single = targets.filter(({ events }) => events.length === 1).flatMap(({ events }) => events);
  expect(single).toEqual(expect.arrayContaining(['deployment', 'treaty', 'treaty-in-force', 'kim-october']));
});

it('targets come in order of time, whichever order the story has', () => {
  const forward = lay(1000).targets;
  const shuffled = lay(1000, { events: [...kurskEvents].reverse() }).targets;
  expect(forward[0]!.events).toEqual(['deployment']);
  expect(shuffled.map(({ events }) => events[0])[0]).toBe('deployment');
  const order = forward.map(({ events }) => events[0]);
  expect(order.indexOf('treaty')).toBeLessThan(order.indexOf('treaty-in-force'));
  expect(order.indexOf('treaty-in-force')).toBeLessThan(order.indexOf('kim-october'));
});

it('mirrored, every mark is as far from the right as it was from the left', () => {
  const straight = lay(900);
  const mirrored = lay(900, { mirror: true });
  straight.marks.forEach((mark, i) => {
    const other = mirrored.marks[i]!;
    expect(other.event).toBe(mark.event);
    expect(900 - extentOf(other).right).toBeCloseTo(extentOf(mark).left);
    expect(other.arrowBefore).toBe(mark.arrowAfter);
  });
  expect(900 - mirrored.crowd!.x).toBeCloseTo(straight.crowd!.x);
  expect(900 - mirrored.crowd!.box.right).toBeCloseTo(straight.crowd!.box.left);
});

it('names the day of the story, not a later one, and has room for it where nothing else lies there', () => {
  const later = makeEvent('later', 'Later', { inArticle: false, context: [makeContext(day('2026-02-01'))] });
  const few = kurskEvents.filter(
    ({ id }) => !['losses', 'mod-video', 'commanders', 'kz-report', 'under-fire'].includes(id),
  );
  const { stateDay, marks } = lay(800, { events: [...few, later] });
  expect(stateDay!.label).toBe('14 November 2025');
  expect(stateDay!.x).toBeCloseTo(marks.find(({ event }) => event === 'mod-statement')!.from);
  expect(stateDay!.x).toBeLessThan(marks.find(({ event }) => event === 'later')!.from);
  const after = lay(800, { events: few, date: '2025-12-24' });
  expect(after.stateDay!.label).toBe('24 Dec 2025');
  expect(after.stateDay!.x).toBeGreaterThan(Math.max(...after.marks.map((mark) => mark.to)));
  expect(after.stateDay!.x).toBeLessThan(800);
});

describe('small stories', () => {
  it('no dates at all: nothing, and no failure', () => {
    expect(lay(600, { events: [makeEvent('e', 'E')] })).toMatchObject({
      marks: [],
      ticks: [],
      targets: [],
      stateDay: null,
    });
    expect(lay(600, { events: [] }).marks).toEqual([]);
  });

  it('one day: near the middle, with days around it', () => {
    const { marks, ticks } = lay(600, { events: [makeEvent('e', 'E', { article: day('2025-11-14') })] });
    expect(marks[0]!.from).toBeGreaterThan(200);
    expect(marks[0]!.from).toBeLessThan(400);
    expect(ticks.length).toBeGreaterThan(1);
  });

  it('arrows at both ends of the axis stay inside it', () => {
    const open = [
      makeEvent('a', 'A', { article: makeSpan('', '', null, '2024-01-01') }),
      makeEvent('b', 'B', { article: makeSpan('', '', '2025-01-01', null) }),
    ];
    for (const width of widths) {
      const extents = lay(width, { events: open }).marks.map(extentOf);
      expect(Math.min(...extents.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...extents.map(({ right }) => right))).toBeLessThanOrEqual(width);
    }
  });

  it('forty events of one day have rows as room allows, and all can be reached', () => {
    const events = Array.from({ length: 40 }, (_, i) =>
      makeEvent(`e${i}`, 'E', { article: day('2025-11-14') }),
    );
    const { crowd, targets } = lay(600, { events });
    expect(crowd!.rows).toBeGreaterThan(5);
    expect(new Set(targets.flatMap((target) => target.events)).size).toBe(40);
    expect(targets.length).toBeLessThanOrEqual(2);
  });
});

it('events without a date take no room: they are not written', () => {
  const dated = { ...makeEvent('dated', 'Dated', { article: day('2025-11-14') }), paragraphs: ['p1'] };
  const undated = Array.from({ length: 6 }, (_, at) => ({
    ...makeEvent(`undated-${at}`, 'An event with a title of some length', {}),
    paragraphs: ['p1'],
  }));
  for (const width of [320, 700]) {
    const heightOf = (events: unknown[]) => lay(width, { events }).form.height;
    expect(heightOf([dated, ...undated])).toBe(heightOf([dated]));
  }
});
