/** The ratio card inside a picture: a chart of units in a corner, never dots on the map. */

import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Rect } from '../../../kit/boxes.ts';
import { unitGrid, unitSide } from '../../../kit/unit-grid.ts';
import { fill } from '../../../story/fill.ts';
import type { Ratio } from '../../../story/story.ts';
import type { Words } from '../../../words/words.ts';
import { textWidth, wrapText } from '../names/text-width.ts';

const pad = 10;
const lineHeight = 15;

/** The card at the upper right of a picture `frameWidth` px wide, and the room that it takes. */
export function ratioInset(
  ratio: Ratio,
  words: Words,
  frameWidth: number,
): { box: Rect; elements: Element[] } {
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  const number = new Intl.NumberFormat(words.locale);
  const title = fill(words.ratio, { part: number.format(ratio.part), whole: number.format(ratio.whole) });
  const lines = [...wrapText(ratio.label, 11, width, false), words.whichNotStated];
  const inner = Math.max(width, textWidth(title, 17), ...lines.map((line) => textWidth(line, 11)));
  const left = frameWidth - inner - 2 * pad - 12;
  const top = 12;
  const grid = top + 32;
  const bottom = grid + height + lines.length * lineHeight + pad;
  return {
    box: { left, top, right: frameWidth - 12, bottom },
    elements: [
      s('rect', { class: 'card', x: left, y: top, width: inner + 2 * pad, height: bottom - top }),
      s('text', { class: 'note ratio-title', x: left + pad, y: top + 22 }, title),
      ...squares.map(({ x, y, filled }) =>
        s('rect', {
          class: filled ? 'part' : 'rest',
          x: left + pad + x,
          y: grid + y,
          width: unitSide,
          height: unitSide,
        }),
      ),
      ...lines.map((line, index) =>
        s('text', { class: 'note', x: left + pad, y: grid + height + (index + 1) * lineHeight - 3 }, line),
      ),
    ],
  };
}
