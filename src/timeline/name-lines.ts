/**
 * Writes short titles one after the other in lines, each with the number of its mark: if there is no room beside the marks.
 *
 *     1 Troops sent   2 Deaths (figures conflict)
 *     3 Treaty signed
 */
import type { Measure } from './forms.ts';

/** A name to write; `number` is that of its mark, null if it needs none. */
export interface WantedName {
  event: string;
  number: number | null;
  title: string;
  /** Written only if there is room. */
  date: string;
}

/** A name as it is written. */
export interface WrittenName {
  event: string;
  number: string;
  title: string;
  date: string;
}

/** Between two names of a line, and inside one. SVG folds plain spaces. */
export const NAME_GAP = '\u00a0\u00a0\u00a0';
export const PART_GAP = '\u00a0\u00a0';
export const NUMBER_GAP = '\u00a0';
/** Titles are cut to parts of the width before they take another line. */
const CUTS = [1, 0.75, 0.6, 0.45, 0.35];

/** Lines no wider than `width` px, at most `rows` of them if the names can be cut so far; every name is in one of them. */
export function writeNames(
  names: readonly WantedName[],
  width: number,
  rows: number,
  measure: Measure,
): WrittenName[][] {
  const whole = names.map(({ event, number, title, date }) => ({
    event,
    number: number === null ? '' : String(number),
    title,
    date,
  }));
  const plain = whole.map((name) => ({ ...name, date: '' }));
  const cut = CUTS.map((part) =>
    plain.map((name) => ({
      ...name,
      title: fitText(name.title, width * part - widthOf({ ...name, title: '' }, measure), measure),
    })),
  );
  const ways = [whole, ...cut].map((way) => breakLines(way, width, measure));
  const fits = (lines: WrittenName[][]): boolean =>
    lines.length <= rows && lines.every((line) => lineWidth(line, measure) <= width);
  return ways.find(fits) ?? ways.at(-1)!;
}

/**
 * A text, or its beginning and three dots, at most `width` px wide; never less than a letter of it. What is in brackets at
 * its end limits the rest ("(unverified)"), so it is never cut.
 */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text, true) <= width) return text;
  const [, head = text, caveat = ''] = /^(.*\S)(\s*[(（][^()（）]*[)）])$/u.exec(text) ?? [];
  const letters = [...head];
  let count = letters.length - 1;
  const shortened = (): string => `${letters.slice(0, count).join('').trimEnd()}…${caveat}`;
  while (count > 1 && measure(shortened(), true) > width) count -= 1;
  return shortened();
}

function breakLines(names: readonly WrittenName[], width: number, measure: Measure): WrittenName[][] {
  const lines: WrittenName[][] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last && lineWidth([...last, name], measure) <= width) last.push(name);
    else lines.push([name]);
  }
  return lines;
}

/** Width of a line in px. */
export function lineWidth(line: readonly WrittenName[], measure: Measure): number {
  const gaps = measure(NAME_GAP, false) * (line.length - 1);
  return line.reduce((sum, name) => sum + widthOf(name, measure), gaps);
}

function widthOf({ number, title, date }: WrittenName, measure: Measure): number {
  const before = number ? measure(number + NUMBER_GAP, true) : 0;
  return before + measure(title, true) + (date ? measure(PART_GAP + date, false) : 0);
}
