/** Loads a page once, in a context of its own, and says what that took. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { helper, liveDrawn, type Notes, noteLoading } from './in-page.ts';
import type { SlowServer } from './slow-server.ts';
import { type Conditions, viewports } from './viewports.ts';
import { within } from './within.ts';

/** ms and bytes; null if a page has no such thing. */
export interface Load {
  firstPaint: number;
  largestPaint: number;
  /** First paint with words and with the picture of the map. */
  wordsAndPicture: number | null;
  live: number | null;
  layoutShift: number;
  /** What tasks took beyond 50 ms each, until the live map was drawn, or in all. */
  blocking: number;
  /** Until the live map was drawn, or in all. */
  bytes: number;
  requests: number;
  files: { path: string; bytes: number }[];
}

/** How long a page is watched after its live map is drawn, or after it has loaded, ms. */
const rest = 700;

/**
 * Opens a page (at `path` below the server's address) in a context of its own, whose caches are empty, on the server's line. The caller
 * closes the page's context. `watch` is called before anything is loaded.
 */
export async function openOn(
  browser: Browser,
  server: SlowServer,
  { screen, line, slower }: Conditions,
  path = '',
  watch: (page: Page) => void = () => {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: viewports[screen] });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(helper);
  await page.addInitScript(noteLoading, liveDrawn);
  watch(page);
  server.reset(line);
  await page.goto(server.url + path, { timeout: 120_000 });
  return page;
}

/** `hasMap`: the page is to draw a live map. */
export async function measureLoad(
  browser: Browser,
  server: SlowServer,
  conditions: Conditions,
  hasMap: boolean,
): Promise<Load> {
  let drawn: Promise<unknown> | undefined;
  const page = await openOn(browser, server, conditions, '', (page) => {
    // The page says so itself: to be asked again and again would keep it busy.
    if (hasMap) drawn = page.waitForEvent('console', { predicate: saysDrawn, timeout: 120_000 });
  });
  await drawn;
  const files = server.sent.map(({ path, bytes }) => ({ path, bytes }));
  await pause(rest);
  const notes = await within(60, `what ${server.url} has noted`, notesOf(page));
  await page.context().close();
  server.reset(null);
  const until = notes.live ?? Number.POSITIVE_INFINITY;
  const { firstPaint, largestPaint, picture, words, live, layoutShift } = notes;
  if (firstPaint === null || largestPaint === null) throw new Error('the page has painted nothing');
  return {
    firstPaint,
    largestPaint,
    wordsAndPicture: picture === null || words === null ? null : Math.max(firstPaint, picture, words),
    live,
    layoutShift,
    blocking: blockingOf(notes, until),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    requests: files.length,
    files,
  };
}

const saysDrawn = (message: ConsoleMessage): boolean => message.text() === liveDrawn;

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as { notes: Notes }).notes);

const blockingOf = ({ longTasks }: Notes, until: number): number =>
  longTasks
    .filter(({ start }) => start < until)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
