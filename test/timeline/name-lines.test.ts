/** Names in lines: all of them, at every width, with the numbers that their marks have. */
import { describe, expect, it } from 'vitest';
import { placeNumbers } from '../../src/timeline/marks/mark-numbers.ts';
import { foldText, lineWidth, type WrittenName, writeNames } from '../../src/timeline/names/name-lines.ts';
import { kurskFocus, kurskIn } from './kursk-events.ts';

const measure = (text: string, bold: boolean) => text.length * (bold ? 6.8 : 6.2);
const flat = (lines: WrittenName[][]) => lines.flat();

function write(lang: string, ids: string[], width: number) {
  const events = kurskIn(lang);
  const names = ids.map((id, at) => ({
    event: id,
    number: at + 1,
    title: events.find((event) => event.id === id)!.short,
    date: '14 Nov 2025',
  }));
  return writeNames(names, width, 2, measure);
}

describe.each(['en', 'id'])('the story in %s', (lang) => {
  const shortOf = (id: string) => kurskIn(lang).find((event) => event.id === id)!.short;

  it('at every width of a phone or a slide: every name whole, in a line each at most, with its number', () => {
    for (let width = 220; width <= 464; width += 8) {
      for (const ids of kurskFocus) {
        const lines = write(lang, ids, width);
        expect(lines.length).toBeLessThanOrEqual(Math.max(2, ids.length));
        for (const line of lines) expect(lineWidth(line, measure)).toBeLessThanOrEqual(width);
        expect(flat(lines).map(({ event }) => event)).toEqual(ids);
        expect(flat(lines).map(({ number }) => number)).toEqual(ids.map((_, at) => String(at + 1)));
        expect(flat(lines).map(({ title }) => title)).toEqual(ids.map(shortOf));
      }
    }
  });

  it('at 390 px in two lines', () => {
    for (const ids of kurskFocus) expect(write(lang, ids, 374).length).toBeLessThanOrEqual(2);
  });

  it('narrower than a name: its words in several lines, its number before the first', () => {
    for (const ids of kurskFocus) {
      const lines = write(lang, ids, 120);
      for (const line of lines) expect(lineWidth(line, measure)).toBeLessThanOrEqual(120);
      for (const [at, id] of ids.entries()) {
        const parts = flat(lines).filter(({ event }) => event === id);
        expect(parts.map(({ title }) => title).join(' ')).toBe(shortOf(id));
        expect(parts.map(({ number }) => number)).toEqual([String(at + 1), ...parts.slice(1).map(() => '')]);
      }
    }
  });
});

it('writes the date if there is room, and leaves it out before it cuts a name', () => {
  const name = { event: 'a', number: null, title: 'A short title of some words', date: '14 Nov 2025' };
  expect(writeNames([name], 400, 2, measure)[0]![0]!.date).toBe('14 Nov 2025');
  const [[narrow]] = writeNames([name], 200, 2, measure) as [[WrittenName]];
  expect(narrow).toMatchObject({ date: '', title: name.title });
});

it('many names take more lines than asked for, but none is lost', () => {
  const names = Array.from({ length: 20 }, (_, at) => ({
    event: `e${at}`,
    number: at + 1,
    title: 'Some title',
    date: '',
  }));
  const lines = writeNames(names, 264, 2, measure);
  expect(lines.length).toBeGreaterThan(2);
  expect(flat(lines)).toHaveLength(20);
});

it('breaks between words, and inside a word only if it is wider than a line', () => {
  expect(foldText('One two three', 60, measure)).toEqual(['One two', 'three']);
  const long = foldText('北朝鮮の工兵が地雷を除去', 34, measure);
  expect(long.join('')).toBe('北朝鮮の工兵が地雷を除去');
  for (const line of long) expect(measure(line, true)).toBeLessThanOrEqual(34);
});

it('numbers over marks are apart from each other and in the frame', () => {
  const wanted = [
    { event: 'year', number: 1, xs: [100, 60, 140], y: 37 },
    { event: 'day', number: 2, xs: [100], y: 37 },
    { event: 'same', number: 3, xs: [100], y: 37 },
    { event: 'edge', number: 4, xs: [1], y: 37 },
  ];
  const placed = placeNumbers(wanted, 300);
  expect(placed).toHaveLength(4);
  expect(placed.find(({ event }) => event === 'day')!.x).toBe(100);
  expect(placed.find(({ event }) => event === 'year')!.x).toBe(60);
  for (const [at, one] of placed.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(6);
    for (const other of placed.slice(at + 1)) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(12);
  }
});

it('letters keep their marks, and what a joiner makes one stays one', () => {
  const word = 'e\u0301e\u0301👨\u200d👩\u200d👧e\u0301';
  const lines = foldText(word, 10, (text) => 6 * [...text].filter((letter) => /[e👨]/u.test(letter)).length);
  expect(lines).toEqual(['e\u0301', 'e\u0301', '👨\u200d👩\u200d👧', 'e\u0301']);
});
