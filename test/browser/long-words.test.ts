/** A word or an address wider than the screen is broken: no page gets wider than its window. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longWord, writeLongWords } from './support/long-words.ts';
import { holdMap, nextFrames, openPage, openText } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();
let site: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  await writeLongWords('test/out/long-words');
  site = await serveStory('test/out/long-words');
}, 120_000);
afterAll(() => site?.close());

const open = async (path: string, width: number): Promise<Page> =>
  watch(await openText(browser(), site.url + path, { viewport: { width, height: 800 } }));

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
  test('reading: the article, its lists, a card and a comparison', async () => {
    const page = await open('', width);
    await expectFits(page);
    for (const mention of ['place', 'event']) {
      await page.locator(`#p1 a.mention[data-${mention}]`).first().click();
      await page.locator('story-card .card').waitFor();
      await expectFits(page, mention);
      await page.keyboard.press('Escape');
    }
    await page.locator('#p1 .term').first().click();
    await expectFits(page, 'term');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectFits(page, 'opened');
  });

  test('present: a slide, its question, the overview', async () => {
    const page = await open('?mode=present#p1', width);
    await expectFits(page);
    for (const [action, shown] of [
      ['question', 'html[data-asking] .question-panel .asked'],
      ['question', 'html:not([data-asking]) #p1'],
      ['overview', '.overview button'],
    ] as const) {
      await page.locator(`present-bar [data-action=${action}]`).click();
      await page.locator(shown).first().waitFor();
      await nextFrames(page);
      await expectFits(page, action);
    }
  });

  test.each(['steps', 'scroll', 'map'])('embed: %s', async (layout) => {
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
    await page.locator('article p[aria-current=true]').waitFor({ state: 'attached' });
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

test('on paper', async () => {
  const page = await open('', 700);
  await page.emulateMedia({ media: 'print' });
  expect(await tooWide(page)).toEqual([]);
});
