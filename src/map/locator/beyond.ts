/** Which way something lies that a frame does not show, pure. */
import { meetOnGlobe } from '../../story/boxes.ts';
import type { BBox } from '../../story/story.ts';

/** From east, against the clock. */
const arrows = ['→', '↗', '↑', '↖', '←', '↙', '↓', '↘'];

/** An arrow on the map from the middle of a frame, the shorter way round the world; null if the frame shows some of it. */
export function arrowTo(frame: BBox, to: BBox): string | null {
  if (meetOnGlobe(frame, to)) return null;
  const [fromX, fromY] = middleOf(frame);
  const [toX, toY] = middleOf(to);
  const across = ((((toX - fromX + 180) % 360) + 360) % 360) - 180;
  const eighth = Math.round(Math.atan2(toY - fromY, across) / (Math.PI / 4));
  return arrows[(eighth + 8) % 8]!;
}

const middleOf = ([west, south, east, north]: BBox): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];
