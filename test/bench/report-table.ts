/** The figures as a table in Markdown: each with its spread, what it is measured against, and whether it keeps to its bar. */
import type { Summary } from './statistics.ts';

export interface Row {
  /** Screen or story that it was measured on. */
  where: string;
  figure: string;
  unit: 'ms' | 'kB' | 'MB' | 's' | 'frames/s' | 'tiles' | '×' | '%' | '';
  value: Summary;
  /** What it is compared with, by name, and its value. */
  against: { name: string; value: Summary } | null;
  /** `value` divided by the other's, or null if the bar is a plain number. */
  ratio: number | null;
  /** In words. */
  bar: string;
  /** Null: reported, without a bar. */
  kept: boolean | null;
}

/** A row whose bar is a share of what it is compared with: at most `most`, or at least `least`. */
export function compared(
  where: string,
  figure: string,
  unit: Row['unit'],
  value: Summary,
  name: string,
  other: Summary,
  bar: { most: number } | { least: number } | null,
): Row {
  const ratio = value.median / other.median;
  const base = { where, figure, unit, value, against: { name, value: other }, ratio };
  if (bar === null) return { ...base, bar: '', kept: null };
  if ('most' in bar) {
    // If there is nothing to compare with (no blocking at all), the value must be 0.
    const kept = other.median === 0 ? value.median === 0 : ratio <= bar.most;
    return { ...base, bar: `≤ ${bar.most.toFixed(2)} × ${name}`, kept };
  }
  return { ...base, bar: `≥ ${bar.least.toFixed(2)} × ${name}`, kept: ratio >= bar.least };
}

/** A row whose bar is a number: at most `most` (in the row's unit). */
export function limited(
  where: string,
  figure: string,
  unit: Row['unit'],
  value: Summary,
  most: number | null,
): Row {
  const row = { where, figure, unit, value, against: null, ratio: null };
  if (most === null) return { ...row, bar: '', kept: null };
  return { ...row, bar: `≤ ${formatted(most, unit)}`, kept: value.median <= most };
}

/** One value as a summary of itself: what is the same at every run. */
export const exactly = (value: number): Summary => ({ median: value, least: value, most: value });

function formatted(value: number, unit: Row['unit']): string {
  const digits = unit === 'ms' && value >= 20 ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(digits);
  return unit ? `${number} ${unit}` : number;
}

function cell({ median, least, most }: Summary, unit: Row['unit']): string {
  const middle = formatted(median, unit);
  if (least === most) return middle;
  const ends = [least, most].map((end) => formatted(end, unit).replace(/ .*/, ''));
  return `${middle} (${ends.join('–')})`;
}

export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'figure', 'median (least–most)', 'compared with', 'ratio', 'bar', ''];
  const lines = rows.map(({ where, figure, unit, value, against, ratio, bar, kept }) => [
    where,
    figure,
    cell(value, unit),
    against ? `${against.name}: ${cell(against.value, unit)}` : '',
    ratio === null || !Number.isFinite(ratio) ? '' : ratio.toFixed(2),
    bar,
    kept === null ? '' : kept ? 'kept' : '**over**',
  ]);
  const all = [head, head.map(() => '---'), ...lines];
  return `${all.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}
