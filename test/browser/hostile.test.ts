/** A story of nothing but attacks: nothing of it runs, under the page's policy. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaIndex, attacks, paragraphIds, writeHostileStory } from './support/hostile-story.ts';
import { atRest } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWatched, started } from './support/watched.ts';

const { browser } = useBrowser();
let site: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  const folder = 'test/out/hostile-story';
  await writeHostileStory(folder);
  site = await serveStory(folder);
}, 120_000);
afterAll(async () => {
  await site?.close();
});

const open = (address: string, live = false) => openWatched(browser(), address, live);

test('what runs, or is stopped by the policy, is seen here', async () => {
  const { page, context, check } = await open(site.url);
  await check();
  await page.evaluate(() => (window as unknown as { canary(): void }).canary());
  await expect(check()).rejects.toThrow(/canary/);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('script'), { text: '1' })),
  );
  await expect(check()).rejects.toThrow(/script-src/);
  await context.close();
});

describe('a story of attacks', () => {
  test('reads, hovers, opens and compares as any other, in both languages', {
    timeout: 180_000,
  }, async () => {
    for (const path of ['', 'id/']) {
      const { page, context, check } = await open(site.url + path, true);
      await page.locator('story-map[state=ready]').waitFor({ timeout: 60_000 });
      // The words are there, as words.
      expect(await page.locator('article h1').textContent()).toBe(attacks.join(' '));
      expect(await page.locator('article p[data-places]').count()).toBe(paragraphIds.length);
      for (const [index, id] of paragraphIds.entries()) {
        await page.evaluate((to) => {
          location.hash = to;
        }, id);
        await page.locator(`#${id}[aria-current=true]`).waitFor();
        if (index % 6 === 0) {
          await page.locator(`#${id} a.mention`).first().hover();
          await page.locator(`#${id} a.mention`).nth(1).click();
        }
      }
      await check('reading');
      // Every card, as the map and the timeline open it, and every answer and explanation.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const term of document.querySelectorAll<HTMLElement>('a.term')) term.click();
      });
      for (const kind of ['place', 'event']) {
        for (let index = 0; index < attacks.length; index++) {
          await page.evaluate(
            async ({ kind, id }) => {
              const card = document.querySelector('story-card') as unknown as {
                open(selection: { kind: string; ids: string[] }): Promise<void>;
                updateComplete: Promise<unknown>;
              };
              await card.open({ kind, ids: [id] });
              await card.updateComplete;
            },
            { kind, id: `w${index}` },
          );
        }
      }
      await check('cards');
      // A title from the story, its cities, and its way back.
      await page.evaluate((id) => {
        const card = document.querySelector('story-card') as unknown as {
          open(selection: { kind: string; ids: string[] }): void;
        };
        card.open({ kind: 'place', ids: [id] });
      }, `w${areaIndex}`);
      await page.locator('story-card .compare').first().click();
      await page.locator('story-compare').waitFor({ timeout: 20_000 });
      await check('comparing');
      await context.close();
    }
  });

  test('its pictures can be drawn', async () => {
    const { page, context, check } = await open(site.url);
    const broken = await page.evaluate(async () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('img')].map(({ src }) => src);
      const loads = [...new Set(images)].map(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode().catch(() => {});
        return image.naturalWidth > 0 ? [] : [src];
      });
      return (await Promise.all(loads)).flat();
    });
    expect(broken).toEqual([]);
    await check();
    await context.close();
  });

  for (const mode of ['present', 'notes', 'embed&layout=steps', 'embed&layout=scroll', 'embed&layout=map']) {
    test(`?mode=${mode}`, async () => {
      // All have the same live map; in a frame of its own it is looked at.
      const isLive = mode === 'embed&layout=map';
      const { page, context, check } = await open(`${site.url}?mode=${mode}#p20`, isLive);
      await started(page);
      if (isLive) await page.locator('story-map[state=ready]').waitFor({ timeout: 60_000 });
      for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
      await atRest(page);
      await check();
      await context.close();
    });
  }
});
