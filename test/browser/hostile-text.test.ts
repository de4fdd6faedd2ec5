/** A story's words stay words: parsed by a real browser, a page of hostile words is built like one of harmless words. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { harmless, hostile, hostilePage } from '../build/write/hostile-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
let plain: Page;

/** The page as a browser reads it; what it would fetch stays away. */
async function pageOf(html: string): Promise<Page> {
  const page = await browser().newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://story.test/', { waitUntil: 'domcontentloaded' });
  return page;
}

beforeAll(async () => {
  plain = await pageOf((await hostilePage(harmless)).html);
  page = await pageOf((await hostilePage()).html);
});

const tagsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { tagName } of document.querySelectorAll('*')) counts[tagName] = (counts[tagName] ?? 0) + 1;
    return counts;
  });
const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

test('has the same elements as a page of harmless words', async () => {
  expect(await tagsOf(page)).toEqual(await tagsOf(plain));
});

test('runs nothing, and has no attribute that would', async () => {
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  const running = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'autofocus'),
    ),
  );
  expect(running).toEqual([]);
});

test.each(['title', 'h1', '.standfirst', '#event-storm h3', '#place-harbour h3', '#place-isle .local'])(
  'shows the words as they are written: %s',
  async (selector) => {
    expect(flat(await page.locator(selector).first().textContent())).toBe(flat(hostile));
  },
);

test.each(['meta[name=description]', 'meta[property="og:title"]'])(
  'says them in the head as they are written: %s',
  async (selector) => {
    expect(flat(await page.locator(selector).getAttribute('content'))).toBe(flat(hostile));
  },
);
