/** Names an ocean that fills much of a frame on its open water: clear of all land, of what is in focus, and of all other names. */
import type { Rect } from '../../kit/boxes.ts';
import { Cells } from './cells.ts';
import { boxAround, roomWithin } from './find-room.ts';
import type { FreeRoom } from './free-room.ts';
import { breaksOf, nameSizes, oceanShare } from './name-looks.ts';
import type { RingShape } from './shapes.ts';

/** px between the name and land, and between it and the rough edge of its water. */
const fromLand = 6;

/** `inFocus`: the cells of areas and lines in focus. */
export function placeOcean(
  room: FreeRoom,
  { kind, id, name, water }: { kind: string; id: string; name: string; water?: RingShape | undefined },
  inFocus: readonly Cells[],
): void {
  const own = new Cells(room.cells.view);
  if (water) own.fill(water, 1);
  const part = own.parts(1)[1]!;
  if (part.share <= oceanShare) return;
  const isFree = (box: Rect): boolean =>
    room.isFree(box, 4) && [room.cells, ...inFocus].every((cells) => cells.meetsOnly(box, 0, 0));
  for (const size of nameSizes.ocean) {
    const px = size * room.times;
    for (const lines of breaksOf(name).slice(0, 2)) {
      const { width, height } = room.sizeOf(lines, px, kind);
      const roomy = { width: width + 2 * fromLand, height: height + 2 * fromLand };
      const at = roomWithin(own, 1, roomy, 0, part, isFree);
      if (!at) continue;
      const box = boxAround(at.x, at.y, { width, height });
      room.keep({ kind, id, rank: 0, lines, size: px, ...at, side: 'middle', box });
      return;
    }
  }
}
