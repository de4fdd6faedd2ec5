/** axe-core finds nothing: every way to read × theme × language × width, and every page that opens over them. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { lookWithAxe, themes } from './support/axe.ts';
import { atRest, holdMap, nextFrames, openContext, openReader, openText } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const sizes = { wide: { width: 1350, height: 900 }, narrow: { width: 390, height: 823 } };
const languages = { id: '', en: 'en/' };

const { browser } = useBrowser();
let context: BrowserContext;
let page: Page;
let looks = 0;

/** Looks at the page, or at what matches `within`, in every width and theme. */
async function findNothing(within?: string): Promise<void> {
  const found: string[] = [];
  for (const [width, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      const { faults, rules } = await lookWithAxe(page, { theme, within, colourOnly: theme !== 'light' });
      if (rules === 0) found.push(`${width}, ${theme}: nothing was looked at`);
      found.push(...faults.map((fault) => `${width}, ${theme}: ${fault}`));
      looks += 1;
    }
  }
  expect(found.join('\n')).toBe('');
}

async function open(path: string, ready: string): Promise<void> {
  await context?.close();
  context = await openContext(browser(), { viewport: sizes.wide, reducedMotion: 'reduce' });
  page = await context.newPage();
  await holdMap(page);
  await page.goto(inject('site') + path);
  await page.locator(ready).first().waitFor({ state: 'attached' });
}

describe.each(Object.entries(languages))('%s', (_, root) => {
  describe('reader', () => {
    beforeAll(async () => {
      await context?.close();
      ({ page, context } = await openText(browser(), `${inject('site')}${root}?class=1#p10`, {
        reducedMotion: 'reduce',
      }));
    });
    test('page, with a term explained and a question answered', async () => {
      await page.locator('.question summary').first().click();
      await findNothing();
    });
    test('legend', async () => {
      await page.locator('story-map details.legend').evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
      await findNothing('story-map');
    });
    test.each(['place', 'event'])('card of a %s', async (kind) => {
      await page.locator(`#p10 a.mention[data-${kind}]`).first().click();
      await page.locator('story-card .card').waitFor();
      await findNothing('.stage');
      await page.keyboard.press('Escape');
    });
    test('a term explained', async () => {
      const term = page.locator('article a.term').first();
      // What scrolls closes it again.
      await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await atRest(page);
      await term.click();
      await page.locator('.explanation:popover-open').waitFor();
      // A change of size scrolls the page, and closes it.
      const { faults } = await lookWithAxe(page, { theme: 'light', within: '.explanation' });
      expect(faults).toEqual([]);
      await page.keyboard.press('Escape');
    });
    test('share', async () => {
      await page.locator('.bar .share').click();
      await page.locator('story-share dialog[open]').waitFor();
      await findNothing('story-share');
    });
  });

  test('live map, and comparing sizes on it', async () => {
    await context?.close();
    ({ page, context } = await openReader(browser(), `${inject('site')}${root}#p2`, {
      reducedMotion: 'reduce',
      drawn: false,
    }));
    await findNothing('story-map');
    await page.locator('#p2 a.mention[data-place=kursk-oblast]').click();
    await page.locator('story-card .compare').click();
    await page.locator('story-compare select').waitFor();
    await findNothing('story-compare');
  });

  describe('presenter', () => {
    beforeAll(() => open(`${root}?mode=present#p10`, 'present-bar .step'));
    test('slide', () => findNothing());
    test('question with its answer', async () => {
      await page.keyboard.press('q');
      await page.keyboard.press('a');
      await page.locator('.given').waitFor();
      await findNothing();
      await page.keyboard.press('Escape');
    });
    test.each([
      ['help', '?'],
      ['go to', 'g'],
      ['overview', 'o'],
      ['link and QR code', 'l'],
    ])('%s', async (_, key) => {
      await page.keyboard.press(key);
      await page.locator('present-dialog dialog[open]').waitFor();
      await findNothing('present-dialog');
      await page.keyboard.press('Escape');
      await page.locator('present-dialog dialog[open]').waitFor({ state: 'detached' });
      // Until then the keys are those of a field in it.
      await nextFrames(page);
    });
  });

  test('notes window', async () => {
    await open(`${root}?mode=notes#p10`, 'notes-panel .elapsed');
    await findNothing();
  });

  test.each(['steps', 'scroll', 'map'])('embed, layout %s', async (layout) => {
    await open(`${root}?mode=embed&layout=${layout}#p10`, 'article p[aria-current=true]');
    await findNothing();
  });

  test('page without scripts', async () => {
    await context?.close();
    context = await browser().newContext({ viewport: sizes.wide });
    page = await context.newPage();
    // axe is a script itself: the page's own are taken out instead of switching all off.
    await page.route(`**/${root}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<script(?! type="application)[\s\S]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
    await page.goto(inject('site') + root);
    expect(await page.evaluate(() => document.documentElement.className)).toBe('');
    await findNothing();
  });

  test('notices, and the newspaper with embeds', async () => {
    for (const [path, ready] of [
      ['notices.html', 'h1'],
      ['embed-demo.html', 'iframe'],
    ] as const) {
      await open(root + path, ready);
      await findNothing();
    }
  });
});

test('all of it has been looked at', () => {
  // 20 states in two languages, two widths, three themes.
  expect(looks).toBeGreaterThanOrEqual(20 * 12);
});
