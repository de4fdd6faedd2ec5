/** Opening, scrolling and stepping, as readers do it: the page never pulls the text from under them. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { links } from './support/link-table.ts';
import {
  atRest,
  changes,
  current,
  goToHash,
  holdMap,
  nextFrames,
  openPage,
  waitForCurrent,
} from './support/reader.ts';
import { hashOf, scrollTop, useBrowser } from './support/use-browser.ts';

const { browser, reader, watch } = useBrowser();

const moves = async (page: Page): Promise<string[]> =>
  (await changes(page)).map(({ paragraph }) => paragraph);
const step = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** Counts the scrolls that the page makes itself from now on. */
const watchScrolls = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { ownScrolls: log });
    for (const name of ['scroll', 'scrollTo', 'scrollBy'] as const) {
      const original = window[name].bind(window) as (...args: unknown[]) => void;
      Object.assign(window, {
        [name]: (...args: unknown[]) => {
          log.push(name);
          original(...args);
        },
      });
    }
    for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy', 'scroll'] as const) {
      const original = Element.prototype[name] as (...args: unknown[]) => void;
      Object.assign(Element.prototype, {
        [name](this: Element, ...args: unknown[]) {
          log.push(name);
          original.apply(this, args);
        },
      });
    }
  });
const ownScrolls = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { ownScrolls: string[] }).ownScrolls);

describe('opening', () => {
  test('without a fragment: the first paragraph, at the top, and the address stays clean', async () => {
    const page = await reader();
    expect(await current(page)).toBe('p1');
    expect(await scrollTop(page)).toBe(0);
    expect(hashOf(page)).toBe('');
    expect(await moves(page)).toEqual(['p1']);
  });

  test('at the first paragraph, however short it is', async () => {
    const { page } = await openPage(browser(), 'about:blank', { viewport: { width: 768, height: 1024 } });
    await holdMap(page);
    await page.route(inject('site'), async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({
        response,
        body: html
          .replace(/(<p id="p1"[^>]*>)[\s\S]*?(<\/p>)/, '$1Short.$2')
          .replace(/<details[\s\S]*?<\/details>/, ''),
      });
    });
    await page.goto(`${inject('site')}#p1`);
    await page.locator('article p[aria-current=true]').waitFor();
    await atRest(page);
    expect(await page.locator('#p1').textContent()).toBe('Short.');
    expect(await current(page)).toBe('p1');
    expect(hashOf(page)).toBe('#p1');
    await page.context().close();
  });

  test.each([
    [390, 800],
    [768, 1024],
    [1350, 900],
    [1350, 420],
  ])('at #p10, %i × %i px: there, with its first line in sight', async (width, height) => {
    const page = await reader('#p10', { viewport: { width, height } });
    expect(await current(page)).toBe('p10');
    const topmost = await page.evaluate(() => {
      const paragraph = document.getElementById('p10')!;
      const [line] = [...paragraph.getClientRects()];
      const middle = line!.top + Number.parseFloat(getComputedStyle(paragraph).lineHeight) / 2;
      const found = document.elementFromPoint(line!.left + 30, middle);
      return paragraph.contains(found) ? 'p10' : (found?.outerHTML.slice(0, 80) ?? 'nothing');
    });
    expect(topmost).toBe('p10');
    expect(await moves(page)).toEqual(['p10']);
    expect(hashOf(page)).toBe('#p10');
  });

  test('at what is no paragraph: the first, and the story goes on from there', async () => {
    for (const hash of ['#p99', '#%E0%A4%A', '#p1%22]']) {
      const page = await reader(hash);
      expect(await current(page), hash).toBe('p1');
      await step(page, 'ArrowRight');
      await waitForCurrent(page, 'p2');
      expect(hashOf(page)).toBe('#p2');
    }
  });

  test('at an entry of the lists: there', async () => {
    const page = await reader('#event-peskov');
    const box = (await page.locator('#event-peskov').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeLessThan(900);
    expect(await current(page)).toBe('p14');
  });
});

