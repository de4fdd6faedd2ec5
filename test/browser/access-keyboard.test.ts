/** The whole story by keyboard alone: every stop can be seen and is free, nothing traps, and what opens gives the focus back. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Stop, stopNow, walk } from './support/focus.ts';
import { nextFrames, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

const sizes = {
  wide: { width: 1350, height: 900 },
  narrow: { width: 390, height: 823 },
  /** 1280 × 1024 px at 400 %. */
  enlarged: { width: 320, height: 256 },
};
const options = (size: keyof typeof sizes) => ({ viewport: sizes[size], reducedMotion: 'reduce' }) as const;

const hardToSee = (stops: readonly Stop[]): string[] =>
  stops.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => `${name}: ${faults.join(', ')}`);
const names = (stops: readonly Stop[]): string[] => stops.map(({ name }) => name);

/** Presses Tab until the focus is on what matches `selector`. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.matches(wanted) ?? false;
    }, selector);
    if (isThere) return;
  }
  throw new Error(`${selector} is more than ${most} × Tab away; now at ${(await stopNow(page)).name}`);
}

describe.each(Object.keys(sizes) as (keyof typeof sizes)[])('%s', (size) => {
  test('Tab leads through everything and out, Shift+Tab back the same way, each stop visible and free', async () => {
    const page = await reader('en/', options(size));
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('details')) element.open = true;
    });
    const there = await walk(page, 'Tab');
    expect(hardToSee(there)).toEqual([]);
    expect(names(there).slice(0, 2)).toEqual([
      'a.skip "Skip to the text"',
      'a.skip "Skip to the list of places"',
    ]);
    // All that a pointer can press can be reached.
    const all = await page.evaluate(() => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? inside(element.shadowRoot) : []),
        ]);
      return inside(document).filter(
        (element) =>
          element.matches('a[href],button:enabled,select,input,summary,textarea') &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('[inert]'),
      ).length;
    });
    expect(there.length).toBeGreaterThan(100);
    expect(there.length).toBeGreaterThanOrEqual(all);
    const back = await walk(page, 'Shift+Tab');
    expect(hardToSee(back)).toEqual([]);
    expect(names(back).reverse()).toEqual(names(there));
  });
});

describe('the reader', () => {
  test('skips to the text, reads, explains, asks, and comes back from the card', async () => {
    const page = await reader('en/?class=1', options('wide'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('article') !== null)).toBe(true);
    for (const wanted of ['p2', 'p3']) {
      await page.keyboard.press('ArrowRight');
      await waitForCurrent(page, wanted);
    }
    // A mention: card, its links, Escape; the same from the far side of the card.
    await tabTo(page, '#p3 a.mention[data-place]');
    const from = await stopNow(page);
    await page.keyboard.press('Enter');
    await page.locator('story-card .card').waitFor();
    expect((await stopNow(page)).name).toMatch(/^div\.card/);
    await tabTo(page, 'story-card .paragraphs a', 6);
    expect((await stopNow(page)).faults).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('story-card .card').waitFor({ state: 'hidden' });
    expect((await stopNow(page)).key).toBe(from.key);
    // Left behind by Tab, an open card is closed by Escape all the same, and the focus stays where it is.
    await page.keyboard.press('Enter');
    await page.locator('story-card .card').waitFor();
    await tabTo(page, 'article a', 12);
    const beyond = await stopNow(page);
    await page.keyboard.press('Escape');
    await page.locator('story-card .card').waitFor({ state: 'hidden' });
    expect((await stopNow(page)).key).toBe(beyond.key);
    // A word explained, a question answered.
    await page.locator('article a.term').first().focus();
    const term = await stopNow(page);
    await page.keyboard.press('Enter');
    await page.locator('.explanation:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.explanation:popover-open').waitFor({ state: 'detached' });
    expect((await stopNow(page)).key).toBe(term.key);
    await tabTo(page, '.question summary', 120);
    await page.keyboard.press('Enter');
    expect(await page.locator('.question[open]').count()).toBe(1);
  });

  test('has the list of places one Tab from the map, and from there the paragraphs', async () => {
    const page = await reader('en/', { ...options('wide'), live: true });
    await tabTo(page, 'canvas', 12);
    await page.keyboard.press('Tab');
    expect((await stopNow(page)).name).toContain('list of places');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('places');
    await page.keyboard.press('Tab');
    const [place, paragraph] = await page.evaluate(() => {
      const link = document.activeElement as HTMLAnchorElement;
      return [link.closest('li')!.id.replace('place-', ''), link.hash.slice(1)];
    });
    await page.keyboard.press('Enter');
    await waitForCurrent(page, paragraph!);
    expect((await page.locator('story-map').getAttribute('places'))!.split(' ')).toContain(place);

    // Comparing sizes: into the panel, on the map by arrow keys, out again.
    await page.locator('a.mention[data-place=kursk-oblast]').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'story-card .compare', 8);
    await page.keyboard.press('Enter');
    await page.locator('story-compare select').waitFor();
    await expect.poll(async () => (await stopNow(page)).name).toMatch(/^select/);
    const where = () => page.locator('story-compare [role=status]').innerText();
    const before = await where();
    await page.keyboard.press('ArrowDown');
    await expect.poll(where).not.toBe(before);
    await tabTo(page, '.steps button', 4);
    expect((await stopNow(page)).faults).toEqual([]);
    const stepped = await where();
    await page.keyboard.press('Enter');
    await expect.poll(where).not.toBe(stepped);
    await page.keyboard.press('Escape');
    await page.locator('story-compare').waitFor({ state: 'detached' });
    expect((await stopNow(page)).name).toMatch(/^button\.compare/);
    await page.keyboard.press('Escape');
    await page.locator('story-card .card').waitFor({ state: 'hidden' });
  });

  test('shares a link, changes the appearance, presents and comes back', async () => {
    const page = await reader('en/', options('wide'));
    for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p5');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, '.bar .share', 12);
    await page.keyboard.press('Enter');
    await page.locator('story-share dialog[open]').waitFor();
    const inDialog = await walk(page, 'Tab', 40);
    expect(hardToSee(inDialog)).toEqual([]);
    expect(inDialog.length).toBeGreaterThan(8);
    await tabTo(page, '.row button', 20);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('en/#p5');
    await page.keyboard.press('Escape');
    await page.locator('story-share dialog[open]').waitFor({ state: 'detached' });
    expect((await stopNow(page)).name).toMatch(/^button\.share/);
    await tabTo(page, '.theme select', 2);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');

    for (let count = 0; count < 3; count++) await page.keyboard.press('Shift+Tab');
    expect((await stopNow(page)).name).toMatch(/^a\.to-present/);
    await page.keyboard.press('Enter');
    await page.locator('present-bar .step').waitFor();
    const slide = await walk(page, 'Tab', 80);
    expect(hardToSee(slide)).toEqual([]);
    expect(names(slide).join()).toContain('button "Next step"');
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p6');
    for (const [key, selector] of [
      ['?', '.letters input'],
      ['g', '.go-to input'],
      ['o', '.overview button'],
      ['l', '.link-words button'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(selector).first().waitFor();
      const stops = await walk(page, 'Tab', 40);
      expect(hardToSee(stops), key).toEqual([]);
      expect(stops.length, key).toBeGreaterThanOrEqual(1);
      await page.keyboard.press('Escape');
      await page.locator('present-dialog dialog[open]').waitFor({ state: 'detached' });
      await nextFrames(page);
    }
    await page.keyboard.press('Escape');
    await page.locator('header.bar').waitFor();
    await waitForCurrent(page, 'p6');
  });

  test('steps through an embed', async () => {
    const page = await reader('en/?mode=embed', { ...options('narrow') });
    const stops = await walk(page, 'Tab', 60);
    expect(hardToSee(stops)).toEqual([]);
    await tabTo(page, '.stepper .next', 40);
    await page.keyboard.press('Enter');
    await waitForCurrent(page, 'p2');
    expect((await stopNow(page)).name).toMatch(/^button\.next/);
  });
});
