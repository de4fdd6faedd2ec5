/** Ticks: the unit follows the width, labels never touch, and the words follow the language. */
import { describe, expect, it } from 'vitest';
import { layAxis } from '../../src/timeline/axis/axis.ts';
import { chooseTicks } from '../../src/timeline/axis/axis-ticks.ts';
import { dayNumber } from '../../src/timeline/axis/days.ts';

const measure = (text: string) => text.length * 7;

function ticksOf(
  first: string,
  last: string,
  width: number,
  lang = 'en',
  taken: { left: number; right: number }[] = [],
) {
  const range = { first: dayNumber(first), last: dayNumber(last) };
  const { at: scale } = layAxis([range], range, { left: 14, right: width - 14 });
  return chooseTicks({ range, scale, width, lang, measure, taken });
}

const labelsOf = (ticks: ReturnType<typeof ticksOf>) => ticks.flatMap(({ label }) => label ?? []);

describe('unit by width', () => {
  it.each<[string, [string, string, number], string[]]>([
    ['days', ['2025-11-10', '2025-11-14', 600], ['10 Nov 2025', '11 Nov', '12 Nov', '13 Nov', '14 Nov']],
    ['months', ['2025-08-10', '2025-11-14', 400], ['Sept 2025', 'Oct', 'Nov']],
    ['quarters', ['2024-01-01', '2025-02-14', 360], ['Jan 2024', 'Apr', 'Jul', 'Oct', 'Jan 2025']],
    ['half years', ['2024-01-01', '2025-11-14', 280], ['Jan 2024', 'Jul', 'Jan 2025', 'Jul']],
    ['years', ['2019-03-01', '2025-11-14', 400], ['2020', '2021', '2022', '2023', '2024', '2025']],
    ['decades', ['1900-01-01', '1949-12-31', 300], ['1900', '1910', '1920', '1930', '1940']],
    ['years before Christ', ['-001349-01-01', '-001300-01-01', 500], ['1350 BC', '1340 BC', '1330 BC']],
    [
      'both sides of the year 1',
      ['-000260-01-01', '0250-01-01', 500],
      ['200 BC', '100 BC', '1', '100', '200'],
    ],
    ['centuries', ['0001-01-01', '1999-12-31', 1000], ['100', '200', '300']],
  ])('%s', (_, [first, last, width], expected) => {
    expect(labelsOf(ticksOf(first, last, width)).slice(0, expected.length)).toEqual(expected);
  });
});

it('speaks the language of the story', () => {
  expect(labelsOf(ticksOf('2024-08-01', '2024-10-30', 500, 'id'))).toEqual(['Agu 2024', 'Sep', 'Okt']);
});

it('keeps to the calendar of the dates where a language has another one', () => {
  expect(labelsOf(ticksOf('2023-01-01', '2025-12-31', 300, 'th')).join()).not.toContain('2566');
});

it('leaves out a label if something is already there, but not its tick', () => {
  const free = ticksOf('2024-01-01', '2025-11-14', 900);
  const taken = ticksOf('2024-01-01', '2025-11-14', 900, 'en', [{ left: 400, right: 900 }]);
  expect(taken.map(({ x }) => x)).toEqual(free.map(({ x }) => x));
  const touching = taken.filter(({ label, labelX }) => label && labelX + measure(label) / 2 > 390);
  expect(touching).toEqual([]);
  expect(labelsOf(taken).length).toBeLessThan(labelsOf(free).length);
});

it('never lets labels touch or leave the frame, at any width and length', () => {
  for (const [first, last] of [
    ['2025-11-01', '2025-11-14'],
    ['2024-01-01', '2025-11-14'],
    ['1990-05-05', '2025-11-14'],
  ] as const) {
    for (let width = 280; width <= 1400; width += 7) {
      const boxes = ticksOf(first, last, width).flatMap(({ label, labelX }) =>
        label ? [[labelX - measure(label) / 2, labelX + measure(label) / 2] as const] : [],
      );
      expect(boxes.length, `${first} at ${width}`).toBeGreaterThan(0);
      boxes.forEach(([left, right], i) => {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        if (i > 0) expect(left - boxes[i - 1]![1]).toBeGreaterThanOrEqual(8);
      });
    }
  }
});

it.each([
  ['years', '-000492-01-01', '-000486-12-31', 700, /^49\d BC$/],
  ['months', '-000489-08-01', '-000489-12-31', 700, /^Aug 490 BC$/],
])('says of a year before Christ that it is one: %s', (_, first, last, width, text) => {
  expect(labelsOf(ticksOf(first, last, width))[0]).toMatch(text);
});

it('counts the months before Christ in their order', () => {
  expect(labelsOf(ticksOf('-000489-11-01', '-000488-03-31', 700))).toEqual([
    'Nov 490 BC',
    'Dec',
    'Jan 489 BC',
    'Feb',
    'Mar',
  ]);
});
