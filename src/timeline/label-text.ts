/** Breaks a label, a title and its date, into lines: the ways it may be written, from whole to shortest. */
import type { Measure } from './timeline-layout.ts';

/** What a label says. */
export interface LabelText {
  title: string;
  date: string;
}

/** A run of text in one style. */
export interface Run {
  text: string;
  kind: 'title' | 'date';
}

/** One way to write a label; `cost` says how much the reader loses (0 = nothing). */
export interface Wording {
  lines: Run[][];
  /** Of the widest line, in px. */
  width: number;
  cost: number;
}

/** Between title and date. */
const SEPARATOR = '\u00a0\u00a0'; // SVG folds plain spaces
/** What stays of a shortened title, as parts of its words. */
const SHORTENED = [0.85, 0.7, 0.55, 0.4, 0.25];

/** The wordings of a label in at most `rows` lines, costlier ones last. Each has the full date. */
export function wordingsOf(label: LabelText, rows: number, measure: Measure): Wording[] {
  const whole = [1, 2, 3]
    .filter((count) => count <= rows)
    .map((count) => wording(breakInto(label, count, measure), 2 * (count - 1), measure));
  const { head, caveat } = splitCaveat(label.title);
  const words = head.split(' ');
  const shortened = SHORTENED.map((part) => Math.floor(words.length * part))
    .filter((count, i, all) => count > 1 && all.indexOf(count) === i)
    .flatMap((count, i) => {
      const title = `${words
        .slice(0, count)
        .join(' ')
        .replace(/[\s,;:–-]+$/u, '')}…${caveat}`;
      const lines = [1, 2]
        .filter((count) => count <= rows)
        .map((count) => breakInto({ ...label, title }, count, measure));
      return lines.map((broken) => wording(broken, 10 + 3 * i + broken.length, measure));
    });
  return [...whole, ...shortened, wording([lineOf('', label.date)], 40, measure)];
}

/** "Report … (unverified)": what is in brackets at the end limits the rest, so it is never shortened away. */
function splitCaveat(title: string): { head: string; caveat: string } {
  const found = /^(?<head>.*\S)(?<caveat>\s*[(（][^()（）]*[)）])$/u.exec(title)?.groups;
  return { head: found?.head ?? title, caveat: found?.caveat ?? '' };
}

/** Width of a line in px. */
export function lineWidth(line: readonly Run[], measure: Measure): number {
  return line.reduce((sum, { text, kind }) => sum + measure(text, kind === 'title'), 0);
}

function wording(lines: Run[][], cost: number, measure: Measure): Wording {
  return { lines, cost, width: Math.max(...lines.map((line) => lineWidth(line, measure))) };
}

function lineOf(title: string, date: string): Run[] {
  const runs: Run[] = [];
  if (title) runs.push({ text: date ? title + SEPARATOR : title, kind: 'title' });
  if (date) runs.push({ text: date, kind: 'date' });
  return runs;
}

/** The title broken between words into `count` lines of about one width, the date after its last word. */
function breakInto({ title, date }: LabelText, count: number, measure: Measure): Run[][] {
  const words = title.split(' ');
  const atoms = [...words.map((text) => lineOf(text, '')), lineOf('', date)].filter(
    (atom) => atom.length > 0,
  );
  let best: { lines: Run[][]; width: number } | null = null;
  for (const cuts of cutsOf(atoms.length, count)) {
    const lines = cuts.map(([from, to]) => {
      const text = words.slice(from, Math.min(to, words.length)).join(' ');
      return lineOf(text, to > words.length ? date : '');
    });
    const width = Math.max(...lines.map((line) => lineWidth(line, measure)));
    if (!best || width < best.width) best = { lines, width };
  }
  return best?.lines ?? [lineOf(title, date)];
}

/** Every way to cut `length` atoms into `count` parts that are not empty, as [from, to). */
function cutsOf(length: number, count: number, from = 0): [number, number][][] {
  if (count === 1) return from < length ? [[[from, length]]] : [];
  const ways: [number, number][][] = [];
  for (let to = from + 1; to < length; to += 1) {
    for (const rest of cutsOf(length, count - 1, to)) ways.push([[from, to], ...rest]);
  }
  return ways;
}
