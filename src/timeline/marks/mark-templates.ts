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
