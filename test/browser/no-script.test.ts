/** Without JavaScript the page is the whole article, and its lists lead back to their paragraphs. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { links, mappedPlaces } from './support/link-table.ts';
import { openPage, wide } from './support/reader.ts';
import { hashOf, useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
const sizes = [wide, { width: 390, height: 800 }];

describe.each(sizes)('at $width × $height px', (viewport) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser(), inject('site'), { javaScriptEnabled: false, viewport }));
  });

  /** Whether what has this id lies in the window and nothing lies on its beginning. */
  const inSight = (id: string): Promise<boolean> =>
    page.evaluate((id) => {
      const element = document.getElementById(id)!;
      const { left, top } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + 20, top + 10);
      return top >= 0 && top < innerHeight && (element.contains(found) || found?.contains(element) === true);
    }, id);

  test('all paragraphs are there to be read, with who says it', async () => {
    for (const { id } of links) {
      const paragraph = page.locator(`#${id}`);
      expect(await paragraph.isVisible(), id).toBe(true);
      expect((await paragraph.innerText()).length, id).toBeGreaterThan(60);
      expect(await page.locator(`.step:has(> #${id}) .claims li`).count(), id).toBeGreaterThan(0);
    }
  });

  test('a mention leads to its entry, and the entry back to every paragraph', async () => {
    await page.goto(`${inject('site')}#p10`);
    expect(await inSight('p10')).toBe(true);
    await page.locator('#p10 a.mention[data-place]').click();
    expect(hashOf(page)).toBe('#place-bolshesoldatsky');
    expect(await inSight('place-bolshesoldatsky')).toBe(true);
    await page.locator('#place-bolshesoldatsky a[href="#p10"]').click();
    expect(hashOf(page)).toBe('#p10');
    expect(await inSight('p10')).toBe(true);
  });

  test('each entry links the paragraphs that mention it, and no others', async () => {
    const back = (entry: string) =>
      page
        .locator(`#${entry} .back-links a`)
        .evaluateAll((all) => all.map((element) => element.getAttribute('href')!.slice(1)));
    for (const place of mappedPlaces) {
      const wanted = links.filter(({ places }) => place in places).map(({ id }) => id);
      expect(await back(`place-${place}`), place).toEqual(wanted);
    }
    for (const event of new Set(links.flatMap(({ events }) => events))) {
      const wanted = links.filter(({ events }) => events.includes(event)).map(({ id }) => id);
      expect(await back(`event-${event}`), event).toEqual(wanted);
    }
  });

  test('every link within the page leads somewhere', async () => {
    const lost = await page
      .locator('a[href*="#"]')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[])
          .filter(
            (link) => link.pathname === location.pathname && !document.getElementById(link.hash.slice(1)),
          )
          .map((link) => link.outerHTML),
      );
    expect(lost).toEqual([]);
  });

  test('nothing that needs a script is offered', async () => {
    expect(await page.locator('.theme select').isVisible()).toBe(false);
    for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false);
  });
});
