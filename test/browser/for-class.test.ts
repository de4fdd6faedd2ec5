/** Questions are for class: a switch shows them, which lasts; `?class=1` shows them too; embeds have none. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, openText } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, reader, watch } = useBrowser();

const shown = (page: Page): Promise<number> =>
  page.locator('.question').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
const choice = (page: Page) => page.getByRole('switch', { name: 'For class' }).first();

test('off at first; the switch shows all questions where they belong, and that lasts', async () => {
  const page = await reader('en/');
  expect(await shown(page)).toBe(0);
  expect(await choice(page).isChecked()).toBe(false);
  await choice(page).check();
  expect(await shown(page)).toBe(12);
  expect(await page.locator('.made').getByRole('switch').isChecked()).toBe(true);
  expect(new URL(page.url()).searchParams.get('class')).toBe('1');
  await page.goto(`${inject('site')}en/`);
  expect(await shown(page)).toBe(12);
  await choice(page).uncheck();
  expect(await shown(page)).toBe(0);
  expect(new URL(page.url()).searchParams.has('class')).toBe(false);
  await page.reload();
  expect(await shown(page)).toBe(0);
});

test('a link with ?class=1 shows them', async () => {
  const page = await reader('en/?class=1');
  expect(await shown(page)).toBe(12);
  expect(await choice(page).isChecked()).toBe(true);
});

test('the paragraph that is read stays the one when they come', async () => {
  const page = await reader('en/#p10');
  await choice(page).check();
  await page.locator('#p10[aria-current=true]').waitFor();
  const { top, bottom } = await page
    .locator('#p10')
    .evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(900);
});

test('on a phone the switch is at the article’s end', async () => {
  const { page } = await openText(browser(), `${inject('site')}en/`, {
    viewport: { width: 390, height: 844 },
  });
  expect(await page.getByRole('switch').count()).toBe(1);
  await page.locator('.made').getByRole('switch').check();
  expect(await shown(page)).toBe(12);
  await page.context().close();
});

test.each(['steps', 'scroll', 'map'])('an embed has neither questions nor switch (%s)', async (layout) => {
  const address = `${inject('site')}en/?mode=embed&layout=${layout}&class=1`;
  const page = watch(await openPage(browser(), address, { drawn: false }));
  await page.locator('.embed-foot').waitFor({ state: 'attached' });
  expect(await shown(page)).toBe(0);
  expect(await page.getByRole('switch').count()).toBe(0);
});
