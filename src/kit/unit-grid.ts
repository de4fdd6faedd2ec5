/** The geometry of a unit chart: squares in rows, `part` of `whole` filled. */

export interface UnitSquare {
  x: number;
  y: number;
  filled: boolean;
}

const columns = 16;
/** px from one square to the next, and a square's side. */
const pitch = 11;
export const unitSide = 8;

/** Squares for `part` of `whole`, with the chart's size in px. */
export function unitGrid(
  part: number,
  whole: number,
): { width: number; height: number; squares: UnitSquare[] } {
  const squares = Array.from({ length: whole }, (_, index) => ({
    x: (index % columns) * pitch + 1,
    y: Math.floor(index / columns) * pitch + 1,
    filled: index < part,
  }));
  return { width: Math.min(whole, columns) * pitch, height: Math.ceil(whole / columns) * pitch, squares };
}
