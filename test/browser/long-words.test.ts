/** A word or an address wider than the screen is broken: no page gets wider than its window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longWord, writeLongWords } from './support/long-words.ts';
import { holdMap, openPage } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();
let site: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  await writeLongWords('test/out/long-words');
  site = await serveStory('test/out/long-words');
}, 120_000);
afterAll(() => site?.close());

/** Elements whose text is wider than the window or cut by them, in the page and in what its elements hold. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const names: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.closest('svg, .unseen, dialog:not([open])') || !element.checkVisibility()) continue;
        const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        for (const node of text) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const { left, right, width } = range.getBoundingClientRect();
          if (width > 0 && (right > innerWidth + 1 || left < -1))
            names.push(
              `${element.parentElement?.className} > ${element.tagName} ${element.className}: ${left} ${right}`,
            );
        }
      }
    };
    look(document.body);
    return names;
  });

async function expectFits(page: Page, what = ''): Promise<void> {
  const [scroll, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(await tooWide(page), what).toEqual([]);
  expect(scroll, what).toBeLessThanOrEqual(window!);
}

test('the word has 74 letters', () => expect(longWord).toHaveLength(74));

describe.each([320, 390])('at %i px', (width) => {
  test.each(['scroll'])('embed: %s', async (layout) => {
    const page = watch(
      await openPage(
        browser(),
        `${site.url}?mode=embed&layout=${layout}`,
        {
          viewport: { width, height: 800 },
        },
        async (page) => {
          await holdMap(page);
        },
      ),
    );
    await page.locator('article [aria-current=true]').first().waitFor({ state: 'attached' });
    await expectFits(page);
  });

  test.each(['embed-demo.html', 'notices.html'])('%s', async (path) => {
    const context = await browser().newContext({ viewport: { width, height: 800 } });
    await holdMap(context);
    const page = await context.newPage();
    await page.goto(site.url + path);
    await expectFits(page);
    await context.close();
  });
});
