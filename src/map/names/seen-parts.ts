/** What a frame's cells show of each shape: how much, and where. */
import type { Rect } from '../../kit/boxes.ts';

/** What is seen of a shape: its share of the frame, and the middle and the box of its cells, px. */
export interface SeenPart extends Rect {
  share: number;
  x: number;
  y: number;
}

interface Grid {
  /** px of a cell's side. */
  size: number;
  columns: number;
  /** The shape in each cell, row by row; 0 = none. */
  owner: Int16Array;
}

/** Of each shape by its index, from 1 to `count`. */
export function seenParts({ size, columns, owner }: Grid, count: number): SeenPart[] {
  const sums = Array.from({ length: count + 1 }, () => {
    return { cells: 0, x: 0, y: 0, left: columns, top: owner.length, right: 0, bottom: 0 };
  });
  for (let cell = 0, end = 0; cell < owner.length; cell = end) {
    // Cells side by side that are one shape's are counted together.
    const index = owner[cell]!;
    const column = cell % columns;
    do end++;
    while (end % columns > 0 && owner[end] === index);
    if (index === 0 || index > count) continue;
    const sum = sums[index]!;
    const row = (cell - column) / columns;
    const length = end - cell;
    sum.cells += length;
    sum.x += (length * (2 * column + length - 1)) / 2;
    sum.y += length * row;
    sum.left = Math.min(sum.left, column);
    sum.top = Math.min(sum.top, row);
    sum.right = Math.max(sum.right, column + length);
    sum.bottom = row + 1;
  }
  return sums.map(({ cells, x, y, left, top, right, bottom }) => ({
    share: cells / owner.length,
    x: (x / Math.max(1, cells) + 0.5) * size,
    y: (y / Math.max(1, cells) + 0.5) * size,
    left: left * size,
    top: top * size,
    right: right * size,
    bottom: bottom * size,
  }));
}
