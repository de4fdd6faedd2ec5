/** Draws the words of the timeline as SVG: the axis, the labels with their leaders, and the slim strip's lines. */
import { svg } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { PlacedLabel } from './focus-labels.ts';
import type { Run } from './label-text.ts';
import type { Tone } from './mark-templates.ts';
import type { Form, TimelineLayout } from './timeline-layout.ts';

/** From the top of a row to the baseline of its letters, in px. */
const BASELINE = 12;

/** The axis with its ticks and the last day that the article speaks of. */
export function axisTemplate({ form, width, ticks, today }: TimelineLayout) {
  return svg`<g class="axis">
    <path class="line" d="M0 ${form.axisY}.5H${width}"></path>
    ${ticks.map(
      ({ x, label, labelX, major }) => svg`
        <path class="tick" d="M${round(x)} ${form.axisY}v${label || major ? 5 : 3}"></path>
        ${label ? svg`<text x=${round(labelX)} y=${form.tickBaseline}>${freshText(label)}</text>` : null}`,
    )}
    ${
      today
        ? svg`<path class="today" d="M${round(today.x)} ${form.bandTop}V${form.axisY + 5}"></path>
          <text class="today" x=${round(today.labelX)} y=${form.tickBaseline}>${freshText(today.label)}</text>`
        : null
    }
  </g>`;
}

/** A label of the wide form and the line that ties it to its mark. */
export function labelTemplate(label: PlacedLabel, form: Form, tone: Tone, rtl: boolean) {
  // In text that runs right to left "start" is the right edge.
  const anchor = (label.align === 'left') === rtl ? 'end' : 'start';
  return svg`<g class="label ${tone}">
    <path class="leader" d="M${round(label.leader.x)} ${round(label.leader.top)}V${round(label.leader.bottom)}"></path>
    ${label.lines.map((line, i) => lineTemplate(line, label.x, label.top + i * form.rowHeight + BASELINE, anchor))}
  </g>`;
}

/** The lines of the slim form, at the side where reading begins. */
export function slimLinesTemplate(lines: readonly Run[][], form: Form, tone: Tone, x: number) {
  return svg`<g class="label ${tone}">
    ${lines.map((line, i) => {
      const row = form.labelRows - lines.length + i; // the last line is next to the marks
      return lineTemplate(line, x, form.labelTop + row * form.rowHeight + BASELINE, 'start');
    })}
  </g>`;
}

function lineTemplate(line: readonly Run[], x: number, y: number, anchor: 'start' | 'end') {
  return svg`<text x=${round(x)} y=${round(y)} text-anchor=${anchor}>${line.map(
    ({ text, kind }) => svg`<tspan class=${kind}>${freshText(text)}</tspan>`,
  )}</text>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
