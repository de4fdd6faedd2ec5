/** The map moved by hand: a way back to the story, and the next paragraph takes it back. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import {
  atRest,
  current,
  goToHash,
  narrow,
  openLive,
  waitForCurrent,
  wheelTo,
  wide,
} from './support/reader.ts';
import { mapBounds, onMap } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
beforeAll(async () => {
  ({ page } = await openLive(browser(), `${inject('site')}en/`, { reducedMotion: 'no-preference' }));
});

async function startAt(id: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await goToHash(page, id);
  await waitForCurrent(page, id);
  await atRest(page);
}
const back = () => page.locator('story-map').getByRole('button', { name: 'Back to the story' });
const drag = async () => {
  const { x, y } = await onMap(page, [36.2, 51.6]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 4 });
  await page.mouse.move(x + 120, y + 60, { steps: 4 });
  await page.mouse.up();
  await back().waitFor();
  await atRest(page);
};
const expectView = async (wanted: number[]) => {
  await atRest(page);
  for (const [side, value] of (await mapBounds(page)).entries()) expect(value).toBeCloseTo(wanted[side]!, 3);
};

test('shows the way back to the story, which leads there', async () => {
  await startAt('p2');
  expect(await back().isVisible()).toBe(false);
  const before = await mapBounds(page);
  await drag();
  expect((await mapBounds(page))[0]).toBeLessThan(before[0] - 0.1);
  expect(await current(page)).toBe('p2');
  await back().click();
  await atRest(page);
  expect(await back().isVisible()).toBe(false);
  // Beside its card first, then in the whole frame.
  await page.keyboard.press('Escape');
  await expectView(before);
});

test('comes back with the next paragraph, where that one has another view', async () => {
  await startAt('p10');
  const before = await mapBounds(page);
  await startAt('p9');
  await drag();
  await wheelTo(page, 'p10', 60);
  await expectView(before);
  expect(await back().isVisible()).toBe(false);
});

test('comes back with the next paragraph, where that one has the same view', async () => {
  await startAt('p5');
  const before = await mapBounds(page);
  await drag();
  await wheelTo(page, 'p6', 60);
  await expectView(before);
  expect(await back().isVisible()).toBe(false);
});

test('comes back from a visit to a place', async () => {
  await startAt('p1');
  const before = await mapBounds(page);
  await page.locator('#p1 a.mention[data-place]').click();
  await atRest(page);
  await back().click();
  await atRest(page);
  expect(await back().isVisible()).toBe(false);
  // Beside its card first, then in the whole frame.
  await page.keyboard.press('Escape');
  await expectView(before);
});

test('nothing lies on the way back: on a phone the legend makes room', async () => {
  await startAt('p2');
  await page.setViewportSize(narrow);
  await atRest(page);
  await page.locator('#p2 a.mention[data-place=kursk-oblast]').click();
  await back().waitFor();
  await atRest(page);
  const onTop = () =>
    page.locator('story-map').evaluate((map) => {
      const root = map.shadowRoot!;
      const button = root.querySelector('.back')!;
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      return [left + 3, (left + right) / 2, right - 3].map(
        (x) => root.elementFromPoint(x, middle) === button,
      );
    });
  await expect.poll(onTop).toEqual([true, true, true]);
  await page.keyboard.press('Escape');
  await page.setViewportSize(wide);
});
