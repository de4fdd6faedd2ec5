/**
 * What a page must recover from: graphics lost, a map made again many times, a tab asleep, a connection gone, a window resized
 * without end, a browser too old for it. (No WebGL at all: map-picture.test.ts; no scripts at all: no-script.test.ts.)
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptySources, expectLinked, expectPlain, lacking } from './support/fault-checks.ts';
import { type FaultPage, openFaulty } from './support/fault-page.ts';
import { measure } from './support/growth.ts';
import { atRest, goToHash, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

const state = (page: Page) => page.getAttribute('story-map', 'state');
const ready = (page: Page) => page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });

describe('one reading', () => {
  let opened: FaultPage;
  let page: Page;
  let devtools: CDPSession;
  beforeAll(async () => {
    opened = await openFaulty(browser(), true);
    ({ page } = opened);
    devtools = await page.context().newCDPSession(page);
    await opened.goto('');
    await ready(page);
  });
  afterAll(() => opened?.close());

  test('the tab falls asleep, and is awake where it was', async () => {
    const asleep = await openFaulty(browser(), true);
    // By its own clock: Chromium freezes no tab that is in view, and none here is out of it.
    await asleep.page.clock.install();
    await asleep.goto('');
    await ready(asleep.page);
    await goToHash(asleep.page, 'p2');
    await waitForCurrent(asleep.page, 'p2');
    await asleep.page.clock.fastForward('08:00:00');
    await waitForCurrent(asleep.page, 'p2');
    await expectLinked(asleep.page);
    await atRest(asleep.page);
    expect(await state(asleep.page)).toBe('ready');
    await asleep.close();
  });

  test('the connection is lost in mid-story: what has loaded goes on, what is missing is said, and comes when it is back', async () => {
    await page.context().setOffline(true);
    await expectLinked(page);
    // A part of the world that has not been asked for yet.
    await page.evaluate(() => {
      const map = document.querySelector('story-map')!.map as { jumpTo(to: object): void };
      map.jumpTo({ center: [106.8, -6.2], zoom: 7 });
    });
    await expect.poll(() => lacking(page), { timeout: 10_000 }).toBeGreaterThan(0);
    await expectLinked(page);
    await page.context().setOffline(false);
    await page.locator('story-map .fault button').click();
    await expect.poll(() => lacking(page), { timeout: 10_000 }).toBe(0);
    await atRest(page);
    expect(await emptySources(page)).not.toContain('places');
    await expectLinked(page);
  });

  test('a storm of sizes: the last one counts', async () => {
    for (let count = 0; count < 24; count++) {
      const [width, height] = count % 2 ? [320 + 9 * count, 480] : [900 - 13 * count, 260 + 9 * count];
      await page.setViewportSize({ width: width!, height: height! });
    }
    await page.setViewportSize({ width: 700, height: 600 });
    await atRest(page);
    await expectLinked(page);
    const [frame, canvas] = await page.evaluate(() => {
      const root = document.querySelector('story-map')!.shadowRoot!;
      const sizes = [root.querySelector('.frame')!, root.querySelector('canvas')!].map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return [width, height];
      });
      return [sizes[0]!, sizes[1]!];
    });
    // The canvas has whole pixels.
    for (const [axis, length] of frame!.entries()) expect(Math.abs(canvas![axis]! - length)).toBeLessThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('a map made and taken away fifty times leaves nothing behind', async () => {
    // Requests go straight from here on: no fault is laid on them.
    await page.context().unrouteAll();
    /** Most are taken away while they load, every fifth when it is drawn. */
    const rebuild = (times: number) =>
      page.evaluate(async (times) => {
        const map = document.querySelector('story-map')!;
        const { parentElement, nextSibling } = map;
        for (let count = 1; count <= times; count++) {
          map.remove();
          parentElement!.insertBefore(map, nextSibling);
          const loaded = map.load();
          while (!map.map) await new Promise((resolve) => requestAnimationFrame(resolve));
          if (count % 5 === 0) await loaded;
        }
      }, times);
    // What the first ones leave is not growth: shaders, compiled code, listeners that are there once.
    await rebuild(5);
    const before = await measure(devtools, page);
    await rebuild(20);
    const middle = await measure(devtools, page);
    await rebuild(25);
    const after = await measure(devtools, page);
    console.info(
      'After 5, 25 and 50 maps:',
      [before, middle, after].map((state) => JSON.stringify(state)),
    );
    for (const { canvases, contexts, workers } of [before, middle, after])
      expect([canvases, contexts, workers]).toEqual([1, 1, 1]);
    // Less than one for each map: what stays grows with every one. A map is megabytes.
    expect(after.nodes - middle.nodes).toBeLessThan(25);
    expect(after.listeners - middle.listeners).toBeLessThan(25);
    expect(after.heap - middle.heap).toBeLessThan(25 * 20_000);
    await atRest(page);
    await expectLinked(page);
  }, 120_000);

  test('graphics taken away in mid-story: the picture at once, then a live map again; the story loses nothing', async () => {
    /** Takes the graphics away; whether the picture is there as soon as the live map is not. */
    const lose = () =>
      page.evaluate(async () => {
        const map = document.querySelector('story-map')!;
        const canvas = map.shadowRoot!.querySelector('canvas')!;
        const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
        extension.loseContext();
        // As browsers do, some time later.
        setTimeout(() => extension.restoreContext(), 200);
        while (map.state === 'ready') await new Promise((resolve) => setTimeout(resolve));
        await map.updateComplete;
        const picture = map.querySelector('svg[data-picture]')!;
        return picture.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      });
    expect(await lose()).toBe(true);
    await expectLinked(page);
    await goToHash(page, 'p10');
    await waitForCurrent(page, 'p10');
    await ready(page);
    const focus = await page.evaluate(() => {
      const map = document.querySelector('story-map')!.map as {
        getFeatureState(of: object): { focus?: string };
      };
      return map.getFeatureState({ source: 'places', id: 'bolshesoldatsky' }).focus;
    });
    expect(focus).toBe('area');
    // A second time the reader says when to try again.
    expect(await lose()).toBe(true);
    await page.locator('story-map[state=failed]').waitFor();
    await expectLinked(page);
    await page.locator('story-map .fault button').click();
    await ready(page);
  });
});

describe('an old browser', () => {
  test('that knows no modules has the plain page, and nothing waits for a program', async () => {
    const opened = await openFaulty(browser(), false);
    const { page } = opened;
    await page.addInitScript(() => {
      delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
    });
    // Such a browser does not run what it does not know.
    await page.route(/\/(\?.*)?$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('type="module"', 'type="unknown"');
      await route.fulfill({ response, body });
    });
    for (const path of ['', '?mode=present', '?mode=embed', '?mode=notes']) {
      await opened.goto(path);
      await expectPlain(page);
      expect(await page.locator('.unstarted').isVisible()).toBe(false);
      for (const control of await page.locator('button, select').all())
        expect(await control.isVisible()).toBe(false);
      expect(await page.locator('story-map svg[data-picture]').isVisible()).toBe(true);
      const picture = page.locator('article .view img').first();
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    }
    await opened.close();
  });

  test('that knows modules but not this syntax has it too, and says so', async () => {
    const opened = await openFaulty(browser(), false);
    const { page } = opened;
    await page.route(/\/index-[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'class Later { # field }' }),
    );
    await opened.goto('?mode=embed');
    await page.locator('.unstarted:not([hidden])').waitFor();
    await expectPlain(page);
    await opened.close(/^SyntaxError/);
  });
});
