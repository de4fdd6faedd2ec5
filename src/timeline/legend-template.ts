/** The legend of the wide timeline: at most four items, and only what is drawn. */
import { html, nothing } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { PageWords } from '../words/words.ts';
import type { Mark } from './marks/event-marks.ts';
import { markTemplate } from './marks/mark-templates.ts';

/** Size of a sample in px. */
const SAMPLE = { width: 22, height: 11 };

const plain: Mark = {
  event: '',
  shape: 'point',
  from: 11,
  to: 11,
  parts: [],
  arrowBefore: false,
  arrowAfter: false,
  isOutside: false,
  doubt: '',
  doubtSide: 'after',
  day: 0,
};
const range = (isStated: boolean): Mark => ({
  ...plain,
  shape: 'range',
  from: 1,
  to: 21,
  parts: [{ from: 1, to: 21, isStated }],
});

/** The kinds of mark among `marks`, each with a sample and its meaning. */
export function timelineLegend(marks: readonly Mark[], { legend }: PageWords['timeline']) {
  const own = marks.filter(({ isOutside }) => !isOutside);
  const parts = own.flatMap((mark) => mark.parts);
  const arrows = own.some(({ arrowBefore, arrowAfter }) => arrowBefore || arrowAfter);
  const entries: [boolean, string, Mark[]][] = [
    [parts.some(({ isStated }) => !isStated), legend.within, [range(false)]],
    [parts.some(({ isStated }) => isStated), legend.stated, [range(true)]],
    [
      own.some(({ shape }) => shape !== 'range') || arrows,
      legend.day,
      [{ ...plain, from: 19, to: 19, arrowBefore: true }],
    ],
    [marks.some(({ isOutside }) => isOutside), legend.outside, [{ ...plain, isOutside: true }]],
  ];
  const shown = entries.filter(([present]) => present);
  if (shown.length === 0) return nothing;
  return html`<div class="legend" aria-hidden="true">
    ${shown.map(
      ([, text, samples]) => html`<span
        ><svg class="idle" width=${SAMPLE.width} height=${SAMPLE.height}>${samples.map((mark) => markTemplate(mark, 5.5, 10))}</svg
        >${freshText(text)}</span
      >`,
    )}
  </div>`;
}
