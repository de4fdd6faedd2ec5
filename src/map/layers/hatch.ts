/** The hatch of a vague area: its lines are as far apart at every zoom, so that it stays calm. Pure. */

/** Distance of two lines, measured across them, px. */
export const hatchSpacing = 15;
/** Width of a line, px. */
export const hatchWidth = 1.6;
/** Side of the live map's tile of hatch at a whole zoom, px. A whole number of lines crosses it; as there are many, they can be about `hatchSpacing` apart at every zoom. */
export const hatchSize = 170;

/** How many lines cross a side of the tile, which doubles in size from each whole zoom to the next. */
export const hatchLines = (zoom: number): number =>
  Math.round((hatchSize * 2 ** (zoom - Math.floor(zoom))) / (hatchSpacing * Math.SQRT2));

/** How many times larger than at a whole zoom the tile is when it has so many lines. */
export const hatchGrowth = (lines: number): number => (lines * hatchSpacing * Math.SQRT2) / hatchSize;

/** Side of the tile in pictures, px: its diagonal lines are about as far apart as the live map's. */
export const pictureTile = Math.round(hatchSpacing * Math.SQRT2 * 10) / 10;

/**
 * The pattern's scale in a picture of `unit` of its units (the world's width is 1e6) to a px: its lines lie where the live map has
 * them, which begins at the same corner of the world.
 */
export function pictureScale(unit: number): string {
  const zoom = Math.log2(1e6 / 512 / unit);
  const step = (hatchSize * 2 ** (zoom - Math.floor(zoom))) / hatchLines(zoom);
  return `scale(${((unit * step) / pictureTile).toPrecision(9)})`;
}
