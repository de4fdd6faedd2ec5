/** Targets large enough, text twice as large, a page enlarged four times, and the readers' own colours and motion. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { misfits } from './support/fit.ts';
import { atRest, holdMap, nextFrames, openPage, waitForCurrent } from './support/reader.ts';
import { smallTargets } from './support/targets.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();

/** The story in one of its modes, at rest, with the live map held back. */
async function open(mode: Mode, options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const page = watch(
    await openPage(
      browser(),
      `${inject('site')}en/${modes[mode]}${hash}`,
      { reducedMotion: 'reduce', ...options },
      async (opening) => {
        await holdMap(opening);
      },
    ),
  );
  await page.locator('article p[aria-current=true]').waitFor({ state: 'attached' });
  await atRest(page);
  return page;
}

const modes = {
  read: '',
  present: '?mode=present#p10',
  notes: '?mode=notes#p10',
  steps: '?mode=embed',
  scroll: '?mode=embed&layout=scroll',
  map: '?mode=embed&layout=map',
};
type Mode = keyof typeof modes;
const all = Object.keys(modes) as Mode[];

/** What opens over the page, by mode. */
const opened: Partial<Record<Mode, ((page: Page) => Promise<unknown>)[]>> = {
  read: [
    (page) => page.locator('#p1 a.mention').first().click(),
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.bar .share').click();
      await page.locator('story-share dialog[open]').waitFor();
    },
  ],
  present: ['g', '?', 'o', 'l'].map((key) => async (page: Page) => {
    const dialog = page.locator('present-dialog dialog[open]');
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await nextFrames(page);
    await page.keyboard.press(key);
    await dialog.waitFor();
  }),
};

/** For looking at: `SCREENSHOTS=1`. */
const shoot = async (page: Page, name: string): Promise<unknown> =>
  process.env.SCREENSHOTS && page.screenshot({ path: `test/out/access/${name}.png` });

describe('targets', () => {
  test.each(all)('%s: at least 24 px, or as much room, for a pointer', async (mode) => {
    const page = await open(mode);
    for (const show of [async () => {}, ...(opened[mode] ?? [])]) {
      await show(page);
      const { small, all } = await smallTargets(page, 24, true);
      expect(small).toEqual([]);
      expect(all).toBeGreaterThan(1);
    }
  });

  test.each(all)('%s: at least 44 px for a finger', async (mode) => {
    const page = await open(mode, {
      viewport: { width: 390, height: 823 },
      hasTouch: true,
      isMobile: true,
    });
    for (const show of [async () => {}, ...(opened[mode] ?? [])]) {
      await show(page);
      expect((await smallTargets(page, 44, false)).small).toEqual([]);
    }
  });
});

describe('larger', () => {
  test.each(all)('%s: text twice as large', async (mode) => {
    const page = await open(mode);
    for (const [width, height] of [
      [1350, 900],
      [390, 823],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await nextFrames(page);
      await shoot(page, `${mode}-200-${width}`);
      expect(await misfits(page), `${width} px`).toEqual([]);
    }
  });

  test.each(all)('%s: enlarged four times', async (mode) => {
    const page = await open(mode, {
      viewport: { width: 320, height: 256 },
    });
    await shoot(page, `${mode}-400`);
    expect(await misfits(page)).toEqual([]);
  });
});

describe('readers’ own settings', () => {
  const colours = (page: Page) =>
    page.evaluate(() => {
      const timeline = document.querySelector('story-timeline')!.shadowRoot!;
      const tone = (name: string) => {
        const mark = timeline.querySelector(`.event.${name} .own .solid`)!;
        return getComputedStyle(mark).fill;
      };
      const bar = getComputedStyle(document.querySelector('.step[data-current]')!, '::before');
      return {
        focus: tone('current'),
        idle: tone('idle'),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        bar: `${bar.borderInlineStartWidth} ${bar.borderInlineStartStyle} ${bar.borderInlineStartColor}`,
      };
    });

  test('forced colours: a line shows what a background colour shows otherwise', async () => {
    const page = await open('read', { forcedColors: 'active' }, '#p10');
    const { focus, idle, paper, bar } = await colours(page);
    expect(focus).not.toBe(idle);
    expect([focus, idle]).not.toContain(paper);
    expect(bar).toMatch(/^[3-9]px solid /);
    expect(bar).not.toContain(paper);
    await page.locator('#p10 a.mention').first().focus();
    const lit = await page
      .locator('#p10 a.mention')
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(lit).toBe('solid');
    expect(
      await page.locator('story-map').evaluate((map: HTMLElementTagNameMap['story-map']) => map.theme),
    ).toBe('contrast');
    await shoot(page, 'forced');
  });

  test('more contrast: black on white, and the map too', async () => {
    const page = await open('read', {}, '#p10');
    await page.emulateMedia({ contrast: 'more' });
    await nextFrames(page);
    expect((await colours(page)).paper).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    expect(
      await page.locator('story-map').evaluate((map: HTMLElementTagNameMap['story-map']) => map.theme),
    ).toBe('contrast');
  });

  test('less motion: nothing glides', async () => {
    const page = await open('read');
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p2');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    for (let count = 0; count < 3; count++) await nextFrames(page);
    const top = () => page.evaluate(() => scrollY);
    const from = await top();
    for (let count = 0; count < 4; count++) {
      await nextFrames(page);
      expect(await top()).toBe(from);
    }
  });
});
