/** The ratios as a chart: a bar for each figure that is compared, with a mark where its bar lies. An SVG that reads on light and dark. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { svgText } from '../../src/build/draw/svg.ts';
import type { Row } from './report-table.ts';

/** px. */
const width = 760;
const names = 380;
const rowHeight = 26;
const top = 58;
const right = 56;

const style = `
text{font:13px system-ui,sans-serif;fill:#1d2733}
.soft{fill:#55606c}
.one{stroke:#55606c;stroke-width:1;stroke-dasharray:3 3}
.kept{fill:#2c6e9b}
.over{fill:#b3401f}
.limit{stroke:#1d2733;stroke-width:2}
@media(prefers-color-scheme:dark){text{fill:#e8ebee}.soft{fill:#a9b3bd}.one{stroke:#a9b3bd}.kept{fill:#6db3e2}.over{fill:#f0825f}.limit{stroke:#e8ebee}}
`.replace(/\n/g, '');

/** `caption` says when and on what it was measured. */
export function chartOf(rows: readonly Row[], caption: string): string {
  const bars = rows.filter(({ ratio, kept }) => kept !== null && ratio !== null && Number.isFinite(ratio));
  const furthest = Math.max(1.25, ...bars.map(({ ratio }) => ratio!));
  const most = Math.min(2, furthest);
  const x = (ratio: number): number => names + ((width - names - right) * Math.min(ratio, most)) / most;
  const height = top + bars.length * rowHeight + 46;
  const text = (at: number, y: number, content: string, properties = {}): Element =>
    s('text', { x: at, y, ...properties }, content);
  const svg = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    [
      s('title', 'The story against a plain page of its text and a bare map page'),
      s('style', style),
      text(0, 18, 'The story against a plain page of its text and a bare map page', { fontWeight: 'bold' }),
      text(0, 38, 'Upright marks: the most (or least) that is allowed. Red: beyond it.', { class: 'soft' }),
      s('line', { class: 'one', x1: x(1), x2: x(1), y1: top - 8, y2: height - 42 }),
      ...bars.flatMap((row, index) => {
        const y = top + index * rowHeight;
        const limit = Number(/[\d.]+/.exec(row.bar)![0]);
        return [
          text(0, y + 14, `${row.figure}, ${row.where}`),
          s('rect', {
            class: row.kept ? 'kept' : 'over',
            x: names,
            y: y + 3,
            width: x(row.ratio!) - names,
            height: 15,
            rx: 2,
          }),
          s('line', { class: 'limit', x1: x(limit), x2: x(limit), y1: y, y2: y + 21 }),
          text(x(Math.max(row.ratio!, limit)) + 7, y + 15, `${row.ratio!.toFixed(2)} ×`),
        ];
      }),
      ...caption.split('. ').map((line, index) => text(0, height - 26 + 18 * index, line, { class: 'soft' })),
    ],
  );
  return `${svgText(svg)}\n`;
}
