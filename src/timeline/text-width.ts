/** Measures texts in the timeline's type, on a canvas, or by a cautious guess if there is none. */
import type { Measure } from './forms.ts';

/** Size of every text of the timeline, in px: the least that reads well. */
const TEXT_PX = 12;
const TITLE_WEIGHT = 600;
/** Without a canvas: wider than the usual sans, so that what fits by guess fits in fact. */
const GUESSED_EM = 0.58;

/** A measure for a font family; widths are remembered. */
export function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = `${bold ? 'b' : 'r'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = `${bold ? TITLE_WEIGHT : 400} ${TEXT_PX}px ${family}`;
      width = context?.measureText(text).width ?? text.length * TEXT_PX * GUESSED_EM;
      known.set(key, width);
    }
    return width;
  };
}
