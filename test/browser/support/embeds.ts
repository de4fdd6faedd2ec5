/** Host pages on an origin of their own with the story in a frame, and what tests ask of both. */
import { resolve } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { isFault } from './console-fault.ts';
import { type ContextOptions, holdMap, openContext, quickly } from './reader.ts';
import type { Served } from './serve.ts';
import { serveFiles } from './static-server.ts';
import { useBrowser } from './use-browser.ts';

export interface Hosts {
  /** Serves the built story, with the header that sandboxed frames need. */
  story: Served;
  /** Serves the pages of `test/fixtures/hosts`, and packages below `/packages/`. */
  news: Served;
  close: () => Promise<void>;
}

export async function openHosts(
  site = inject('siteFolder'),
  headers: Record<string, string> = { 'Access-Control-Allow-Origin': '*' },
): Promise<Hosts> {
  const story = await serveFiles({ mounts: { '/': resolve(site) }, headers });
  const news = await serveFiles({
    mounts: { '/packages/': resolve('node_modules'), '/': resolve('test/fixtures/hosts') },
    values: { story: story.url },
  });
  return {
    story,
    news,
    close: async () => {
      await story.close();
      await news.close();
    },
  };
}

export interface HostTools {
  browser: () => Browser;
  /** Both servers, from `beforeAll` on. */
  hosts: Pick<Hosts, 'story' | 'news'>;
  /** Opens a page of the newspaper, without a frame unless it brings one. */
  openNews: (path?: string, options?: HostOptions) => Promise<HostPage>;
  /** Opens a page of the newspaper with the story at `path` in a frame of its own, and waits until the story runs. */
  openFrame: (path: string, options?: FrameOptions) => Promise<HostPage & { frame: Frame }>;
}

export interface FrameOptions extends HostOptions {
  /** Of the frame. */
  attributes?: Record<string, string>;
  /** Gives the frame the height that the story reports. */
  obey?: boolean;
}

/** Call once at the top of a test file. Each test's pages are closed after it, unless it is said that they stay. */
export function useHosts({ pagesStay = false } = {}): HostTools {
  const { browser } = useBrowser();
  let opened: Hosts;
  beforeAll(async () => {
    opened = await openHosts();
  });
  if (!pagesStay) afterEach(() => closePages(browser()));
  afterAll(() => opened?.close());
  const openNews = (path = 'plain.html', options: HostOptions = {}) =>
    openHost(browser(), opened.news.url + path, options);
  return {
    browser,
    hosts: {
      get story() {
        return opened.story;
      },
      get news() {
        return opened.news;
      },
    },
    openNews,
    openFrame: async (path, { attributes = {}, obey = false, ...options } = {}) => {
      const host = await openNews('plain.html', options);
      if (obey) await obeyHeights(host.page);
      await addFrame(host.page, opened.story.url + path, attributes);
      return { ...host, frame: await storyFrame(host.page) };
    },
  };
}

export interface ReceivedMessage {
  origin: string;
  // biome-ignore lint/suspicious/noExplicitAny: messages are what tests look into.
  data: any;
}

export interface HostPage {
  page: Page;
  faults: string[];
  /** Origins asked for anything. */
  asked: Set<string>;
}

export interface HostOptions extends ContextOptions {
  /** Lets the live map come, quickly; otherwise it is held back, and its frame has the picture. */
  live?: boolean;
}

/** Opens a page of the newspaper; it keeps every message that it gets in `received`. */
export async function openHost(
  browser: Browser,
  address: string,
  { live = false, ...options }: HostOptions = {},
): Promise<HostPage> {
  const context = await openContext(browser, {
    viewport: { width: 900, height: 800 },
    ...(live ? quickly : { reducedMotion: 'reduce' }),
    ...options,
  });
  if (!live) await holdMap(context);
  const page = await context.newPage();
  const faults: string[] = [];
  const asked = new Set<string>();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (isFault(message)) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:') asked.add(origin);
  });
  await page.addInitScript(() => {
    const received: unknown[] = [];
    const violations: string[] = [];
    Object.assign(window, { received, violations });
    addEventListener('message', ({ data, origin }) => received.push({ data, origin }));
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  await page.goto(address);
  return { page, faults, asked };
}

/** Puts a frame into the page's slot. */
export function addFrame(page: Page, src: string, attributes: Record<string, string> = {}): Promise<void> {
  return page.evaluate(
    ({ src, attributes }) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'display:block;width:100%;border:0;height:700px';
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      frame.src = src;
      document.querySelector('#slot')!.append(frame);
    },
    { src, attributes },
  );
}

/** Lets the page give its frames the height that they report, as hosts do. */
export function obeyHeights(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener('message', ({ data, source }) => {
      if (data?.type !== 'story-map:height') return;
      const frame = [...document.querySelectorAll('iframe')].find(
        (element) => element.contentWindow === source,
      );
      frame!.style.height = `${data.height}px`;
    });
  });
}

export const received = (page: Page): Promise<ReceivedMessage[]> =>
  page.evaluate(() => (window as unknown as { received: ReceivedMessage[] }).received);

/** Waits until the frame with this number runs the story; its frame. */
export async function storyFrame(page: Page, number = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(number).elementHandle({ timeout: 10_000 });
  const frame = await handle!.contentFrame();
  await frame!.waitForSelector('article p[aria-current=true]', { state: 'attached', timeout: 15_000 });
  return frame!;
}

export const currentIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('article [aria-current=true]')].map((element) => element.id).join(' '),
  );

export const send = (page: Page, message: unknown, number = 0): Promise<void> =>
  page.evaluate(
    ({ message, number }) =>
      document.querySelectorAll('iframe')[number]!.contentWindow!.postMessage(message, '*'),
    { message, number },
  );

/** Two frames of the host and of the story. */
export async function settle(page: Page, frame: Frame): Promise<void> {
  for (const side of [page.mainFrame(), frame, page.mainFrame()]) {
    await side.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }
}

/** Closes every page of a test, also if it has failed: a map that is not looked at would still be drawn. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close();
}

/** The highest that a frame of `steps` of this width may be, px. */
export const mostHeight = (width: number): number => (width < 600 ? 900 : 700);
