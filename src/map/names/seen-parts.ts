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

/** Of each shape by its index, from 1 to `count`; of the rest at 0. */
export function seenParts({ size, columns, owner }: Grid, count: number): SeenPart[] {
  const parts = Array.from({ length: count + 1 }, () => {
    return { share: 0, x: 0, y: 0, left: columns, top: owner.length, right: 0, bottom: 0 };
  });
  // By stretches of a row with one owner: most are long.
  for (let from = 0, to = 0; from < owner.length; from = to) {
    const column = from % columns;
    const row = (from - column) / columns;
    const end = from - column + columns;
    while (++to < end && owner[to] === owner[from]);
    const part = parts[owner[from]!];
    if (!part) continue;
    const cells = to - from;
    part.share += cells;
    part.x += cells * (column + (cells - 1) / 2);
    part.y += cells * row;
    part.left = Math.min(part.left, column);
    part.top = Math.min(part.top, row);
    part.right = Math.max(part.right, column + cells);
    part.bottom = row + 1;
  }
  for (const part of parts) {
    const cells = Math.max(1, part.share);
    part.share /= owner.length;
    part.x = (part.x / cells + 0.5) * size;
    part.y = (part.y / cells + 0.5) * size;
    for (const side of ['left', 'top', 'right', 'bottom'] as const) part[side] *= size;
  }
  return parts;
}
