/** One browser for a test file, a fresh page for each test that asks, and no complaint from any of them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '../browser.ts';
import { type Opened, openReader, openText } from './reader.ts';

export interface ReaderOptions extends BrowserContextOptions {
  /** Waits for the live map; otherwise that is held back, and the page is there sooner. */
  live?: boolean;
}

export interface Tools {
  /** The browser, from `beforeAll` on. */
  browser: () => Browser;
  /** The reader at a path of the Kursk story's site. */
  reader: (path?: string, options?: ReaderOptions) => Promise<Page>;
  /** Closes this page too after the test, and fails where it has complained. */
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
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const { context, faults } of open.splice(0)) {
      await context.close();
      expect(faults).toEqual([]);
    }
  });
  return {
    browser: () => browser,
    watch,
    reader: async (path = '', { live = false, ...options } = {}) =>
      watch(await (live ? openReader : openText)(browser, inject('site') + path, options)),
  };
}

/** Where a paragraph stands on the screen, px. */
export const topOf = (page: Page, id: string): Promise<number> =>
  page.evaluate((one) => document.getElementById(one)!.getBoundingClientRect().top, id);

export const scrollTop = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** The fragment of the address, with its `#`. */
export const hashOf = (page: Page): string => new URL(page.url()).hash;
