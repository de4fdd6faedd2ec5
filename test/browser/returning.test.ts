/** Leaving and coming back: Back, reloading, the other language, another size, another appearance keep the reader's place. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest, changes, current, waitForCurrent, wheelTo } from './support/reader.ts';
import { hashOf, scrollTop, topOf, useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

const moves = async (page: Page): Promise<string[]> =>
  (await changes(page)).map(({ paragraph }) => paragraph);

describe('Back', () => {
  test.each([
    ['wide', 1350, 900],
    ['narrow', 390, 800],
  ])('returns to where the reader was before a link (%s)', async (_, width, height) => {
    const page = await reader('', { viewport: { width, height } });
    await wheelTo(page, 'p6', 50);
    await page.mouse.wheel(0, 30);
    await atRest(page);
    const paragraph = await current(page);
    const top = await topOf(page, paragraph);
    await page.locator('story-timeline button[data-events~=incursion]').first().click();
    await page.locator('story-card a[href="#p3"]').first().click();
    await waitForCurrent(page, 'p3');
    await atRest(page);
    await page.keyboard.press('Escape');
    await page.goBack();
    await waitForCurrent(page, paragraph);
    await atRest(page);
    expect(hashOf(page)).toBe(`#${paragraph}`);
    expect(Math.abs((await topOf(page, paragraph)) - top)).toBeLessThanOrEqual(4);
    await page.goForward();
    await waitForCurrent(page, 'p3');
    await atRest(page);
    expect(hashOf(page)).toBe('#p3');
  });

  test('returns to the opening view', async () => {
    const page = await reader();
    await page.locator('story-timeline button[data-events~=peskov]').click();
    await page.locator('story-card a[href="#p13"]').first().click();
    await waitForCurrent(page, 'p13');
    await atRest(page);
    await page.goBack();
    await waitForCurrent(page, 'p1');
    await atRest(page);
    expect(await current(page)).toBe('p1');
    expect(await scrollTop(page)).toBe(0);
    expect(hashOf(page)).not.toBe('#p13');
  });

  test('leaves the page at once after scrolling: paragraphs that passed are no stops', async () => {
    const page = await reader();
    const before = await page.evaluate(() => history.length);
    await wheelTo(page, 'p5', 60);
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p6');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test('a link to the paragraph that is current brings it into sight again', async () => {
  for (const viewport of [
    { width: 1350, height: 900 },
    { width: 390, height: 800 },
  ]) {
    const page = await reader('#p10', { viewport });
    const before = await moves(page);
    await page.locator('#p10 a.mention[data-place]').click();
    await page.locator('story-card a[href="#p10"]').click();
    await atRest(page);
    expect(await current(page), `${viewport.width} px`).toBe('p10');
    expect(await moves(page)).toEqual(before);
    const stage = (await page.locator('.stage').boundingBox())!;
    const { y } = (await page.locator('#p10').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(viewport.width < 800 ? stage.y + stage.height - 1 : 0);
    expect(y).toBeLessThan(viewport.height);
  }
});

test('reloading stays where the reader was', async () => {
  const page = await reader();
  await wheelTo(page, 'p8', 50);
  await page.mouse.wheel(0, 20);
  await atRest(page);
  const [paragraph, top] = [await current(page), await scrollTop(page)];
  await page.reload();
  await page.locator('article p[aria-current=true]').waitFor();
  await atRest(page);
  expect(await current(page)).toBe(paragraph);
  expect(Math.abs((await scrollTop(page)) - top)).toBeLessThanOrEqual(4);
});

test('turning the device keeps the paragraph', async () => {
  const page = await reader('#p10', { viewport: { width: 390, height: 844 } });
  await page.setViewportSize({ width: 844, height: 390 });
  await atRest(page);
  expect(await current(page)).toBe('p10');
  await page.setViewportSize({ width: 1350, height: 900 });
  await atRest(page);
  expect(await current(page)).toBe('p10');
});

test('a press on the page does not end the scroll that a key has begun', async () => {
  const page = await reader('#p10');
  await page.keyboard.press('ArrowRight');
  await waitForCurrent(page, 'p11');
  // In the middle of the scroll, when the line is still in the paragraph before.
  await page.evaluate(async () => {
    await new Promise((scrolled) => addEventListener('scroll', scrolled, { once: true }));
    document.querySelector('article')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  });
  await atRest(page);
  expect((await moves(page)).slice(-1)).toEqual(['p11']);
  expect((await moves(page)).filter((id) => id === 'p11')).toHaveLength(1);
  expect(await current(page)).toBe('p11');
});

test('the other language opens at the same paragraph, and back again', async () => {
  const page = await reader('#p10');
  expect(await page.getAttribute('html', 'lang')).toBe('id');
  await page.keyboard.press('ArrowRight');
  await waitForCurrent(page, 'p11');
  await page.locator('.languages a[hreflang=en]').click();
  await page.waitForURL('**/en/#p11');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await waitForCurrent(page, 'p11');
  await page.locator('.languages a[hreflang=id]').click();
  await page.waitForURL((url) => !url.pathname.includes('/en/'));
  await waitForCurrent(page, 'p11');
  expect(await page.getAttribute('html', 'lang')).toBe('id');
});

test('the chosen appearance lasts, on page and map, before and after reloading', async () => {
  const page = await reader('', { live: true });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const mapPaper = () =>
    page.evaluate(() => {
      const map = document.querySelector('story-map')!.map as { getGlobalState(): { paper: string } };
      return map.getGlobalState().paper;
    });
  expect(await ground()).toBe('rgb(251, 250, 247)');
  await page.locator('.theme select').selectOption('dark');
  expect(await ground()).toBe('rgb(20, 22, 26)');
  await expect.poll(mapPaper).toBe('#14161a');
  await page.reload();
  expect(await ground()).toBe('rgb(20, 22, 26)');
  await page.locator('story-map[state=ready]').waitFor();
  expect(await mapPaper()).toBe('#14161a');
  expect(await page.locator('.theme select').inputValue()).toBe('dark');
  await page.locator('.theme select').selectOption('');
  expect(await ground()).toBe('rgb(251, 250, 247)');
});
