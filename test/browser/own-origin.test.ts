/** A whole reading asks for nothing outside its own folder and breaks no rule of its own, at the root and below a path. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { districtCentre } from './support/link-table.ts';
import { atRest, openLive, violations, waitForCurrent, wheelTo } from './support/reader.ts';
import { onMap } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();
const below = 'a folder/of another site/';

/** Address of the built site, copied below a path with a blank in it, on a server of its own. */
async function serveBelow(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = 'test/out/below';
  await rm(outDir, { recursive: true, force: true });
  await cp('test/out/site', join(outDir, below), { recursive: true });
  const server = await preview({
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return { url: new URL(below, server.resolvedUrls!.local[0]!).href, close: () => server.close() };
}

let copy: Awaited<ReturnType<typeof serveBelow>>;
beforeAll(async () => {
  copy = await serveBelow();
});
afterAll(() => copy?.close());

/** Reads to the end, opens cards, zooms in and out to the world, changes appearance and language. */
async function readEverything(page: Page): Promise<void> {
  await wheelTo(page, 'p10', 120);
  await atRest(page);
  const { x, y } = await onMap(page, districtCentre);
  await page.mouse.click(x, y);
  await page.locator('story-card .card').waitFor();
  await page.keyboard.press('Escape');
  await wheelTo(page, 'p14', 120);
  await page.evaluate(() => {
    const map = document.querySelector('story-map')!.map as { jumpTo(to: object): void };
    map.jumpTo({ zoom: 1 });
  });
  await atRest(page);
  await page.locator('.theme select').selectOption('dark');
  await page.locator('story-timeline button[data-events]').first().click();
  await page.locator('story-card .card').waitFor();
  await atRest(page);
}

describe.each([
  ['at the root', () => inject('site')],
  ['below a path', () => copy.url],
] as const)('%s', (_, siteOf) => {
  test('a whole reading stays in its folder, in both languages', async () => {
    const site = siteOf();
    const opened = await openLive(browser(), site);
    const page = watch(opened);
    await readEverything(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('.languages a[hreflang=en]').click();
    await page.waitForURL(`${site}en/#p14`);
    await page.locator('story-map[state=ready]').waitFor();
    await waitForCurrent(page, 'p14');
    await page.locator('.languages a[hreflang=id]').click();
    await page.waitForURL(`${site}#p14`);
    expect(await violations(page)).toEqual([]);
    const strangers = opened.requests.filter((url) => !url.startsWith(site) && !url.startsWith('data:'));
    // Browsers ask for an icon at the root of the host when the page names none.
    expect(strangers.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(opened.requests.some((url) => url.includes('worker'))).toBe(true);
    expect(opened.requests.some((url) => url.endsWith('.geojson'))).toBe(true);
  });
});

test('the policy is there: a script or picture of another host is refused', async () => {
  const opened = await openLive(browser(), inject('site'));
  await opened.page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'https://example.org/picture.png';
    document.body.append(image);
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    await failed;
  });
  const broken = await violations(opened.page);
  expect(broken.some((violation) => violation.startsWith('img-src'))).toBe(true);
  expect(broken.some((violation) => violation.startsWith('script-src'))).toBe(true);
  expect(await opened.page.evaluate(() => 'injected' in window)).toBe(false);
  expect(opened.faults).toContain('csp: https://example.org/picture.png');
  await opened.context.close();
});
