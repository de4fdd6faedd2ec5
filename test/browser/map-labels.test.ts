/** No name is cut by the map's frame or by what lies on it, on the live map and in its picture, read from the pixels. */
import type { JSHandle, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { frameOf, type Held, openHeld, overlayBoxes, setOverlays } from './support/held-map.ts';
import { atRest, goToHash, lookAtMap, nextFrames, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let held: Held;
let blank: Page;

beforeAll(async () => {
  blank = await browser().newPage();
});
afterEach(() => held?.context.close());

interface Ink {
  width: number;
  height: number;
  /** Pixels that are not of the ground, as x, y. */
  pixels: [number, number][];
}

/** It stays in the page that has read it: so many pixels take longer to fetch than to look through. */
type Read = JSHandle<Ink>;

/** From now on the live map draws the letters alone: everything but names is taken away. */
const leaveLetters = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const map = document.querySelector('story-map')!.map as {
      getStyle(): { layers: { id: string; type: string }[] };
      setLayoutProperty(id: string, name: string, value: string): void;
      setPaintProperty(id: string, name: string, value: unknown): void;
    };
    for (const { id, type } of map.getStyle().layers) {
      if (type === 'symbol') map.setPaintProperty(id, 'icon-opacity', 0);
      else map.setLayoutProperty(id, 'visibility', 'none');
    }
  });

/** The letters that the live map has drawn. */
async function lettersOnMap(page: Page): Promise<Read> {
  return page.evaluateHandle(async () => {
    const map = document.querySelector('story-map')!.map as {
      once(type: string, act: () => void): void;
      triggerRepaint(): void;
      getCanvas(): HTMLCanvasElement;
    };
    await new Promise<void>((resolve) => {
      map.once('idle', resolve);
      map.triggerRepaint();
    });
    const canvas = map.getCanvas();
    const { width, height } = canvas;
    const data = new Uint8Array(width * height * 4);
    await new Promise<void>((resolve) => {
      map.once('render', () => {
        const gl = canvas.getContext('webgl2')!;
        gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data);
        resolve();
      });
      map.triggerRepaint();
    });
    const pixels: [number, number][] = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        // Rows come from the bottom up; 60 of 255: more than the faint edge of a halo.
        if (data[((height - 1 - y) * width + x) * 4 + 3]! > 60) pixels.push([x, y]);
      }
    }
    return { width, height, pixels };
  });
}

/** The same in the picture: all but its names is hidden, and the screen is read. */
async function lettersInPicture(page: Page): Promise<Read> {
  const hide = (visibility: string) =>
    page.evaluate((visibility) => {
      const marks = document.querySelectorAll<SVGElement>(
        'svg[data-picture] > :not(.names), svg[data-picture] .names > :not(text)',
      );
      for (const mark of marks) mark.style.visibility = visibility;
    }, visibility);
  const clip = await frameOf(page);
  await hide('hidden');
  await setOverlays(page, 'hidden');
  const png = await page.screenshot({ clip });
  await setOverlays(page, '');
  await hide('');
  return blank.evaluateHandle(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const { width, height } = image;
      const pen = new OffscreenCanvas(width, height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      const pixels: [number, number][] = [];
      // The ground is one colour; no name lies in more than half of the frame's middle row.
      const counts = new Map<string, number>();
      for (let x = 0; x < width; x++) {
        const key = data
          .slice((Math.floor(height / 2) * width + x) * 4, (Math.floor(height / 2) * width + x) * 4 + 3)
          .join();
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const ground = [...counts]
        .sort((a, b) => b[1] - a[1])[0]![0]
        .split(',')
        .map(Number);
      // The frame's last row and column may be half a pixel of what lies beside it.
      for (let y = 0; y < height - 1; y++) {
        for (let x = 1; x < width - 1; x++) {
          const at = (y * width + x) * 4;
          if (ground.some((value, channel) => Math.abs(data[at + channel]! - value) > 12))
            pixels.push([x, y]);
        }
      }
      return { width, height, pixels };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

/** How many pixels there are, and where letters touch the frame's edge or lie under what is on the map. */
async function cuts(page: Page, ink: Read): Promise<{ count: number; cut: string[] }> {
  const boxes = await overlayBoxes(page);
  const found = await ink.evaluate(({ width, height, pixels }, boxes) => {
    const edge = 1;
    const cut = new Set<string>();
    for (const [x, y] of pixels) {
      if (x <= edge) cut.add('left edge');
      if (y < edge) cut.add('top edge');
      if (x >= width - 1 - edge) cut.add('right edge');
      if (y >= height - 1 - edge) cut.add('bottom edge');
      for (const { name, left, top, right, bottom } of boxes) {
        if (x >= left && x < right && y >= top && y < bottom) cut.add(name);
      }
    }
    return { count: pixels.length, cut: [...cut] };
  }, boxes);
  await ink.dispose();
  return found;
}

/** Names that MapLibre draws. */
const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const map = document.querySelector('story-map')!.map as {
      getStyle(): { layers: { id: string; type: string; source?: string }[] };
      queryRenderedFeatures(options: object): { properties: { name: string } }[];
    };
    const layers = map
      .getStyle()
      .layers.filter(({ type, source }) => type === 'symbol' && source === 'names')
      .map(({ id }) => id);
    return map.queryRenderedFeatures({ layers }).map(({ properties }) => properties.name);
  });

/** What must be named at any size, without the breaks of its lines: what is in focus, and its town or the countries around. */
const subjects = (width: number): Record<string, string[]> => ({
  p1: ['somewhere in Kursk oblast', ...(width < 360 ? [] : ['Kursk'])],
  p4: [
    'RUSSIA',
    ...(width < 360 ? [] : ['UKRAINE', 'Moscow']),
    ...(width < 390 ? [] : ['Kyiv']),
    ...(width < 600 ? [] : ['Kursk']),
  ],
  p10: ['Bolshesoldatsky district'],
});
const unbroken = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s/g, ''));

test.each([
  [280, 600],
  [360, 740],
  [390, 823],
  [768, 1024],
  [1350, 940],
  [1920, 1080],
])('at %i × %i px', async (width, height) => {
  held = await openHeld(browser(), `${inject('site')}en/`, { viewport: { width, height }, drawn: false });
  const { page } = held;
  const goTo = async (id: string) => {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await atRest(page);
    await nextFrames(page);
  };
  const views = Object.entries(subjects(width)).map(([id, named]) => ({
    id,
    expected: expect.arrayContaining(unbroken(named)),
  }));
  for (const { id, expected } of views) {
    await goTo(id);
    const { count, cut } = await cuts(page, await lettersInPicture(page));
    expect(count, `picture, ${id}`).toBeGreaterThan(60);
    expect(cut, `picture, ${id}`).toEqual([]);
    const shown = page.locator('svg[data-picture] .names:not([data-off]) text:not([data-off])');
    expect(unbroken(await shown.allTextContents()), `picture, ${id}`).toEqual(expected);
  }
  await held.release();
  await leaveLetters(page);
  for (const { id, expected } of views) {
    await goTo(id);
    // Names are placed once the map is at rest.
    await expect
      .poll(async () => unbroken(await names(page)), { message: `map, ${id}`, timeout: 15_000 })
      .toEqual(expected);
    const { count, cut } = await cuts(page, await lookAtMap(page, () => lettersOnMap(page)));
    expect(count, `map, ${id}`).toBeGreaterThan(60);
    expect(cut, `map, ${id}`).toEqual([]);
  }
});
