/** Draws the crowded day as SVG: a panel with a row for each event, or a chip that says how many there are. */
import { svg } from 'lit';
import { freshText } from '../../kit/fresh-text.ts';
import type { Form } from '../forms.ts';
import { markTemplate, ringTemplate } from '../marks/mark-templates.ts';
import { type Crowd, type CrowdRow, rowsOf } from './crowd.ts';

export interface CrowdLooks {
  isCurrent: (event: string) => boolean;
  isLit: (event: string) => boolean;
  classesOf: (event: string) => string;
  point: (event: string | null) => void;
  select: (event: string) => void;
}

/** From the top of a row to the baseline of its letters, and its middle, px. */
const BASELINE = 11;
const MIDDLE = 7;
/** px from the panel within which a day is at the axis’s end. */
const AT_END_PX = 48;

export function crowdTemplate(crowd: Crowd, form: Form, rtl: boolean, looks: CrowdLooks) {
  return crowd.rows === 0 ? chipTemplate(crowd, looks) : panelTemplate(crowd, form, rtl, looks);
}

function chipTemplate({ box, label, members }: Crowd, { isCurrent, isLit }: CrowdLooks) {
  const ids = members.map(({ event }) => event);
  const look = [ids.some(isCurrent) ? 'current' : 'idle', ids.some(isLit) ? 'lit' : ''].join(' ');
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return svg`<g class="chip ${look}">
    <rect x=${Math.round(box.left)}.5 y=${Math.round(box.top)}.5 rx="3" width=${Math.round(width) - 1} height=${height - 1}></rect>
    <text x=${(box.left + box.right) / 2} y=${box.top + height / 2 + 4}>${freshText(label)}</text>
  </g>`;
}

function panelTemplate(crowd: Crowd, form: Form, rtl: boolean, looks: CrowdLooks) {
  const { box, label, x, textX, rowTop, rowHeight } = crowd;
  const { shown, hidden } = rowsOf(crowd, looks.isCurrent, looks.isLit);
  const last = shown.at(-1);
  const count = last ? last.at + last.lines.length : 0;
  const edge = rtl ? box.right : box.left;
  // A day inside the axis is tied to its panel; one at its end lies beside it.
  const hook =
    Math.abs(x - edge) > AT_END_PX ? `M${Math.round(x)}.5 ${form.axisY + 5}V4.5H${Math.round(edge)}` : '';
  return svg`<g class="panel">
    <path class="edge" d="${hook}M${Math.round(edge)}.5 4V${form.legendTop - 2}"></path>
    <text class="day" x=${textX} y="15">${freshText(label)}</text>
    ${shown.map((row) => rowTemplate(row, crowd, looks))}
    ${hidden > 0 ? svg`<text class="more" x=${textX} y=${rowTop + count * rowHeight + BASELINE}>+${hidden}</text>` : null}
  </g>`;
}

function rowTemplate({ event, lines, marks, at }: CrowdRow, crowd: Crowd, looks: CrowdLooks) {
  const { box, textX, rowTop, rowHeight } = crowd;
  const top = rowTop + at * rowHeight;
  return svg`<g class="event ${looks.classesOf(event)}" data-event=${event}
    @click=${() => looks.select(event)}
    @pointerenter=${() => looks.point(event)} @pointerleave=${() => looks.point(null)}>
    <rect class="row" x=${box.left + 4} y=${top} width=${box.right - box.left - 6} height=${lines.length * rowHeight}></rect>
    ${looks.isLit(event) && marks[0] ? ringTemplate(marks[0], top + MIDDLE, 8) : null}
    ${marks.map((mark) => markTemplate(mark, top + MIDDLE, 12))}
    ${lines.map(
      (line, i) =>
        svg`<text class="label title" data-name=${event} x=${textX} y=${top + i * rowHeight + BASELINE}>${freshText(line)}</text>`,
    )}
  </g>`;
}
