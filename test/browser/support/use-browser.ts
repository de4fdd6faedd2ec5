/**
 * How a browser test gets its pages. There is one browser for all files of a worker process; each page has a context of its own.
 *
 *     const { reader } = useBrowser();                     // once, at the top of the file
 *     const page = await reader('en/#p10');                // the page with the picture: the engine is held back, 0.4 s
 *     const page = await reader('en/', { live: true });    // with the live map, without motion and drawing nothing
 *
 * Ask for the live map only when a test looks at what MapLibre draws: there a step costs ten times what it costs on the picture.
 * For its pixels there is `lookAtMap`. `browser()` with `openText`, `openLive` and the other
 * openers of `reader.ts` is for files that keep a page open over many tests. Wait for states, never for times: `atRest`, `waitForCurrent`, `expect.poll`;
 * what the page itself puts off is brought about by `page.clock`.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { type ContextOptions, type Opened, openLive, openText } from './reader.ts';

export interface ReaderOptions extends ContextOptions {
  /** Waits for the live map, which neither flies nor draws; otherwise it is held back, and the page is there sooner. */
  live?: boolean;
}

export interface Tools {
  /** The browser, from `beforeAll` on. */
  browser: () => Browser;
  /** The reader at a path of the Kursk story's site. */
  reader: (path?: string, options?: ReaderOptions) => Promise<Page>;
  /** Closes this page too after the test, and fails the test if the page reported a fault. */
  watch: (opened: Opened) => Page;
}

/** Call once at the top of a test file. */
export function useBrowser(): Tools {
  let browser: Browser;
  const open: Opened[] = [];
  const watch = (opened: Opened): Page => {
    open.push(opened);
    return opened.page;
  };
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  // Whatever the file's tests have opened and not closed.
  afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterEach(async () => {
    for (const { context, faults } of open.splice(0)) {
      await context.close();
      expect(faults).toEqual([]);
    }
  });
  return {
    browser: () => browser,
    watch,
    reader: async (path = '', { live = false, ...options } = {}) => {
      const opener = live ? openLive : openText;
      return watch(await opener(browser, inject('site') + path, options));
    },
  };
}

/** Position of a paragraph on the screen, px from the top. */
export const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, id);

export const scrollTop = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** The fragment of the address, with its `#`. */
export const hashOf = (page: Page): string => new URL(page.url()).hash;
