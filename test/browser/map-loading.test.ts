/** What the live map loads: how much in a whole reading, and what is drawn when a part fails. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { serveSlowly } from '../bench/slow-server.ts';
import { links } from './support/link-table.ts';
import { atRest, narrow, openLive, openPage, quickly, waitForCurrent, wide } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

/** Bytes that a whole reading may take, gzipped: of map data, and of pictures for paper. */
const budget = { data: 180_000, paper: 60_000 };

describe('the data of a whole reading', () => {
  test.each([
    ['wide', wide],
    ['narrow', narrow],
  ])(
    '%s: at most 180 kB of map data gzipped and 60 kB for paper, each file once, no more of the world than is seen',
    async (_, viewport) => {
      const sizes: [path: string, bytes: number][] = [];
      const bodies: Promise<unknown>[] = [];
      const { page, context, faults } = await openPage(
        browser(),
        inject('site'),
        { ...quickly, viewport },
        async (fresh) => {
          fresh.on('response', (response) => {
            const { pathname } = new URL(response.url());
            const isCode = /(\.js|\.css|\.html|\/)$/.test(pathname);
            if (isCode || response.url().startsWith('data:')) return;
            // What is fetched early is taken from the browser's cache then (see the next test).
            if (/prefetch|other/.test(response.request().resourceType())) return;
            bodies.push(response.body().then((body) => sizes.push([pathname, gzipSync(body).length])));
          });
        },
      );
      await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
      for (const { id } of links) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        await waitForCurrent(page, id);
        await atRest(page);
      }
      await Promise.all(bodies);
      const paths = sizes.map(([path]) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.some((path) => path.includes('districts'))).toBe(true);
      // A low frame that has two capitals shows more than the story's own layers have.
      const world = paths.filter((path) => path.includes('world'));
      expect(world).toEqual(viewport === wide ? [] : [expect.stringMatching(/world-[0-9a-f]{8}\./)]);
      const bytesOf = (isCounted: (path: string) => boolean): number =>
        sizes.reduce((sum, [path, bytes]) => sum + (isCounted(path) ? bytes : 0), 0);
      const isForPaper = (path: string): boolean => path.startsWith('/pictures/');
      const list = sizes.map((size) => size.join(' ')).join('\n');
      const total = bytesOf((path) => !isForPaper(path));
      expect(total, list).toBeLessThan(budget.data);
      expect(bytesOf(isForPaper), list).toBeLessThan(budget.paper);
      console.info(`${viewport.width} px: ${total} bytes of map data in ${paths.length} files`);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('what is fetched early, the worker and the first view’s files, is sent once', async () => {
    // A server with the headers that docs/hosting.md asks for.
    const server = await serveSlowly(inject('siteFolder'));
    const { page, context } = await openLive(browser(), server.url);
    const early = await page.$$eval('link[rel=prefetch]', (links) =>
      links.map((link) => new URL((link as HTMLLinkElement).href).pathname),
    );
    const sent = server.sent.map(({ path }) => path);
    expect(early.filter((path) => /worker|\.geojson$/.test(path)).length).toBeGreaterThan(3);
    for (const path of early)
      expect(
        sent.filter((one) => one === path),
        path,
      ).toHaveLength(1);
    await context.close();
    await server.close();
  });

  test('the world comes when the reader looks beyond, in part only', async () => {
    const { page, context, requests } = await openLive(browser(), inject('site'));
    const world = () =>
      requests.flatMap((request) => /(world[-\w]*?)-[0-9a-f]{8}\./.exec(request)?.[1] ?? []);
    const look = async (center: [number, number], zoom: number) => {
      await page.evaluate(
        ({ center, zoom }) => {
          const map = document.querySelector('story-map')!.map as { jumpTo(to: object): void };
          map.jumpTo({ center, zoom });
        },
        { center, zoom },
      );
      await atRest(page);
    };
    expect(world()).toEqual([]);
    await look([106.8, -6.2], 7);
    expect(world()).toEqual(['world-detail-3']);
    await look([20, 20], 2);
    expect(world()).toEqual(['world-detail-3', 'world']);
    await context.close();
  });

  test('a narrow screen shows the whole world with its land, below zoom 0', async () => {
    const { page, context } = await openLive(browser(), `${inject('site')}#p4`, { viewport: narrow });
    await page.evaluate(() => {
      const map = document.querySelector('story-map')!.map as { jumpTo(to: object): void };
      // The largest country in the middle, where nothing lies on the map.
      map.jumpTo({ center: [80, 60], zoom: -0.7 });
    });
    await atRest(page);
    expect(await zoomOf(page)).toBeLessThan(0);
    expect(await drawn(page, 'world-land')).toBeGreaterThan(20);
    // Names come once the world's file has.
    await expect.poll(() => drawn(page, 'label-country'), { timeout: 15_000 }).toBeGreaterThan(0);
    await context.close();
  });
});

interface Inner {
  faults: { part: string }[];
}

/** Parts that the map reports as missing, sorted. What each fault of each file does: faults.test.ts. */
const lacking = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (document.querySelector('story-map') as unknown as Inner).faults.map(({ part }) => part).sort(),
  );

const zoomOf = (page: Page): Promise<number> =>
  page.evaluate(() => (document.querySelector('story-map')!.map as { getZoom(): number }).getZoom());

const drawn = (page: Page, layer: string): Promise<number> =>
  page.evaluate((id) => {
    const map = document.querySelector('story-map')!.map as {
      queryRenderedFeatures(options: { layers: string[] }): unknown[];
    };
    return map.queryRenderedFeatures({ layers: [id] }).length;
  }, layer);

test('parts that cannot be loaded: the rest is drawn, and once they come they are marked as the paragraph asks', async () => {
  let isBroken = true;
  const { page, context } = await openPage(browser(), `${inject('site')}#p10`, quickly, async (fresh) => {
    await fresh.route(/(places|oblasts)-[0-9a-f]+\.geojson/, (route) =>
      isBroken ? route.fulfill({ status: 503 }) : route.continue(),
    );
  });
  await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  await expect.poll(() => lacking(page)).toEqual(['layer-oblasts', 'places']);
  expect(await drawn(page, 'layer-oblasts-province')).toBe(0);
  expect(await drawn(page, 'layer-countries-land')).toBeGreaterThan(0);
  isBroken = false;
  await page.locator('story-map .fault').getByRole('button').click();
  await expect.poll(() => drawn(page, 'place-area'), { timeout: 15_000 }).toBeGreaterThan(0);
  await expect.poll(() => drawn(page, 'layer-oblasts-province'), { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await lacking(page)).toEqual([]);
  await context.close();
});