describe('scrolling', () => {
  test('fast with the wheel through everything: the text goes where the wheel says, each paragraph at most once', async () => {
    const page = await reader();
    await watchScrolls(page);
    await page.mouse.move(200, 700);
    const from = (await changes(page)).length;
    const end = await page.evaluate(() => document.getElementById('p14')!.getBoundingClientRect().bottom);
    let wanted = 0;
    while (wanted < end) {
      await page.mouse.wheel(0, 240);
      wanted += 240;
    }
    await atRest(page);
    await expect.poll(() => scrollTop(page)).toBe(wanted);
    expect(await current(page)).toBe('p14');
    const passed = (await moves(page)).slice(from);
    expect(passed.length).toBeLessThanOrEqual(links.length - 1);
    expect(passed).toEqual(links.map(({ id }) => id).filter((id) => passed.includes(id)));
    for (; wanted > 0; wanted -= 240) await page.mouse.wheel(0, -240);
    await waitForCurrent(page, 'p1');
    await atRest(page);
    expect(await scrollTop(page)).toBe(0);
    expect(await ownScrolls(page)).toEqual([]);
  });

  test('slowly with the wheel, down and up, below a map: never pulled', async () => {
    const [width, height] = [390, 800];
    const page = await reader('', { viewport: { width, height } });
    await watchScrolls(page);
    await page.mouse.move(200, height - 100);
    const turn = async (by: number, until: string) => {
      let now = await lookAt(page, 'p7');
      for (let count = 0; count < 120 && now.current !== until; count++) {
        await page.mouse.wheel(0, by);
        const next = await lookAt(page, 'p7');
        // Measured on the text itself: a caption of another length may move the page's own zero.
        expect(Math.abs(now.top - next.top - by), `px off, after ${next.current}`).toBeLessThanOrEqual(1.5);
        now = next;
      }
      expect(now.current).toBe(until);
    };
    await turn(100, 'p12');
    await turn(-30, 'p9');
    await turn(-100, 'p1');
    const passed = await moves(page);
    const ids = links.map(({ id }) => id);
    expect(passed).toEqual([...ids.slice(0, 12), ...ids.slice(0, 11).reverse()]);
    expect(await ownScrolls(page)).toEqual([]);
  });

  test('with the keys that scroll: as far as without the story', async () => {
    const page = await reader('', { reducedMotion: 'reduce' });
    const plain = watch(
      await openPage(browser(), inject('site'), { reducedMotion: 'reduce' }, async (opening) => {
        await opening.route('**/assets/*.js', (route) =>
          // A program that does nothing, but has come whole.
          route.fulfill({
            contentType: 'text/javascript',
            body: 'document.documentElement.dataset.program = ""',
          }),
        );
      }),
    );
    expect(await plain.locator('[aria-current=true]').count()).toBe(0);
    await watchScrolls(page);
    for (const key of ['PageDown', 'Space', 'ArrowDown', 'Shift+Space', 'End']) {
      const tops: number[] = [];
      for (const variant of [page, plain]) {
        const before = await scrollTop(variant);
        await variant.keyboard.press(key);
        await expect.poll(() => scrollTop(variant), { message: key }).not.toBe(before);
        await settled(variant);
        tops.push(await scrollTop(variant));
      }
      expect(tops[0], key).toBeCloseTo(tops[1]!, 0);
    }
    expect(await ownScrolls(page)).toEqual([]);
  });
});

/** When all that a scroll causes has happened: which paragraph is current, and the position of another one. */
const lookAt = (page: Page, id: string): Promise<{ current: string; top: number }> =>
  page.evaluate(async (id) => {
    for (let count = 0; count < 4; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return {
      current: document.querySelector('article [aria-current=true]')!.id,
      top: document.getElementById(id)!.getBoundingClientRect().top,
    };
  }, id);

/** Waits until the page has not scrolled for some frames. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let calm = 0, before = -1; calm < 8; before = scrollY) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      calm = scrollY === before ? calm + 1 : 0;
    }
  });

describe('the arrow keys', () => {
  test('pressed quickly, pass each paragraph once and bring the last one into view', async () => {
    const page = await reader();
    for (let count = 0; count < 6; count++) await step(page, 'ArrowRight');
    await waitForCurrent(page, 'p7');
    await atRest(page);
    expect(await moves(page)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']);
    const { y } = (await page.locator('#p7').boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(600);
    await step(page, 'ArrowLeft');
    await waitForCurrent(page, 'p6');
    await atRest(page);
    expect(await current(page)).toBe('p6');
  });

  test('stop at the ends', async () => {
    const page = await reader('#p14');
    await step(page, 'ArrowRight');
    await goToHash(page, 'p1');
    await waitForCurrent(page, 'p1');
    await atRest(page);
    await step(page, 'ArrowLeft');
    await nextFrames(page);
    expect(await moves(page)).toEqual(['p14', 'p1']);
  });

  test('step from a link of the text too', async () => {
    const page = await reader('#p4');
    await page.focus('#p4 a.mention');
    await step(page, 'ArrowRight');
    await waitForCurrent(page, 'p5');
  });

  test('are left to what has the focus: the switch, the map, the timeline, the card', async () => {
    const page = await reader('#p4', { live: true });
    const canvas = page.locator('story-map canvas').first();
    const target = page.locator('story-timeline button[data-events]').first();
    for (const control of [page.locator('.theme select'), canvas, target]) {
      await control.focus();
      await step(page, 'ArrowRight');
      await nextFrames(page);
      expect(await moves(page)).toEqual(['p4']);
    }
    await target.click();
    await page.locator('story-card .card').waitFor();
    await step(page, 'ArrowRight');
    await nextFrames(page);
    expect(await moves(page)).toEqual(['p4']);
  });

  test('with Alt, Ctrl, Meta or Shift are left to the browser', async () => {
    const page = await reader('#p4');
    await page.evaluate(() => {
      const stopped: boolean[] = [];
      Object.assign(window, { stopped });
      addEventListener('keydown', (event) => stopped.push(event.defaultPrevented));
    });
    const held = ['Alt', 'Control', 'Meta', 'Shift'];
    for (const key of held) {
      await page.evaluate(
        (name) => {
          const event = { key: 'ArrowLeft', bubbles: true, cancelable: true, [name]: true };
          document.body.dispatchEvent(new KeyboardEvent('keydown', event));
        },
        `${key === 'Control' ? 'ctrl' : key.toLowerCase()}Key`,
      );
    }
    expect(await page.evaluate(() => (window as unknown as { stopped: boolean[] }).stopped)).toEqual(
      held.map(() => false),
    );
    expect(await moves(page)).toEqual(['p4']);
  });
});
