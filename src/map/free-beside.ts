/** What is left of a frame beside what lies on it, pure. */
import { overlap, type Rect } from '../kit/boxes.ts';
import { noRoom, type Room } from './room.ts';

/** px between what lies on the map and what is shown beside it. */
const gap = 12;
/** px: with less left nothing could be shown, and the map stays as it is. */
const least = 120;

/** Where a frame is free of `cover`, in the same px: the sides that lose least to it keep clear. */
export function freeBeside(frame: Rect, cover: Rect): Room {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  if (!overlap(cover, frame) || cover.right <= cover.left || cover.bottom <= cover.top) return noRoom;
  const sides = (
    [
      ['left', cover.right - frame.left + gap, width],
      ['right', frame.right - cover.left + gap, width],
      ['top', cover.bottom - frame.top + gap, height],
      ['bottom', frame.bottom - cover.top + gap, height],
    ] as const
  ).filter(([, px, whole]) => whole - px >= least);
  const [best] = sides.toSorted(([, a, across], [, b, up]) => a / across - b / up);
  return best ? { ...noRoom, [best[0]]: Math.round(best[1]) } : noRoom;
}
