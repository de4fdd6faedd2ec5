/** Draws the marks of the timeline as SVG; colours come from the style sheet through the class of their group. */
import { svg } from 'lit';
import { extentOf } from './event-marks.ts';
import type { PlacedMark } from './timeline-layout.ts';

/** How an event is shown: idle, in focus, or pointed at. */
export type Tone = 'idle' | 'focus' | 'hover';
const TONES: readonly Tone[] = ['idle', 'focus', 'hover'];

/** A mark of an event; `pitch` is the distance of two lanes in px. */
export function markTemplate(mark: PlacedMark, pitch: number, tone: Tone) {
  const classes = [
    'mark',
    mark.shape,
    mark.hollow ? 'hollow' : 'filled',
    mark.uncertain ? 'uncertain' : 'certain',
  ];
  return svg`<g class=${classes.join(' ')}>${shapeOf(mark, pitch, tone)}</g>`;
}

/** The gradients of the fades, one for each tone and side; `stop-color` comes from the style sheet. */
export function fadeGradients() {
  const sides = ['before', 'after'] as const;
  return TONES.flatMap((tone) =>
    sides.map(
      (side) => svg`<linearGradient id="fade-${side}-${tone}" class=${tone}>
        <stop offset="0" stop-opacity=${side === 'before' ? 0 : 0.9}></stop>
        <stop offset="1" stop-opacity=${side === 'before' ? 0.9 : 0}></stop>
      </linearGradient>`,
    ),
  );
}

function shapeOf(mark: PlacedMark, pitch: number, tone: Tone) {
  const { shape, from, y } = mark;
  if (shape === 'dot')
    return svg`<circle cx=${px(from)} cy=${px(y)} r=${px(Math.min(3.5, pitch / 2 - 0.25))}></circle>`;
  if (shape === 'flag') return flag(from, y, Math.min(8, pitch));
  return bar(mark, pitch, tone);
}

/** A pennant on a pole, as tall as the lane allows. */
function flag(x: number, y: number, size: number) {
  const [top, bottom] = [y - size / 2, y + size / 2];
  const pennant = `M${px(x)} ${px(top)}L${px(x - 1.3 * size)} ${px(y - 0.1 * size)}L${px(x)} ${px(bottom - 0.2 * size)}Z`;
  return svg`<path class="pennant" d=${pennant}></path><path class="pole" d="M${px(x)} ${px(top)}V${px(bottom)}"></path>`;
}

/** A dotted line between the marks of one event, if they are apart: they belong together. */
export function tieTemplate(marks: readonly PlacedMark[]) {
  const ordered = marks.map((mark) => ({ ...extentOf(mark), y: mark.y })).sort((a, b) => a.left - b.left);
  const gaps = ordered.flatMap((next, i) => {
    const before = Math.max(...ordered.slice(0, i).map(({ right }) => right));
    return i > 0 && next.left - before > 2 ? [`M${px(before)} ${px(next.y)}H${px(next.left)}`] : [];
  });
  return gaps.length > 0 ? svg`<path class="tie" d=${gaps.join('')}></path>` : null;
}

/** The stated part, and a fade at each end that is not. An outline is a little larger than a filled bar. */
function bar({ from, to, fadeBefore, fadeAfter, y, hollow }: PlacedMark, pitch: number, tone: Tone) {
  const height = Math.max(3, Math.min(6, pitch - 2)) + (hollow ? 1 : 0);
  const box = (left: number, right: number, paint: string | null) =>
    svg`<rect class=${paint ? 'fade' : 'body'} x=${px(left)} y=${px(y - height / 2)} width=${px(right - left)}
      height=${px(height)} fill=${paint && !hollow ? `url(#${paint}-${tone})` : 'none'}
      stroke=${paint && hollow ? `url(#${paint}-${tone})` : 'none'}></rect>`;
  return svg`${box(from, to, null)}
    ${fadeBefore > 0 ? box(from - fadeBefore, from, 'fade-before') : null}
    ${fadeAfter > 0 ? box(to, to + fadeAfter, 'fade-after') : null}`;
}

/** Rounded to a tenth of a px: enough for the eye, and short. */
const px = (value: number) => Math.round(value * 10) / 10;
