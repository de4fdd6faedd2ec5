/** Compares two pictures of the map: where their lines lie, and by how much one is shifted against the other. */
import type { Page } from 'playwright-core';

/** Which pixels are looked for: what has the accent's hue, or what is dark (border, dots, names). */
export type Ink = 'accent' | 'dark';

export interface Match {
  /** Pixels found in each picture. */
  counts: [number, number];
  /** Shift of the second against the first at which most pixels meet, px. */
  shift: [x: number, y: number];
  /** Share of the first picture's pixels that have one of the second's within 2 px. */
  near: number;
  /** [left, top, right, bottom] of the pixels found in each. */
  extents: [number[], number[]];
}

/** A part of a picture, px. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `page` decodes the PNGs: any page will do. Looks at the whole, or at a window of both. */
export function comparePictures(
  page: Page,
  pngs: readonly [Buffer, Buffer],
  ink: Ink,
  window?: Window,
): Promise<Match> {
  const urls = pngs.map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(
    async ({ urls, ink, window }) => {
      const found = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const { width, height } = image;
          const pen = new OffscreenCanvas(width, height).getContext('2d')!;
          pen.drawImage(image, 0, 0);
          const { data } = pen.getImageData(0, 0, width, height);
          const mask = new Uint8Array(width * height);
          const points: [number, number][] = [];
          const extent = [Infinity, Infinity, -Infinity, -Infinity];
          const { left = 0, top = 0, right = width, bottom = height } = window ?? {};
          for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
              const at = (y * width + x) * 4;
              const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
              const has = ink === 'accent' ? red - Math.max(green, blue) > 60 : red + green + blue < 330;
              if (!has) continue;
              mask[y * width + x] = 1;
              points.push([x, y]);
              extent[0] = Math.min(extent[0]!, x);
              extent[1] = Math.min(extent[1]!, y);
              extent[2] = Math.max(extent[2]!, x);
              extent[3] = Math.max(extent[3]!, y);
            }
          }
          return { width, height, mask, points, extent };
        }),
      );
      const [first, second] = [found[0]!, found[1]!];
      // A few thousand are as good as all.
      const every = Math.ceil(first.points.length / 4000);
      const sample = first.points.filter((_, index) => index % every === 0);
      if (first.width !== second.width || first.height !== second.height) throw new Error('two sizes');
      const meets = (dx: number, dy: number, x: number, y: number): boolean => {
        const [u, v] = [x + dx, y + dy];
        return (
          u >= 0 && v >= 0 && u < second.width && v < second.height && second.mask[v * second.width + u] === 1
        );
      };
      const reach = 4;
      let best = { count: -1, shift: [0, 0] as [number, number] };
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const count = sample.filter(([x, y]) => meets(dx, dy, x, y)).length;
          const closer = Math.hypot(dx, dy) < Math.hypot(...best.shift);
          if (count > best.count || (count === best.count && closer)) best = { count, shift: [dx, dy] };
        }
      }
      const disc: [number, number][] = [];
      for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) disc.push([dx, dy]);
      const near = sample.filter(([x, y]) => disc.some(([dx, dy]) => meets(dx, dy, x, y))).length;
      return {
        counts: [first.points.length, second.points.length] as [number, number],
        shift: best.shift,
        near: near / sample.length,
        extents: [first.extent, second.extent] as [number[], number[]],
      };
    },
    { urls, ink, window },
  );
}
