/** The presenter by keyboard: every key that moves, shows or plays. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { engineFile } from './support/held-map.ts';
import { expectSlide, hasDialog, openSlide, shownParagraphs, stepNow, viewOf } from './support/presenter.ts';
import { nextFrames } from './support/reader.ts';
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

describe('moving', () => {
  test('opens at the paragraph of the address, alone on the slide', async () => {
    await expectSlide(page, 'p5');
    expect(await stepNow(page)).toBe('5 / 14');
    expect(await shownParagraphs(page)).toEqual(['p5']);
  });

  test.each(['ArrowRight', 'ArrowDown', 'Space', 'PageDown'])('%s goes on', async (key) => {
    await press(key);
    await expectSlide(page, 'p6');
    expect(new URL(page.url()).hash).toBe('#p6');
  });

  test.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%s goes back', async (key) => {
    await press(key);
    await expectSlide(page, 'p4');
  });

  test('Home and End, and no further than the ends', async () => {
    await press('Home');
    await press('ArrowLeft');
    // The title's own slide.
    await expectSlide(page, '');
    expect(await stepNow(page)).toBe('0 / 14');
    expect(new URL(page.url()).hash).toBe('');
    await press('ArrowRight');
    await expectSlide(page, 'p1');
    await press('End');
    await press('PageDown');
    await expectSlide(page, 'p14');
  });

  test('a number and Enter; a letter in between forgets the number', async () => {
    await press('1');
    await press('2');
    expect(await page.locator('.typed').innerText()).toBe('12');
    await press('Enter');
    await expectSlide(page, 'p12');
    await press('3');
    await press('m');
    await press('m');
    await press('Enter');
    await expectSlide(page, 'p12');
    await press('9');
    await press('9');
    await press('Enter');
    await expectSlide(page, 'p14');
  });

  test('G asks for a step', async () => {
    await press('g');
    expect(await dialog()).toBe(true);
    await page.keyboard.type('7');
    await press('Enter');
    await expectSlide(page, 'p7');
    expect(await dialog()).toBe(false);
  });

  test('arrows go on after a click on the map and after a button was pressed by pointer', async () => {
    await context.unroute(engineFile);
    await page.reload();
    await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    const box = (await page.locator('story-map').boundingBox())!;
    await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2);
    await press('ArrowRight');
    await expectSlide(page, 'p6');
    await page.locator('present-bar button[data-action=previous]').click();
    await expectSlide(page, 'p5');
    await press('Space');
    await expectSlide(page, 'p6');
  });

  test('a swipe', async () => {
    await page.evaluate(() => {
      const target = document.querySelector('article')!;
      const send = (type: string, clientX: number) => {
        const touch = new Touch({ identifier: 1, target, clientX, clientY: 300 });
        const touches = type === 'touchend' ? [] : [touch];
        target.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [touch], bubbles: true }));
      };
      send('touchstart', 500);
      send('touchend', 300);
    });
    await expectSlide(page, 'p6');
  });
});

describe('what is shown', () => {
  test('B and . blank the screen and bring it back', async () => {
    const blank = page.locator('.blank');
    for (const key of ['b', '.']) {
      await press(key);
      await expect.poll(() => blank.isVisible()).toBe(true);
      const { x, y, width, height } = (await blank.boundingBox())!;
      expect([x, y, width, height]).toEqual([0, 0, 1350, 760]);
      await press(key);
      await expect.poll(() => blank.isVisible()).toBe(false);
    }
  });

  test('M shows the map alone, T hides the text; who says it stays', async () => {
    const who = page.locator('.says > ul');
    await press('m');
    expect(await mode()).toBe('map');
    expect(await shownParagraphs(page)).toEqual([]);
    expect(await page.locator('story-timeline').isVisible()).toBe(false);
    expect((await page.locator('story-map').boundingBox())!.width).toBe(1350);
    expect(await who.innerText()).toContain('Video released by the Russian Ministry of Defence');
    await press('t');
    expect(await mode()).toBe('no-text');
    expect(await page.locator('story-timeline').isVisible()).toBe(true);
    expect(await shownParagraphs(page)).toEqual([]);
    expect(await who.isVisible()).toBe(true);
    await press('t');
    expect(await mode()).toBe('all');
    expect(await shownParagraphs(page)).toEqual(['p5']);
  });

  test('O shows all steps with their picture maps, and leads to one', async () => {
    await press('o');
    await expect.poll(() => page.locator('.overview button').count()).toBe(14);
    const views = await page
      .locator('.overview svg[data-picture]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('viewBox')));
    expect(views).toHaveLength(14);
    expect(new Set(views).size).toBeGreaterThanOrEqual(3);
    // The hatch of an area that is not named is drawn in the copy too.
    const hatch = await page
      .locator('.overview [data-focus=vague]')
      .first()
      .evaluate((area) => {
        const [, id] = /#([^")]+)/.exec(getComputedStyle(area).fill)!;
        return document.getElementById(id!)?.closest('.overview')?.localName;
      });
    expect(hatch).toBe('ol');
    expect(await page.locator('.overview button:focus').getAttribute('aria-current')).toBe('true');
    await press('ArrowRight');
    await press('Enter');
    await expectSlide(page, 'p6');
    expect(await dialog()).toBe(false);
  });

  test('a page opened the moment another is closed is whole', async () => {
    await press('?');
    await expect.poll(dialog).toBe(true);
    await page.evaluate(() => {
      for (const key of ['?', 'o'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    const steps = () => page.locator('.overview button').count();
    await expect.poll(steps).toBe(14);
    // What the closing of the first brings about has happened by then.
    for (let count = 0; count < 3; count++) await nextFrames(page);
    expect(await steps()).toBe(14);
    await press('Escape');
    await expect.poll(dialog).toBe(false);
  });

  test('Q asks, A answers; another Q asks the next or ends', async () => {
    await press('3');
    await press('Enter');
    await expectSlide(page, 'p3');
    const panel = page.locator('.question-panel');
    await press('q');
    await expect.poll(() => panel.innerText()).toContain('What happened in August 2024?');
    expect(await panel.innerText()).not.toContain('Ukrainian troops crossed');
    expect(await shownParagraphs(page)).toEqual([]);
    await press('a');
    await expect.poll(() => panel.innerText()).toContain('Ukrainian troops crossed');
    await press('q');
    await expect.poll(() => panel.innerText()).toContain('Whose view is missing');
    expect(await panel.innerText()).not.toContain('Kyiv’s denial');
    await press('q');
    await expect.poll(() => panel.innerText()).toBe('');
    expect(await shownParagraphs(page)).toEqual(['p3']);
    await press('a');
    await expect.poll(() => panel.innerText()).toContain('Ukrainian troops crossed');
    await press('ArrowRight');
    await expect.poll(() => panel.innerText()).toBe('');
  });

  test('L gives links and a QR code large enough for the back row', async () => {
    await press('l');
    const code = page.locator('svg.qr');
    await code.waitFor();
    expect((await code.boundingBox())!.height).toBeGreaterThan(760 * 0.6);
    expect(await page.locator('.address').innerText()).toBe(`${site}en/?mode=present#p5`);
    await page.getByLabel('To read').check();
    await expect.poll(() => page.locator('.address').innerText()).toBe(`${site}en/#p5`);
    await press('Escape');
    await expect.poll(dialog).toBe(false);
    await expectSlide(page, 'p5');
  });

  test('F asks for full screen and gives it back', async () => {
    await press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  });
});

describe('playing', () => {
  test('P plays event by event and pauses; + and - change the speed', async () => {
    await page.clock.install();
    await page.goto(`${site}en/?mode=present#p1`);
    await page.reload();
    await page.locator('present-bar .step').waitFor();
    const claims = page.locator('.said');
    await press('p');
    await expect.poll(() => claims.innerText()).toContain('8 seconds');
    const lit = () => page.evaluate(() => document.querySelector('story-timeline')!.lit);
    expect(await lit()).toBe('mod-statement');
    await page.clock.runFor(8100);
    expect(await lit()).toBe('incursion');
    await expectSlide(page, 'p1');
    await page.clock.runFor(8100);
    await expectSlide(page, 'p2');
    await press('+');
    await expect.poll(() => claims.innerText()).toContain('5 seconds');
    await press('-');
    await press('-');
    await expect.poll(() => claims.innerText()).toContain('12 seconds');
    await press('p');
    await page.clock.runFor(60_000);
    await expectSlide(page, 'p2');
    expect(await lit()).toBe(null);
    await press('p');
    await press('ArrowRight');
    await expectSlide(page, 'p3');
    await page.clock.runFor(60_000);
    await expectSlide(page, 'p3');
  });

  test('plays to the end and stops there', async () => {
    await page.clock.install();
    await page.reload();
    await page.locator('present-bar .step').waitFor();
    await press('p');
    await page.clock.runFor(8 * 1000 * 20);
    await expectSlide(page, 'p14');
    await expect.poll(() => page.locator('.said').innerText()).toBe('');
  });
});
