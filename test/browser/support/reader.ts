/** A page with the reader in it, and what tests ask of it: open, travel, wait until it is at rest, look. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { isFault } from './console-fault.ts';

export const wide = { width: 1350, height: 900 };
export const narrow = { width: 390, height: 800 };

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Console errors, page errors, breaches of the page's policy, and requests that failed. */
  faults: string[];
  /** Addresses asked for. */
  requests: string[];
}

export interface ContextOptions extends BrowserContextOptions {
  /** `false`: the live map draws nothing but in `lookAtMap`. It loads, places names and answers as always, at half the cost: graphics are software here. */
  drawn?: boolean;
}

/** A context for pages of the story; `wide` unless it says otherwise. */
export async function openContext(
  browser: Browser,
  { drawn = true, ...options }: ContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: wide, ...options });
  if (!drawn) {
    await context.addInitScript(() => {
      const { prototype } = WebGL2RenderingContext;
      const { drawElements, drawArrays, drawElementsInstanced, drawArraysInstanced } = prototype;
      const draws = { drawElements, drawArrays, drawElementsInstanced, drawArraysInstanced };
      const nothing = Object.fromEntries(Object.keys(draws).map((name) => [name, () => {}]));
      const setDrawn = (isDrawn: boolean) => Object.assign(prototype, isDrawn ? draws : nothing);
      Object.assign(window, { setDrawn });
      setDrawn(false);
    });
  }
  return context;
}

/** Opens `address` in a context of its own, and collects from before the first byte. Waits for the load event only. */
export async function openPage(
  browser: Browser,
  address: string,
  options: ContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Opened> {
  const context = await openContext(browser, options);
  const page = await context.newPage();
  await prepare?.(page);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (isFault(message)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading; that is nobody's fault.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const log = { changes: [] as unknown[], moves: [] as number[], violations: [] as string[] };
    Object.assign(window, { testLog: log });
    document.addEventListener('story-change', (event) => {
      const { paragraph, places, events, bubbles, target } = event;
      log.moves.push(performance.now());
      log.changes.push({ paragraph, places, events, bubbles, onDocument: target === document });
    });
    document.addEventListener('securitypolicyviolation', (event) => {
      log.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  await page.goto(address);
  return { page, context, faults, requests };
}

/** Opens the reader and waits until the live map is drawn. */
export async function openReader(
  browser: Browser,
  address: string,
  options: ContextOptions = {},
): Promise<Opened> {
  const opened = await openPage(browser, address, options);
  await opened.page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  await atRest(opened.page);
  return opened;
}

/** Looks at a page opened with `drawn: false` while its map is drawn: each drawing is of the whole frame, so one shows all. */
export async function lookAtMap<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const setDrawn = (isDrawn: boolean) =>
    page.evaluate(async (isDrawn) => {
      (window as unknown as { setDrawn(isDrawn: boolean): void }).setDrawn(isDrawn);
      const map = document.querySelector('story-map')!.map as {
        once(type: string): Promise<unknown>;
        triggerRepaint(): void;
      };
      if (!isDrawn) return;
      const idle = map.once('idle');
      map.triggerRepaint();
      await idle;
    }, isDrawn);
  await setDrawn(true);
  await nextFrames(page);
  const seen = await look();
  await setDrawn(false);
  return seen;
}

/** What spares a live map its work: no motion, and no pixels. The layout and the features that it has placed are the same. */
export const quickly = {
  deviceScaleFactor: 0.25,
  reducedMotion: 'reduce',
  drawn: false,
} as const satisfies ContextOptions;

/** Opens the reader with the live map, quickly: for tests that ask MapLibre or the page, and look at no pixel and no flight. */
export const openLive = (browser: Browser, address: string, options: ContextOptions = {}): Promise<Opened> =>
  openReader(browser, address, { ...quickly, ...options });

/** Holds the live map back forever: the page keeps its picture. */
export const holdMap = (target: Page | BrowserContext): Promise<unknown> =>
  target.route('**/maplibre-engine*.js', () => {});

/**
 * Opens the reader with the live map held back forever, and waits until the story runs: quick, and what a reader has while
 * the map is still on its way.
 */
export async function openText(
  browser: Browser,
  address: string,
  options: ContextOptions = {},
): Promise<Opened> {
  const opened = await openPage(browser, address, options, async (page) => {
    await holdMap(page);
  });
  await opened.page.locator('article p[aria-current=true]').waitFor();
  await atRest(opened.page);
  return opened;
}

export interface Change {
  paragraph: string;
  places: string[];
  events: string[];
  bubbles: boolean;
  onDocument: boolean;
}

/** Every `story-change` so far, in order. */
export const changes = (page: Page): Promise<Change[]> =>
  page.evaluate(() => (window as unknown as { testLog: { changes: Change[] } }).testLog.changes);

/** Breaches of the page's policy so far. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { testLog: { violations: string[] } }).testLog.violations);

/** Id of the current paragraph; all ids if there is not exactly one. */
export const current = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('article [aria-current=true]')].map((element) => element.id).join(' '),
  );

/** Waits until `id` is the one current paragraph; says which is current instead where it never is. */
export async function waitForCurrent(page: Page, id: string): Promise<void> {
  await page
    .waitForFunction(
      (wanted) => {
        const marked = [...document.querySelectorAll('article [aria-current=true]')];
        return marked.length === 1 && marked[0]!.id === wanted;
      },
      id,
      { timeout: 8000 },
    )
    .catch(async () => expect(await current(page), 'the current paragraph').toBe(id));
}

/** Goes to a fragment of the page as a typed address does. */
export const goToHash = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/**
 * Waits until neither the page scrolls nor the map moves or loads, for four frames on end: what a change of layout has the map
 * do begins a frame or two later. Fails after 20 s.
 */
export async function atRest(page: Page): Promise<void> {
  const rested = await page.evaluate(async () => {
    const { map } = document.querySelector('story-map') as unknown as {
      map: { isMoving(): boolean; loaded(): boolean; areTilesLoaded(): boolean } | null;
    };
    const until = performance.now() + 20_000;
    // The map waits for paragraphs that pass quickly to have passed (src/map/engine/engine-camera.ts).
    const { testLog } = window as unknown as { testLog?: { moves: number[] } };
    const isPassing = (): boolean => {
      const [before = 0, last = 0] = testLog?.moves.slice(-2) ?? [];
      return last - before < 400 && performance.now() - last < 400;
    };
    let before = Number.NaN;
    for (let calm = 0; calm < 4; ) {
      if (performance.now() > until) return false;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const busy = map && (isPassing() || map.isMoving() || !map.loaded() || !map.areTilesLoaded());
      calm = busy || scrollY !== before ? 0 : calm + 1;
      before = scrollY;
    }
    return true;
  });
  expect(rested, 'page and map have come to rest').toBe(true);
}

/** Turns the wheel over the text in steps of `step` px (negative: up) until `id` is current. */
export async function wheelTo(page: Page, id: string, step: number): Promise<void> {
  const { height } = page.viewportSize()!;
  await page.mouse.move(200, height - 120);
  for (let count = 0; count < 200 && (await current(page)) !== id; count++) {
    await page.mouse.wheel(0, step);
    await nextFrames(page);
  }
  expect(await current(page)).toBe(id);
}

/** Two frames: what a scroll has caused has happened by then. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
