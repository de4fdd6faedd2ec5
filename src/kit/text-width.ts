/** Measures texts in the reader's fonts, on a canvas, or by a cautious guess if there is none. */

let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** em of a letter: wider than the usual sans, so that what fits by guess fits in fact. */
const guess = 0.6;

/** em of a text without letter spacing; `font` as in CSS, in which its size is `px`. */
export function widthInEm(text: string, font: string, px: number): number {
  const key = `${font} ${text}`;
  let em = known.get(key);
  if (em === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (pen) pen.font = font;
    em = pen ? pen.measureText(text).width / px : text.length * guess;
    known.set(key, em);
  }
  return em;
}
