/** What the live map loads: how much in a whole reading, what it says when a part fails, and what it leaves behind. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './browser.ts';
import { links } from './support/link-table.ts';
import { atRest, narrow, openPage, openReader, waitForCurrent, wide } from './support/reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Bytes of map data that a whole reading may take, gzipped. */
const budget = 180_000;

describe('the data of a whole reading', () => {
  test.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('%s: at most 180 kB gzipped, each file once, nothing of the world', async (_, viewport) => {
    const sizes: [path: string, bytes: number][] = [];
    const bodies: Promise<unknown>[] = [];
    const { page, context, faults } = await openPage(
      browser,
      inject('site'),
      { viewport, reducedMotion: 'reduce' },
      async (fresh) => {
        fresh.on('response', (response) => {
          const { pathname } = new URL(response.url());
          const isCode = /(\.js|\.mjs|\.css|\.html|\/)$/.test(pathname);
          if (isCode || response.url().startsWith('data:')) return;
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
    expect(paths.filter((path) => path.includes('world'))).toEqual([]);
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(total, sizes.map((one) => one.join(' ')).join('\n')).toBeLessThan(budget);
    console.info(`${viewport.width} px: ${total} bytes of map data in ${paths.length} files`);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('the world comes when the reader looks beyond, in part only', async () => {
    const { page, context, requests } = await openReader(browser, inject('site'));
    const world = () => requests.flatMap((one) => /(world[-\w]*?)-[0-9a-f]{8}\./.exec(one)?.[1] ?? []);
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
});

interface Inner {
  faults: { part: string }[];
}

/** Parts that the map says it lacks, in order. */
const lacking = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (document.querySelector('story-map') as unknown as Inner).faults.map(({ part }) => part),
  );

const sentence = (page: Page) => page.locator('story-map .fault');
const drawn = (page: Page, layer: string): Promise<number> =>
  page.evaluate((id) => {
    const map = document.querySelector('story-map')!.map as {
      queryRenderedFeatures(options: { layers: string[] }): unknown[];
    };
    return map.queryRenderedFeatures({ layers: [id] }).length;
  }, layer);

describe('a part that cannot be loaded', () => {
  const answers = [
    ['missing', { status: 404, body: 'no such file' }],
    ['an error of the server', { status: 500, body: '' }],
    ['no JSON', { status: 200, contentType: 'application/json', body: '<!doctype html><p>Hello' }],
    ['cut off', { status: 200, contentType: 'application/json', body: '{"type":"FeatureCollection","fea' }],
  ] as const;

  test.each(answers)(
    '%s: said once by its name, the rest is drawn, and trying again mends it',
    async (_, answer) => {
      let isBroken = true;
      let asked = 0;
      const { page, context } = await openPage(
        browser,
        inject('site'),
        { reducedMotion: 'reduce' },
        async (fresh) => {
          await fresh.route(/oblasts-[0-9a-f]+\.geojson/, (route) => {
            asked++;
            return isBroken ? route.fulfill(answer) : route.continue();
          });
        },
      );
      await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
      await expect.poll(() => lacking(page)).toEqual(['layer-oblasts']);
      await expect.poll(() => sentence(page).textContent()).toContain('Sebagian peta gagal dimuat.');
      expect(await drawn(page, 'layer-oblasts-oblast')).toBe(0);
      expect(await drawn(page, 'layer-countries-land')).toBeGreaterThan(0);
      expect(await drawn(page, 'place-vague')).toBeGreaterThan(0);

      // Still broken: said again, once.
      const before = asked;
      await sentence(page).getByRole('button').click();
      await expect.poll(() => asked).toBe(before + 1);
      await expect.poll(() => lacking(page)).toEqual(['layer-oblasts']);

      isBroken = false;
      await sentence(page).getByRole('button').click();
      await expect.poll(() => drawn(page, 'layer-oblasts-oblast'), { timeout: 15_000 }).toBeGreaterThan(0);
      expect(await lacking(page)).toEqual([]);
      expect(await sentence(page).count()).toBe(0);
      await context.close();
    },
  );

  test('the story’s own places: said, and marked as the paragraph asks once they come', async () => {
    let isBroken = true;
    const { page, context } = await openPage(
      browser,
      `${inject('site')}#p10`,
      { reducedMotion: 'reduce' },
      async (fresh) => {
        await fresh.route(/places-[0-9a-f]+\.geojson/, (route) =>
          isBroken ? route.fulfill({ status: 503 }) : route.continue(),
        );
      },
    );
    await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    await expect.poll(() => lacking(page)).toEqual(['places']);
    isBroken = false;
    await sentence(page).getByRole('button').click();
    await expect.poll(() => drawn(page, 'place-area'), { timeout: 15_000 }).toBeGreaterThan(0);
    expect(await lacking(page)).toEqual([]);
    await context.close();
  });
});

test('a map that is taken away leaves no listener, no canvas and no worker behind', async () => {
  const { page, context } = await openPage(browser, 'about:blank');
  await page.addInitScript(() => {
    // Counts who listens to what outlives a map: window, document and media queries.
    const counts = new Map<string, number>();
    const seen = new WeakMap<object, Set<string>>();
    const nameOf = (target: unknown) =>
      target === window || target === undefined
        ? 'window'
        : target === document
          ? 'document'
          : target instanceof MediaQueryList
            ? target.media
            : null;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const keyOf = (type: string, listener: object, options: unknown) => {
      const capture = typeof options === 'object' ? (options as AddEventListenerOptions)?.capture : options;
      const ids = (window as unknown as { ids: WeakMap<object, number> }).ids;
      if (!ids.has(listener)) ids.set(listener, Math.random());
      return `${type} ${Boolean(capture)} ${ids.get(listener)}`;
    };
    Object.assign(window, { ids: new WeakMap(), listening: () => Object.fromEntries(counts) });
    const track = (target: unknown, args: unknown[], isAdded: boolean) => {
      const name = nameOf(target);
      const [type, listener, options] = args as [string, object | null, unknown];
      if (!name || !listener || (options as AddEventListenerOptions)?.once) return;
      const holder = (target ?? window) as object;
      const keys = seen.get(holder) ?? new Set();
      seen.set(holder, keys);
      const key = keyOf(type, listener, options);
      if (keys.has(key) === isAdded) return;
      if (isAdded) keys.add(key);
      else keys.delete(key);
      counts.set(`${name} ${type}`, (counts.get(`${name} ${type}`) ?? 0) + (isAdded ? 1 : -1));
    };
    EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
      track(this, args, true);
      return add.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
      track(this, args, false);
      return remove.apply(this, args);
    };
  });
  await page.goto(inject('site'));
  await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  await atRest(page);
  const listening = () =>
    page.evaluate(() => (window as unknown as { listening(): Record<string, number> }).listening());
  const again = async () => {
    await page.evaluate(() => {
      const map = document.querySelector('story-map')!;
      const { parentElement, nextSibling } = map;
      map.remove();
      parentElement!.insertBefore(map, nextSibling);
      return map.load();
    });
    await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    await atRest(page);
  };
  const before = await listening();
  expect(Object.keys(before).length).toBeGreaterThan(3);
  for (let count = 0; count < 3; count++) await again();
  expect(await listening()).toEqual(before);
  expect(await page.locator('story-map canvas').count()).toBe(1);
  expect(page.workers().length).toBeLessThanOrEqual(2);
  await page.evaluate(() => document.querySelector('story-map')!.remove());
  const after = await listening();
  for (const [what, count] of Object.entries(after))
    expect(count, what).toBeLessThanOrEqual(before[what] ?? 0);
  await context.close();
});
