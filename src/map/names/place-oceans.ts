/** Names the oceans that fill much of a frame on their open water: clear of all land, of what is in focus, and of all other names. */
import type { Rect } from '../../kit/boxes.ts';
import { Cells } from './cells.ts';
import { boxAround, roomWithin } from './find-room.ts';
import type { FreeRoom } from './free-room.ts';
import { breaksOf } from './name-looks.ts';
import type { RingShape } from './shapes.ts';

/** Letters, px: the first that fit are taken. */
const sizes = [14, 12, 10.5];
/** px between the name and land, and between it and the rough edge of its water. */
const fromLand = 6;
/** An ocean with less of the frame is not named. */
const oceanShare = 1 / 24;

interface OceanLabel {
  kind: string;
  id: string;
  name: string;
  water?: RingShape | undefined;
}

/** `inFocus`: the cells of areas and lines in focus; what is named there already is not named again. */
export function placeOceans(
  room: FreeRoom,
  { labels, subjects }: { labels: readonly OceanLabel[]; subjects: readonly { text: string }[] },
  inFocus: readonly Cells[],
): void {
  const said = new Set(subjects.map(({ text }) => text.toUpperCase()));
  for (const label of labels)
    if (label.water && !said.has(label.name.toUpperCase())) placeOcean(room, label, label.water, inFocus);
}

function placeOcean(
  room: FreeRoom,
  { kind, id, name }: OceanLabel,
  water: RingShape,
  inFocus: readonly Cells[],
): void {
  // Most frames show no ocean.
  if (!water.rings.some((ring) => room.cells.reaches(ring))) return;
  const own = new Cells(room.cells.view);
  own.fill(water, 1);
  const part = own.parts(1)[1]!;
  if (part.share <= oceanShare) return;
  const isFree = (box: Rect): boolean =>
    room.isFree(box, 4) && [room.cells, ...inFocus].every((cells) => cells.meetsOnly(box, 0, 0));
  for (const size of sizes) {
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
