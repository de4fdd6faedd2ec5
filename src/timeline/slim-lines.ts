/** Writes what is in focus in the two lines above the slim strip: titles if they fit, otherwise dates alone. */
import { lineWidth, type Run, wordingsOf } from './label-text.ts';
import type { Measure } from './timeline-layout.ts';

const SEPARATOR = ' · ';

/** At most `rows` lines no wider than `width` px; each of the labels is there with its date, titles as room allows. */
export function writeSlimLines(
  labels: readonly { title: string; date: string }[],
  width: number,
  rows: number,
  measure: Measure,
): Run[][] {
  if (labels.length === 0) return [];
  if (labels.length === 1) {
    const fitting = wordingsOf(labels[0]!, rows, measure).find((wording) => wording.width <= width);
    if (fitting) return fitting.lines;
  }
  if (labels.length <= rows) {
    const each = labels.map((label) =>
      wordingsOf(label, 1, measure).find((wording) => wording.width <= width),
    );
    if (each.every((wording) => wording !== undefined)) return each.flatMap(({ lines }) => lines);
  }
  return fillLines([...new Set(labels.map(({ date }) => date))], width, rows, measure);
}

/** Dates one after the other; those that find no room are counted: "+2". */
function fillLines(dates: string[], width: number, rows: number, measure: Measure): Run[][] {
  for (let shown = dates.length; shown > 0; shown -= 1) {
    const rest = dates.length - shown;
    const items = [...dates.slice(0, shown), ...(rest > 0 ? [`+${rest}`] : [])];
    const lines: Run[][] = [];
    for (const item of items) {
      const last = lines.at(-1)?.[0];
      const longer: Run = { text: last ? `${last.text}${SEPARATOR}${item}` : item, kind: 'date' };
      if (last && lineWidth([longer], measure) <= width) lines[lines.length - 1] = [longer];
      else lines.push([{ text: item, kind: 'date' }]);
    }
    if (lines.length <= rows && lines.every((line) => lineWidth(line, measure) <= width)) return lines;
  }
  return wrapDate(dates[0]!, width, rows, measure);
}

/** A date that is longer than a line goes on in the next; what finds no room there ends in dots. */
function wrapDate(date: string, width: number, rows: number, measure: Measure): Run[][] {
  const run = (text: string): Run => ({ text, kind: 'date' });
  const fits = (text: string): boolean => lineWidth([run(text)], measure) <= width;
  const lines: string[] = [];
  for (const word of date.split(' ')) {
    const last = lines.at(-1);
    if (last && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, rows);
  if (lines.length > rows) shown[rows - 1] += ' …';
  return shown.every(fits) ? shown.map((line) => [run(line)]) : [];
}
