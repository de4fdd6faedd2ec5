/** The small legend of the wide timeline: only what is drawn is explained. */
import { html, nothing } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import type { PageWords } from '../words/words.ts';
import { markTemplate } from './mark-templates.ts';
import type { PlacedMark } from './timeline-layout.ts';

/** Size of a sample in px. */
const SAMPLE = { width: 22, height: 10 };

/** The kinds of mark among `marks`, each with a sample and its meaning. */
export function legendTemplate(marks: readonly PlacedMark[], { legend }: PageWords['timeline']) {
  const has = (test: (mark: PlacedMark) => boolean) => marks.some(test);
  const plain = {
    event: '',
    uncertain: false,
    hollow: false,
    fadeBefore: 0,
    fadeAfter: 0,
    from: 2,
    to: 20,
    y: 5,
  };
  const entries: [boolean, string, PlacedMark][] = [
    [has((mark) => !mark.hollow), legend.article, { ...plain, shape: 'bar' }],
    [has((mark) => mark.hollow), legend.context, { ...plain, shape: 'bar', hollow: true }],
    [
      has((mark) => mark.fadeBefore + mark.fadeAfter > 0),
      legend.fade,
      { ...plain, shape: 'bar', to: 4, fadeAfter: 17 },
    ],
    [has((mark) => mark.uncertain), legend.uncertain, { ...plain, shape: 'bar', uncertain: true }],
    [has((mark) => mark.shape === 'flag'), legend.asOf, { ...plain, shape: 'flag', from: 14, to: 14 }],
  ];
  const shown = entries.filter(([present]) => present);
  if (shown.length === 0) return nothing;
  return html`<div class="legend" aria-hidden="true">
    ${shown.map(
      ([, text, mark]) => html`<span
        ><svg class="idle" width=${SAMPLE.width} height=${SAMPLE.height}>${markTemplate(mark, 8, 'idle')}</svg
        >${freshText(text)}</span
      >`,
    )}
  </div>`;
}
