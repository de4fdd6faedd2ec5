/** The story in a host page's frame: its first paint, and what twenty of them hold. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../src/cli/find-browser.ts';
import type { Notes } from './in-page.ts';
import { out, type Pages, type Plan } from './make-pages.ts';
import { openOn } from './measure-load.ts';
import { compared, exactly, limited, type Row } from './report-table.ts';
import { type SlowServer, serveSlowly } from './slow-server.ts';
import { summarise } from './statistics.ts';
import { type Conditions, desk, phone } from './viewports.ts';
import { within } from './within.ts';

const count = 20;
/** MB that as many frames of the story may hold more than plain ones, and the maps that may be live at a time. */
const most = { more: 600, live: 8 };

type Host = 'story' | 'plain';
const hosts = ['story', 'plain'] as const;

/** Below each host page, the address of what its frames show. */
const framed: Record<Host, (layout: string) => string> = {
  story: (layout) => `shown/?mode=embed&layout=${layout}`,
  plain: () => 'shown/',
};

export async function embedRows(browser: Browser, { folders }: Pages, { runs }: Plan): Promise<Row[]> {
  const servers = {
    story: await hostOf('story', folders.story),
    plain: await hostOf('plain', folders.plain),
  };
  const rows: Row[] = [];
  for (const conditions of [phone, desk]) {
    const paints: Record<Host, number[]> = { story: [], plain: [] };
    for (let run = -1; run < runs; run++)
      for (const host of hosts) {
        const what = `first paint of a ${host} frame, ${conditions.screen}`;
        const paint = await within(120, what, framePaint(browser, servers[host], conditions));
        if (run >= 0) paints[host].push(paint);
      }
    const where = conditions === phone ? 'slow phone' : 'unthrottled';
    const [story, plain] = hosts.map((host) => summarise(paints[host])) as [never, never];
    rows.push(
      compared(where, 'first paint of a frame `steps`', 'ms', story, 'plain frame', plain, { most: 1.2 }),
    );
  }
  const story = await holdMany(servers.story, 'story');
  const plain = await holdMany(servers.plain, 'plain');
  const where = `a page with ${count} frames, read to its end and back`;
  rows.push(
    limited(
      where,
      'memory beyond that of plain frames',
      'MB',
      exactly(story.megabytes - plain.megabytes),
      most.more,
    ),
    limited(where, 'live maps at a time', '', exactly(story.live), most.live),
    limited(where, 'maps that failed', '', exactly(story.failed), 0),
  );
  for (const host of hosts) await servers[host].close();
  return rows;
}

/** Two host pages, with one frame and with many, above a copy of what they show. */
async function hostOf(host: Host, site: string): Promise<SlowServer> {
  const folder = join(out, `host-${host}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(site, join(folder, 'shown'), { recursive: true });
  const page = (frames: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><style>iframe{display:block;width:100%;max-width:640px;height:640px;border:0}</style>${frames}</html>\n`;
  const frame = (layout: string, loading: string): string =>
    `<iframe title="Story" loading="${loading}" src="${framed[host](layout)}"></iframe>`;
  await writeFile(join(folder, 'index.html'), page(frame('steps', 'eager')));
  await writeFile(join(folder, 'many.html'), page(frame('map', 'lazy').repeat(count)));
  return serveSlowly(folder);
}

/** ms from the host page's navigation to the first paint in its frame. */
async function framePaint(browser: Browser, server: SlowServer, conditions: Conditions): Promise<number> {
  const page = await openOn(browser, server, conditions);
  const frame = page.frames()[1]!;
  const read = () => (window as unknown as { notes: Notes }).notes.firstPaint;
  await frame.waitForFunction(read, undefined, { timeout: 60_000 });
  const [painted, began] = await frame.evaluate(() => [
    performance.timeOrigin + (window as unknown as { notes: Notes }).notes.firstPaint!,
    parent.performance.timeOrigin,
  ]);
  await page.context().close();
  server.reset(null);
  return painted! - began!;
}

/** In a browser of its own, whose processes are all the page's. */
async function holdMany(server: SlowServer, host: Host) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 700, height: 1400 }, deviceScaleFactor: 0.5 });
    await page.goto(`${server.url}many.html`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    let [live, failed] = [0, 0];
    for (const [index, top] of [...stops(height), ...stops(height).reverse()].entries()) {
      const what = `stop ${index + 1} of a page with ${count} ${host} frames`;
      const maps = await within(60, what, mapsAt(page, top));
      live = Math.max(live, maps.filter(({ isLive }) => isLive).length);
      failed = Math.max(failed, maps.filter(({ state }) => state === 'failed').length);
    }
    return { live, failed, megabytes: await heldBy(browser) };
  } finally {
    await browser.close();
  }
}

/** The maps of all frames, when the page has been scrolled there and has stood for a moment. */
async function mapsAt(page: Page, top: number) {
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  await page.waitForTimeout(900);
  return mapsIn(page);
}

const stops = (height: number): number[] =>
  Array.from({ length: Math.ceil(height / 1400) }, (_, index) => index * 1400);

/** Asked of the host page, whose frames are of its origin: one that has not been loaded yet would never answer itself. */
const mapsIn = (page: Page): Promise<{ state: string; isLive: boolean }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('iframe')]
      .flatMap(({ contentDocument }) => [...(contentDocument?.querySelectorAll('story-map') ?? [])])
      .map((map) => ({
        state: map.getAttribute('state') ?? '',
        isLive: Boolean(map.shadowRoot?.querySelector('.live canvas')),
      })),
  );

/** Memory of all the browser's processes, what they share counted once (Linux), MB. */
async function heldBy(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  let bytes = 0;
  for (const { id } of processInfo) {
    const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
    bytes += Number(/^Pss:\s+(\d+)/m.exec(text)![1]) * 1024;
  }
  return bytes / 1e6;
}
