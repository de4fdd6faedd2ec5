/** The small images that the map needs, drawn as pixels: the hatch of a vague area, the dot of a town. */

export interface Pixels {
  width: number;
  height: number;
  /** RGBA. */
  data: Uint8ClampedArray;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `size` px square RGBA pixels with so many 45° `lines` of `width` px in a #rrggbb colour, transparent between. */
export function hatchTile(colour: string, size: number, lines: number, width: number): Pixels {
  const [red, green, blue] = channels(colour);
  const period = size / lines;
  // Each row is the one above, moved by a pixel.
  const row = new Uint8ClampedArray(size * 2 * 4);
  for (let x = 0; x < size * 2; x++) {
    // Distance to the nearest line, in pixels across it; the edge is smoothed over one pixel.
    const along = x % period;
    const distance = Math.min(along, period - along) / Math.SQRT2;
    const cover = Math.min(1, Math.max(0, width / 2 + 0.5 - distance));
    row.set([red!, green!, blue!, Math.round(255 * cover)], x * 4);
  }
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) data.set(row.subarray(y * 4, (y + size) * 4), y * size * 4);
  return { width: size, height: size, data };
}

/** A ring of `size` px across: `line` outside, `fill` inside, both #rrggbb. */
export function dotImageOf(line: string, fill: string, size = 18): Pixels {
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - middle, y - middle);
      const cover = Math.min(1, Math.max(0, size / 2 - distance));
      const ring = Math.min(1, Math.max(0, distance - (size / 2 - 3.5)));
      const [outer, inner] = [channels(line), channels(fill)];
      const mixed = outer.map((value, index) => value * ring + inner[index]! * (1 - ring));
      data.set([...mixed.map(Math.round), Math.round(255 * cover)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
