/** Counts colours in pictures of the page. */
import type { Page } from 'playwright-core';

/** How many pixels of a PNG are within `tolerance` (per channel, 0–255) of a #rrggbb colour. `page` decodes it: any will do. */
export function countNear(page: Page, png: Buffer, colour: string, tolerance: number): Promise<number> {
  return page.evaluate(
    async ({ url, colour, tolerance }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs(data[at + channel]! - value) <= tolerance)) count++;
      }
      return count;
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, colour, tolerance },
  );
}
