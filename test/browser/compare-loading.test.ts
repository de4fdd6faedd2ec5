/** A comparison is loaded when it is first asked for: what a reader does meanwhile counts. */
import { expect, inject, test } from 'vitest';
import { atRest, nextFrames, openLive } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

test('pressed twice while it loads there is one comparison; Escape before it has come leaves none', async () => {
  const { page, faults } = await openLive(browser(), `${inject('site')}#p10`);
  const parts: (() => void)[] = [];
  await page.route(/make-comparison/, (route) => void parts.push(() => route.continue()));
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
  await atRest(page);
  const button = page.locator('story-card .compare');
  await button.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => parts.length).toBe(1);
  const cities = page.waitForResponse(/\/cities\./);
  for (const go of parts) go();
  // The last that it asks for: the page has it once it has it again.
  await page.evaluate(async (url) => void (await (await fetch(url)).json()), (await cities).url());
  await nextFrames(page);
  expect(await page.locator('story-compare').count()).toBe(0);
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
  await button.dblclick();
  await page.locator('story-compare select').waitFor();
  await atRest(page);
  expect(await page.locator('story-compare').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('story-compare').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('where the live map could not be loaded the button says why, and does nothing', async () => {
  const context = await browser().newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/maplibre-engine*', (route) => route.abort());
  await page.goto(`${inject('site')}en/#p10`);
  await page.locator('story-map[state=failed]').waitFor();
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
  const button = page.locator('story-card .compare');
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  expect(await page.locator('#compare-note').textContent()).toMatch(/needs the live map/);
  await button.click({ force: true });
  expect(await page.locator('story-compare').count()).toBe(0);
  await context.close();
});
