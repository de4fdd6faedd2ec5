/** Places numbers at marks whose names are written elsewhere: over their mark, apart from each other. */

/** A number to place: x where its mark could carry it, the best first, and the baseline that it wants, px. */
export interface WantedNumber {
  event: string;
  number: number;
  xs: readonly number[];
  y: number;
}

export interface PlacedNumber {
  event: string;
  number: number;
  /** Its middle. */
  x: number;
  y: number;
}

/** Two numbers whose middles are nearer than this along the axis, and whose lines are nearer than a letter, would touch; px. */
const APART = { x: 12, y: 12 };

/** Every number, inside a frame of `width` px; those that cannot move come first. */
export function placeNumbers(wanted: readonly WantedNumber[], width: number): PlacedNumber[] {
  const placed: PlacedNumber[] = [];
  const isFree = (x: number, y: number): boolean =>
    placed.every((other) => Math.abs(other.x - x) >= APART.x || Math.abs(other.y - y) >= APART.y);
  for (const { event, number, xs, y } of [...wanted].sort((a, b) => a.xs.length - b.xs.length)) {
    const beside = Array.from({ length: 40 }, (_, step) =>
      [1, -1].map((way) => xs[0]! + way * (step + 1) * 3),
    ).flat();
    const inside = [...xs, ...beside].filter((x) => x >= APART.x / 2 && x <= width - APART.x / 2);
    placed.push({ event, number, x: inside.find((x) => isFree(x, y)) ?? xs[0]!, y });
  }
  return placed;
}
