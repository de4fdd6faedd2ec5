/** The presenter's help page, its switch for single-letter keys, refresh, swipe, and the way in and out. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { keyLines } from '../../src/modes/present/keys.ts';
import { expectSlide, hasDialog, openSlide, slideNow, stepNow, viewOf } from './support/presenter.ts';
import { useBrowser } from './support/use-browser.ts';

const site = inject('site');
const { browser } = useBrowser();
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  ({ context, page } = await openSlide(browser(), 'p5'));
});
afterEach(() => context.close());

const mode = () => viewOf(page);
const dialog = () => hasDialog(page);
const press = (key: string) => page.keyboard.press(key);

describe('help, switch, way out', () => {
  test('? lists every key', async () => {
    await press('?');
    const rows = await page.locator('.keys div').allInnerTexts();
    expect(rows.length).toBeGreaterThanOrEqual(keyLines.length);
    const text = rows.join('\n');
    for (const name of [
      '→',
      '↓',
      'Space',
      'Page Down',
      '←',
      '↑',
      'Page Up',
      'Home',
      'End',
      'Esc',
      'G',
      'B',
      '.',
      'F',
      'M',
      'T',
      'O',
      'N',
      'Q',
      'A',
      'P',
      '?',
      'Number, Enter',
    ])
      expect(text).toContain(name);
    await press('?');
    await expect.poll(dialog).toBe(false);
  });

  test('single-letter keys can be switched off, and that lasts; the others go on', async () => {
    await press('?');
    await page.getByLabel('Single-letter and number keys').uncheck();
    await press('Escape');
    await expect.poll(dialog).toBe(false);
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      await page.locator('present-bar .step').waitFor();
      for (const key of ['m', 'o', 'b', '.', 'q', '?', '2', 'Enter', 'g']) await press(key);
      expect(await mode()).toBe('all');
      expect(await dialog()).toBe(false);
      expect(await page.locator('.blank').isVisible()).toBe(false);
      await press('PageDown');
    }
    await expectSlide(page, 'p7');
    await page.locator('present-bar button[data-action=help]').click();
    await page.getByLabel('Single-letter and number keys').check();
    await press('Escape');
    await expect.poll(dialog).toBe(false);
    await press('m');
    expect(await mode()).toBe('map');
  });

  test('keys with Ctrl, Alt or Meta are the browser’s', async () => {
    for (const key of ['Control+m', 'Alt+m', 'Meta+m']) await press(key);
    expect(await mode()).toBe('all');
  });

  test('Esc takes off one thing at a time, then leads to the reader at the same paragraph', async () => {
    await press('m');
    await press('Escape');
    expect(await mode()).toBe('all');
    await press('b');
    await press('Escape');
    expect(await page.locator('.blank').isVisible()).toBe(false);
    await press('Escape');
    await page.waitForURL((url) => !url.search.includes('mode'));
    expect(new URL(page.url()).hash).toBe('#p5');
    await expect.poll(() => slideNow(page)).toBe('p5');
    expect(await page.locator('header.bar').isVisible()).toBe(true);
  });

  test('the reader’s button leads to the slide of its paragraph', async () => {
    await page.goto(`${site}en/#p11`);
    await page.reload();
    await expect.poll(() => slideNow(page)).toBe('p11');
    await page.locator('a.to-present').click();
    await page.locator('present-bar .step').waitFor();
    await expectSlide(page, 'p11');
    expect(await page.locator('.says > ul').innerText()).toContain(
      'not independently verified, says Reuters',
    );
  });

  test('a refresh returns to the step', async () => {
    for (let step = 0; step < 4; step++) await press('PageDown');
    await expectSlide(page, 'p9');
    await page.reload();
    await page.locator('present-bar .step').waitFor();
    await expectSlide(page, 'p9');
    expect(await stepNow(page)).toBe('9 / 14');
  });
});
