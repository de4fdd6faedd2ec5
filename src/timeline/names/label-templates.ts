/** Draws the words of the timeline as SVG: the axis, the names at their marks, and names in lines with the numbers of theirs. */
import { svg } from 'lit';
import { freshText } from '../../kit/fresh-text.ts';
import type { Form } from '../forms.ts';
import type { PlacedNumber } from '../marks/mark-numbers.ts';
import type { TimelineLayout } from '../timeline-layout.ts';
import { NAME_GAP, NUMBER_GAP, PART_GAP, type WrittenName } from './name-lines.ts';
import type { PlacedNameAtMark } from './place-names.ts';

/** From the top of a row to the baseline of its letters, in px. */
const BASELINE = 12;

/** The axis with its ticks and breaks, and the day of the story's state. */
export function axisTemplate({ form, axis, ticks, stateDay }: TimelineLayout) {
  const y = form.axisY;
  return svg`<g class="axis">
    <path class="line" d="M${axis.left} ${y}.5H${axis.right}"></path>
    ${ticks.map(
      ({ x, label, labelX, major }) => svg`
        <path class="tick" d="M${Math.round(x)}.5 ${y}v${label || major ? 5 : 3}"></path>
        ${label ? svg`<text x=${round(labelX)} y=${form.tickBaseline}>${freshText(label)}</text>` : null}`,
    )}
    ${axis.breaks.map((x) => {
      const at = Math.round(x);
      return svg`<path class="gap" d="M${at - 5} ${y - 2}h10v5h-10z"></path>
        <path class="break" d="M${at - 5} ${y + 5}l5 -9M${at} ${y + 5}l5 -9"></path>`;
    })}
    ${
      stateDay
        ? svg`<path class="state-day" d="M${Math.round(stateDay.x)}.5 ${form.bandTop}V${y + 5}"></path>
          <text class="state-day" x=${round(stateDay.labelX)} y=${form.tickBaseline}>${freshText(stateDay.label)}</text>`
        : null
    }
  </g>`;
}

/** A name of the wide form and the line that ties it to its mark. */
export function nameAtMarkTemplate(name: PlacedNameAtMark, look: string, rtl: boolean) {
  const { event, title, date, x, top, align, leader } = name;
  // In text that runs right to left "start" is the right edge.
  const anchor = (align === 'left') === rtl ? 'end' : 'start';
  return svg`<g class="label ${look}" data-name=${event}>
    <path class="leader" d="M${Math.round(leader.x)}.5 ${leader.top}V${round(leader.bottom)}"></path>
    <text x=${round(x)} y=${top + BASELINE} text-anchor=${anchor}><tspan
      class="title">${freshText(title)}</tspan>${date ? dateTemplate(date) : null}</text>
  </g>`;
}

const dateTemplate = (date: string) => svg`<tspan class="date">${freshText(PART_GAP + date)}</tspan>`;

/** Names in lines, the last one next to the marks; `x` is the side where reading begins. */
export function nameLinesTemplate(
  lines: readonly WrittenName[][],
  form: Form,
  x: number,
  lookOf: (event: string) => string,
) {
  return lines.map((line, i) => {
    const row = Math.max(0, form.labelRows - lines.length) + i;
    const y = form.labelTop + row * form.rowHeight + BASELINE;
    return svg`<text class="names" x=${round(x)} y=${y}>${line.map(
      (
        { event, number, title, date },
        at,
      ) => svg`${at > 0 ? NAME_GAP : ''}<tspan class="label ${lookOf(event)}"
        data-name=${event}>${number ? svg`<tspan class="number">${number + NUMBER_GAP}</tspan>` : null}<tspan
        class="title">${freshText(title)}</tspan>${date ? dateTemplate(date) : null}</tspan>`,
    )}</text>`;
  });
}

/** The numbers at the marks. */
export function numbersTemplate(numbers: readonly PlacedNumber[], lookOf: (event: string) => string) {
  return numbers.map(
    ({ event, number, x, y }) =>
      svg`<text class="at-mark ${lookOf(event)}" data-number=${event} x=${round(x)} y=${round(y)}>${number}</text>`,
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
