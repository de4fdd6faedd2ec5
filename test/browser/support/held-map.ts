/** A reader whose live map is held back until the test lets it come. */
import type { Browser, Page } from 'playwright-core';
import { atRest, type ContextOptions, type Opened, openPage } from './reader.ts';

/** The engine's file, with or without a query. */
export const engineFile = /\/maplibre-engine[^/]*\.js(\?|$)/;

export interface Held extends Opened {
  /** Lets the live map come, and waits until it is drawn. */
  release: () => Promise<void>;
}

/** Opens the reader with the picture of the map; returns when the story runs and the page is at rest. */
export async function openHeld(
  browser: Browser,
  address: string,
  options: ContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Held> {
  let letCome = (): void => {};
  const coming = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  const opened = await openPage(browser, address, { reducedMotion: 'reduce', ...options }, async (page) => {
    await prepare(page);
    await page.route(engineFile, async (route) => {
      await coming;
      await route.continue();
    });
  });
  await opened.page.locator('article p[aria-current=true]').waitFor();
  await atRest(opened.page);
  return {
    ...opened,
    release: async () => {
      letCome();
      await opened.page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
      await atRest(opened.page);
    },
  };
}

/** The map's frame on the screen, px. */
export const frameOf = async (page: Page) => (await page.locator('story-map .frame').boundingBox())!;

/** A picture of the map's frame as it is now, without what lies on it. */
export async function shootFrame(page: Page): Promise<Buffer> {
  const clip = await frameOf(page);
  await setOverlays(page, 'hidden');
  const png = await page.screenshot({ clip });
  await setOverlays(page, '');
  return png;
}

/** Hides or shows what lies on the map: `visibility` as in CSS, '' for its own. */
export function setOverlays(page: Page, visibility: 'hidden' | ''): Promise<void> {
  return page.evaluate((visibility) => {
    const root = document.querySelector('story-map')!.shadowRoot!;
    for (const element of root.querySelectorAll<HTMLElement>('.on-map, .key > *, .maplibregl-ctrl')) {
      element.style.visibility = visibility;
    }
  }, visibility);
}

/** Boxes of what lies on the map and can be seen, px from the frame's corner. */
export function overlayBoxes(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('story-map')!.shadowRoot!;
    const frame = root.querySelector('.frame')!.getBoundingClientRect();
    return [
      ...root.querySelectorAll<HTMLElement>('.on-map:not(.key, .scale-room), .key > *, .maplibregl-ctrl'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return {
          name: element.className,
          left: Math.ceil(left - frame.left),
          top: Math.ceil(top - frame.top),
          right: Math.floor(right - frame.left),
          bottom: Math.floor(bottom - frame.top),
        };
      })
      .filter(({ left, right, top, bottom }) => right > left && bottom > top);
  });
}
