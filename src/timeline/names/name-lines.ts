/**
 * Writes short titles one after the other in lines, each with the number of its mark: if there is no room beside the marks.
 *
 *     1 Troops sent   2 Deaths (figures conflict)
 *     3 Treaty signed
 */
import type { Measure } from '../forms.ts';

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

/**
 * Lines no wider than `width` px: every name whole, one that is wider than a line in several. Dates are there if all fits
 * into `rows` lines with them.
 */
export function writeNames(
  names: readonly WantedName[],
  width: number,
  rows: number,
  measure: Measure,
): WrittenName[][] {
  const whole = names.map((name) => ({ ...name, number: name.number === null ? '' : String(name.number) }));
  const dated = breakLines(whole, width, measure);
  if (dated.length <= rows && dated.every((line) => lineWidth(line, measure) <= width)) return dated;
  const plain = whole.flatMap((name) => partsOf({ ...name, date: '' }, width, measure));
  return breakLines(plain, width, measure);
}

/** A name, or its parts, each of which fits into a line. */
function partsOf(name: WrittenName, width: number, measure: Measure): WrittenName[] {
  const room = width - widthOf({ ...name, title: '' }, measure);
  const [first = '', ...rest] = foldText(name.title, room, measure);
  return [{ ...name, title: first }, ...rest.map((title) => ({ ...name, number: '', title }))];
}

/** Letters with the marks on them, and what a zero-width joiner makes one. */
const letters = /\P{M}\p{M}*(?:\u200d\P{M}\p{M}*)*/gu;

/** A text in lines at most `width` px wide, broken between words; a word that is wider is broken between letters. */
export function foldText(text: string, width: number, measure: Measure): string[] {
  const fits = (line: string): boolean => measure(line, true) <= width;
  const pack = (parts: readonly string[], joint: string): string[] => {
    const lines: string[] = [];
    for (const part of parts) {
      const longer = `${lines.at(-1)}${joint}${part}`;
      if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(part);
    }
    return lines;
  };
  return pack(
    text
      .trim()
      .split(/\s+/u)
      .flatMap((word) => (fits(word) ? [word] : pack(word.match(letters) ?? [word], ''))),
    ' ',
  );
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

/** Width of a line in px, whichever of its names is lit and therefore bold. */
export function lineWidth(line: readonly WrittenName[], measure: Measure): number {
  const gaps = measure(NAME_GAP, false) * (line.length - 1);
  const growths = line.map(({ title }) => measure(title, true) - measure(title, false));
  return line.reduce((sum, name) => sum + widthOf(name, measure), gaps) + Math.max(0, ...growths);
}

/** Of a name that is not lit. */
function widthOf({ number, title, date }: WrittenName, measure: Measure): number {
  const before = number ? measure(number + NUMBER_GAP, true) : 0;
  return before + measure(title, false) + (date ? measure(PART_GAP + date, false) : 0);
}
