/** Widths of texts where nothing can measure them: a cautious guess for any plain sans. */

/** em, by the width of letters in the common sans faces, rounded up. */
const widths: [RegExp, number][] = [
  [/[iljI.,:;'’|!]/u, 0.3],
  [/[ftr()\-– ]/u, 0.4],
  [/[mwMW—@%]/u, 0.92],
  [/\p{Lu}|[0-9]/u, 0.72],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 1],
  [/\p{M}/u, 0],
];
const other = 0.59;

/** px, at `size` px. */
export function textWidth(text: string, size: number): number {
  const em = [...text].reduce(
    (sum, letter) => sum + (widths.find(([kind]) => kind.test(letter))?.[1] ?? other),
    0,
  );
  return em * size;
}
