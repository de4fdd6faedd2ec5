/** The hatch of a vague area: a seamless tile of diagonal lines. */

/** `size` px square RGBA pixels with 45° lines of `width` px in a #rrggbb colour, transparent between. */
export function hatchTile(
  colour: string,
  size = 16,
  width = 3,
): { width: number; height: number; data: Uint8ClampedArray } {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Distance to the nearest line, in pixels across it; the edge is smoothed over one pixel.
      const along = (x + y) % size;
      const distance = Math.min(along, size - along) / Math.SQRT2;
      const cover = Math.min(1, Math.max(0, width / 2 + 0.5 - distance));
      data.set([red!, green!, blue!, Math.round(255 * cover)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
