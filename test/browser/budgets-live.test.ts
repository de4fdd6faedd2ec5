/** How much everything until the live map weighs, gzipped: the story's own scripts, and all together. */
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { openPage } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();

/** Bytes. The last is 1.15 times what a bare page of the same map and text takes (`npm run bench`). */
const budgets = { ownScripts: 43_200, untilLive: 660_000 };

test('scripts and all that the live map needs keep to their budgets', async () => {
  const sizes = new Map<string, number>();
  const bodies: Promise<unknown>[] = [];
  const opened = await openPage(
    browser(),
    inject('site'),
    { reducedMotion: 'reduce', drawn: false },
    async (page) => {
      page.on('response', (response) => {
        if (!response.url().startsWith('http')) return;
        const { pathname } = new URL(response.url());
        bodies.push(
          response.body().then((body) => {
            // What was fetched early comes twice, from the browser's cache the second time, then sometimes without a body.
            const before = sizes.get(pathname) ?? 0;
            sizes.set(pathname, Math.max(before, gzipSync(body, { level: 9 }).length));
          }),
        );
      });
    },
  );
  const page = watch(opened);
  await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  await Promise.all(bodies);
  const sum = (match: (path: string) => boolean) =>
    [...sizes].reduce((all, [path, bytes]) => (match(path) ? all + bytes : all), 0);
  const list = [...sizes].map((size) => size.join(' ')).join('\n');
  const isScript = (path: string) => /\.m?js$/.test(path);
  const isEngine = (path: string) => isScript(path) && path.includes('maplibre');
  // The engine, its worker and the map's data are among what was counted.
  expect(sum(isEngine), list).toBeGreaterThan(400_000);
  expect(
    sum((path) => path.endsWith('.geojson')),
    list,
  ).toBeGreaterThan(80_000);
  expect(
    sum((path) => isScript(path) && !isEngine(path)),
    list,
  ).toBeLessThanOrEqual(budgets.ownScripts);
  expect(
    sum(() => true),
    list,
  ).toBeLessThanOrEqual(budgets.untilLive);
});
