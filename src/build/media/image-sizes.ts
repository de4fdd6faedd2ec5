/** The sizes in which a picture is offered, and which of them a browser is asked to take. */

/** By the letters in a file's name: the most that the picture has across and from top to bottom, px. */
export const imageSides = { m: 720, l: 1080, xl: 1600 } as const;

export type ImageSize = keyof typeof imageSides;

/** Bytes for each pixel: a photograph with much detail is saved at a lower quality until it has no more. */
export const mostBytesPerPixel = 0.16;

/**
 * The `sizes` of a picture in the text, whose column is never wider than 34rem. Browsers take the smallest that has as many pixels
 * as the screen; but a phone's three pixels where others have two show no more of a photograph and would cost twice the bytes, so
 * that widths are understated: every phone takes the smallest, with 1.7 pixels or more to a point. A picture that is higher than
 * wide has less than the column.
 */
export function imageSizes({ width, height }: { width: number; height: number }): string {
  const share = Math.min(1, width / height);
  const part = (of: number): number => Math.floor(of * share);
  const phone = '(max-width: 40rem)';
  return `${phone} and (min-resolution: 2.5dppx) ${part(55)}vw, ${phone} ${part(80)}vw, ${part(33)}rem`;
}
