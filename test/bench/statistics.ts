/** Medians and spreads of repeated measurements. */

export interface Summary {
  median: number;
  least: number;
  most: number;
}

/** Throws RangeError for no values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const summarise = (values: readonly number[]): Summary => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/**
 * How steeply `y` grows with `x`, as the power that fits best (least squares on logarithms): 1 is linear, 2 a square. Needs
 * two points at least, all above zero.
 */
export function growthPower(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (value: (point: { x: number; y: number }) => number): number =>
    logs.reduce((sum, point) => sum + value(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const across = mean((point) => (point.x - x) * (point.y - y));
  return across / mean((point) => (point.x - x) ** 2);
}
