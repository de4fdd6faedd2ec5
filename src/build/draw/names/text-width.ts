/** Estimates the width of text that cannot be measured: cautious for any plain sans-serif. */

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

/** Letters between which a line may end; what closes stays with what is before it, what opens with what follows. */
const pieces =
  /[「『（【]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々][、。，．・：；？！」』）】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々「『（【]+/gu;

/** Words in lines of at most `width` px (a longer word has a line of its own); bold text is a tenth wider. */
export function wrapText(text: string, size: number, width: number, bold: boolean): string[] {
  const room = bold ? width / 1.1 : width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    for (const [at, piece] of (word.match(pieces) ?? [word]).entries()) {
      const longer = lines.length ? `${lines.at(-1)}${at === 0 ? ' ' : ''}${piece}` : piece;
      if (lines.length && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
  }
  return lines;
}
