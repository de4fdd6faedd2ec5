/** A whole visit: what the page asks for when a reader uses every part of it. */
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openFaulty } from './fault-page.ts';
import { FaultPlan } from './fault-plan.ts';
import { type SceneName, scenes } from './fault-scenes.ts';
import { engineFile } from './held-map.ts';

/** Order in which the parts are asked for: what an earlier one has loaded is its own. */
const textual: SceneName[] = ['program', 'present', 'notes', 'embed', 'link', 'card', 'tooltips', 'terms'];
const live: SceneName[] = ['map', 'compare', 'share'];

/** Files by the part that asked for them first; data and pictures apart. `fonts` and `sheets`: addresses, should there be any. */
export async function visitAll(browser: Browser): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = { page: [], data: [], pictures: [], fonts: [], sheets: [] };
  const seen = new Set<string>();
  const plan = new FaultPlan(inject('site'), inject('siteFolder'));
  const listen = (page: Page, name: () => string): void => {
    page.on('request', (request) => {
      const path = request.url().startsWith('http') ? plan.pathOf(request.url()) : null;
      if (!path || seen.has(path)) return;
      // Asked for by every page, and held back: it belongs to the map.
      if (engineFile.test(`/${path}`) && name() !== 'map') return;
      seen.add(path);
      const type = request.resourceType();
      const kind = /\.(geojson|svg|html)$/.exec(path)?.[1];
      const group = kind && { geojson: 'data', svg: 'pictures', html: 'page' }[kind];
      if (type === 'font') found.fonts!.push(path);
      else if (type === 'stylesheet') found.sheets!.push(path);
      else found[group ?? name()] = [...(found[group ?? name()] ?? []), path];
    });
  };
  const visit = async (names: readonly SceneName[], isLive: boolean): Promise<void> => {
    const opened = await openFaulty(browser, isLive);
    let name: SceneName = names[0]!;
    listen(opened.page, () => name);
    for (name of names) {
      if (!isLive || name === names[0]) await opened.goto(scenes[name].path);
      await scenes[name].ask(opened.page);
      await scenes[name].works(opened.page);
      if (name === 'map') {
        await visitData(opened.page);
        await opened.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      }
    }
    await opened.close();
  };
  await visit(textual, false);
  await visit(live, true);
  // Without its program the page shows pictures that it needs nowhere else.
  const plain = await openFaulty(browser, true);
  listen(plain.page, () => 'pictures');
  await plain.plan.set(found.program![0]!, 'missing');
  await plain.goto('');
  await showPictures(plain.page);
  await plain.page.waitForLoadState('networkidle');
  await plain.close();
  return found;
}

/** Has every picture of the page come, as scrolling past them all would. */
export const showPictures = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });

/** Looks at every zoom and every part of the world, so that all data of the map is asked for. */
export async function visitData(page: Page): Promise<void> {
  await page.evaluate(() => {
    const map = document.querySelector('story-map')!.map as {
      getCenter(): unknown;
      jumpTo(to: object): void;
    };
    const story = JSON.parse(document.getElementById('story-data')!.textContent!);
    const home = map.getCenter();
    for (let zoom = 2; zoom < 11; zoom++) map.jumpTo({ center: home, zoom });
    for (const { bounds } of story.map.worldDetail) {
      const [west, south, east, north] = bounds as number[];
      for (const share of [0.2, 0.5, 0.8]) {
        const center = [west! + (east! - west!) * share, south! + (north! - south!) * share];
        map.jumpTo({ center, zoom: 7 });
      }
    }
    map.jumpTo({ center: home, zoom: 5 });
  });
}
