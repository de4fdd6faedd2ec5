/** Draws the marks of the timeline as SVG; colours come from the style sheet through the classes of their group. */
import { svg } from 'lit';
import { extentOf, type Mark } from './event-marks.ts';
import { markPaths } from './mark-paths.ts';

/** How an event is shown: by whether the paragraph speaks of it, and by what is pointed at, anywhere. */
export interface Look {
  isCurrent: boolean;
  /** The one that is pointed at, or whose card is open. */
  isLit: boolean;
  /** Another one is lit. */
  isBack: boolean;
}

/** The classes of an event, its marks and its name. */
export const lookClasses = ({ isCurrent, isLit, isBack }: Look): string =>
  [isCurrent && 'current', isLit && 'lit', isCurrent && isBack && 'back', !isCurrent && !isLit && 'idle']
    .filter(Boolean)
    .join(' ');

/** A mark with its middle at `y`; `pitch` is what its lane has, px. */
export function markTemplate(mark: Mark, y: number, pitch: number) {
  const { solid, hollow, line, hatch, doubt } = markPaths(mark, y, Math.min(9, pitch - 2));
  return svg`<g class="mark ${mark.shape} ${mark.isOutside ? 'outside' : 'own'}">
    ${solid ? svg`<path class="solid" d=${solid}></path>` : null}
    ${hollow ? svg`<path class="hollow" d=${hollow}></path>` : null}
    ${hatch ? svg`<path class="hatch" d=${hatch}></path>` : null}
    ${line ? svg`<path class="line" d=${line}></path>` : null}
    ${doubt ? svg`<text class="doubt" x=${doubt.x} y=${doubt.y}>${mark.doubt}</text>` : null}
  </g>`;
}

/** A ring around a mark: it answers what is pointed at. */
export function ringTemplate(mark: Mark, y: number, pitch: number) {
  const { left, right } = extentOf(mark);
  const height = Math.min(9, pitch - 2) + 6;
  return svg`<rect class="ring" rx="4" x=${Math.round(left) - 4} y=${Math.round(y - height / 2)}
    width=${Math.round(right - left) + 8} height=${Math.round(height)}></rect>`;
}
<<<<<<< HEAD
=======

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
>>>>>>> main
