/** Measures texts in the reader's fonts. */

let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** em of a letter, if nothing measures. */
const guess = 0.6;

/** px of a text at a size, without letter spacing; `family` as in CSS. */
export function letterWidth(text: string, size: number, family: string): number {
  const key = `${family} ${text}`;
  let em = known.get(key);
  if (em === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (pen) pen.font = `100px ${family}`;
    em = pen ? pen.measureText(text).width / 100 : text.length * guess;
    known.set(key, em);
  }
  return em * size;
}
