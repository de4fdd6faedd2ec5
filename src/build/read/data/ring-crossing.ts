/**
 * Finds where a ring crosses or touches itself, with Turf. Turf compares every segment with every other, so a long ring is cut
 * into pieces, and only pieces whose boxes meet are compared:
 *
 *     piece 0 ── piece 1 ── piece 2 ── … ── piece n ┐   neighbours are joined and checked as one line,
 *        └──────────────────────────────────────────┘   since they share an end
 */
import { kinks } from '@turf/turf';
import type { Position } from 'geojson';
import { meet } from '../../../story/boxes.ts';
import type { BBox } from '../../../story/story.ts';

/** Segments per piece; a ring of up to four pieces is checked at once. */
const PIECE = 200;

interface Piece {
  line: Position[];
  box: BBox;
}

/** `ring` is closed, with positions in range. Degrees lon/lat of the first crossing found, or null. */
export function findCrossing(ring: readonly Position[]): Position | null {
  const line = withoutRepeats(ring);
  if (line.length < 4 || isFlat(line)) return [...line[0]!];
  if (line.length <= PIECE * 4) return firstKink([line]);
  const pieces = cut(line);
  for (let a = 0; a < pieces.length; a++) {
    const piece = pieces[a]!;
    const next = pieces[(a + 1) % pieces.length]!;
    const kink = firstKink([[...piece.line, ...next.line.slice(1)]]);
    if (kink) return kink;
    for (let b = a + 2; b < pieces.length; b++) {
      const other = pieces[b]!;
      const neighbours = a === 0 && b === pieces.length - 1;
      if (neighbours || !meet(piece.box, other.box)) continue;
      const crossing = firstKink([piece.line, other.line]);
      if (crossing) return crossing;
    }
  }
  return null;
}

/** A position repeated directly is not a crossing, but Turf would report the segment of length 0 as one. */
function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, index) => {
    const before = ring[index - 1];
    return !before || before[0] !== position[0] || before[1] !== position[1];
  });
}

/** All on one line, out and back: Turf sees no crossing between parallel segments. */
function isFlat([first, second, ...others]: Position[]): boolean {
  const [x = 0, y = 0] = first!;
  const [dx, dy] = [second![0]! - x, second![1]! - y];
  return others.every((position) => dx * (position[1]! - y) === dy * (position[0]! - x));
}

function firstKink(lines: Position[][]): Position | null {
  const found = kinks({ type: 'MultiLineString', coordinates: lines });
  return found.features[0]?.geometry.coordinates ?? null;
}

function cut(line: Position[]): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < line.length - 1; start += PIECE) {
    const part = line.slice(start, start + PIECE + 1);
    pieces.push({ line: part, box: boundsOfLine(part) });
  }
  return pieces;
}

function boundsOfLine(line: readonly Position[]): BBox {
  const box: BBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of line) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
