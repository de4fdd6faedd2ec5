/** Points by which a picture's own lines separate one country from another: one in each part of each that a view may show. */
import { Cells } from '../../../map/names/cells.ts';
import type { RingShape } from '../../../map/names/shapes.ts';
import { type Box, type Frame, frameFor, shownIn, unitedBoxes } from '../frame.ts';

/** Shapes of frames, from tall to wide; any other shows less than one of these. */
const aspects = [0.4, 0.7, 1, 1.5, 2.2, 3];
/** px. */
const height = 160;
/** A part with less of the frame than this has no seed. */
const least = 1 / 60;

/** Country → positions in units. */
export function seedsOf(
  shapes: readonly RingShape[],
  boxes: readonly Box[],
): Map<string, [x: number, y: number][]> {
  const seeds = new Map<string, [x: number, y: number][]>();
  for (const box of boxes) {
    const frames = aspects.map((aspect) => frameFor(box, height * aspect, height));
    const near = shapesIn(unitedBoxes(frames.map((frame) => shownIn(frame, 0))), shapes);
    for (const frame of frames) addSeeds(near, frame, seeds);
  }
  return seeds;
}

/** Of the world's shapes the few that a box shows something of, with the rings that it shows. */
const shapesIn = ({ x, y, width, height }: Box, shapes: readonly RingShape[]): RingShape[] =>
  shapes.flatMap(({ id, rings }) => {
    const near = rings.filter(
      ({ bounds: [left, top, right, bottom] }) =>
        left <= x + width && right >= x && top <= y + height && bottom >= y,
    );
    return near.length > 0 ? [{ id, rings: near }] : [];
  });

function addSeeds(shapes: readonly RingShape[], frame: Frame, seeds: Map<string, [number, number][]>): void {
  const cells = new Cells(frame);
  for (const [index, shape] of shapes.entries()) cells.fill(shape, index + 1);
  for (const part of partsOf(cells)) {
    if (part.length < least * cells.owner.length) continue;
    const { id } = shapes[cells.owner[part[0]!]! - 1]!;
    const known = seeds.get(id) ?? [];
    const inPart = new Uint8Array(cells.owner.length);
    for (const cell of part) inPart[cell] = 1;
    const cellOf = ([x, y]: [number, number]): number => {
      const column = Math.floor(((x - frame.left) * frame.scale) / cells.size);
      const row = Math.floor(((y - frame.top) * frame.scale) / cells.size);
      return column >= 0 && column < cells.columns ? row * cells.columns + column : -1;
    };
    if (known.some((seed) => inPart[cellOf(seed)])) continue;
    const cell = deepest(part, inPart, cells.columns);
    seeds.set(id, [
      ...known,
      [
        frame.left + (((cell % cells.columns) + 0.5) * cells.size) / frame.scale,
        frame.top + ((Math.floor(cell / cells.columns) + 0.5) * cells.size) / frame.scale,
      ],
    ]);
  }
}

/** Cells of one country that hang together, clear of its outline. */
function partsOf({ owner, edge, columns, rows }: Cells): number[][] {
  const seen = new Uint8Array(owner.length);
  const parts: number[][] = [];
  const add = (part: number[], cell: number): void => {
    if (cell < 0 || seen[cell] || edge[cell] || owner[cell] !== owner[part[0]!]) return;
    seen[cell] = 1;
    part.push(cell);
  };
  for (let start = 0; start < owner.length; start++) {
    if (seen[start] || !owner[start] || edge[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (const cell of part) {
      const column = cell % columns;
      if (column > 0) add(part, cell - 1);
      if (column < columns - 1) add(part, cell + 1);
      add(part, cell - columns);
      if (cell + columns < columns * rows) add(part, cell + columns);
    }
    parts.push(part);
  }
  return parts;
}

/** The cell from which it is farthest to the end of the part, in the worst of eight directions. */
function deepest(part: readonly number[], inPart: Uint8Array, columns: number): number {
  const steps = [1, -1, columns, -columns, columns + 1, columns - 1, -columns + 1, -columns - 1];
  const few = part.filter((_, index) => index % Math.ceil(part.length / 400) === 0);
  let [best, most] = [few[0]!, -1];
  /** Whether it is farther than `most` in all directions. */
  const isDeeper = (cell: number): boolean =>
    steps.every((step) => {
      for (let count = 1; count <= most + 1; count++) if (!inPart[cell + step * count]) return false;
      return true;
    });
  for (const cell of few) {
    while (isDeeper(cell)) {
      best = cell;
      most++;
    }
  }
  return best;
}
