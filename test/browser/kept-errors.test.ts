/** A host that lets browsers keep an error for a year: "Try again" goes round what was kept, and for good. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openContext, quickly } from './support/reader.ts';
import { mediaTypes } from './support/static-server.ts';
import { useBrowser } from './support/use-browser.ts';

/** Answers 404, to be kept for a year, to the first request for each file that `first` names. */
async function serveLate(first: RegExp) {
  const refused = new Set<string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    if (first.test(path) && !refused.has(path)) {
      refused.add(path);
      response.writeHead(404, kept).end();
      return;
    }
    const body = await readFile(join(inject('siteFolder'), path)).catch(() => null);
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
    const headers = path.endsWith('.html') ? { 'Cache-Control': 'no-cache' } : kept;
    response.writeHead(body ? 200 : 404, { 'Content-Type': type, ...headers }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/en/`, refused, close };
}

const { browser } = useBrowser();

const isStarted = (page: Page) => page.locator('article p[aria-current=true]').waitFor();
const isPresented = (page: Page) => page.locator('html[data-mode=present] present-bar').waitFor();

test.each([
  ['the program', /\/assets\/index-[^/]*\.js$/, '', '.unstarted', isStarted],
  ['the presentation', /\/assets\/present-shell-[^/]*\.js$/, '?mode=present', '.fault-notice', isPresented],
  ['its words', /\/data\/words-present-[^/]*\.json$/, '?mode=present', '.fault-notice', isPresented],
] as const)('%s', async (_, first, query, place, works) => {
  const host = await serveLate(first);
  // No request is routed here: that would switch the browser's cache off.
  const context = await openContext(browser(), quickly);
  const page = await context.newPage();
  try {
    await page.goto(host.url + query);
    const again = page.locator(place).getByRole('button', { name: 'Try again' });
    await again.waitFor({ timeout: 45_000 });
    expect(host.refused.size).toBe(1);
    // What was kept still fails on a new visit: only the button goes round it.
    await page.goto('about:blank');
    await page.goto(host.url + query);
    await again.waitFor({ timeout: 45_000 });
    await again.click();
    await works(page);
    await page.goto('about:blank');
    await page.goto(host.url + query);
    await works(page);
    expect(await again.count()).toBe(0);
  } finally {
    await context.close();
    host.close();
  }
});
