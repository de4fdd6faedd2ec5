/** Addresses of embeds without a query, for hosts that strip it: the same frames, with the same paragraph and choices. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  addFrame,
  closePages,
  currentIn,
  type Hosts,
  openHost,
  openHosts,
  storyFrame,
  told,
} from './support/embeds.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let hosts: Hosts;

beforeAll(async () => {
  hosts = await openHosts();
});
afterEach(() => closePages(browser()));
afterAll(async () => {
  await hosts?.close();
});

test.each([
  ['embed-steps.html', 'steps', 'id', 'p1'],
  ['en/embed-scroll.html', 'scroll', 'en', 'p1'],
  ['en/embed-map.html#p10', 'map', 'en', 'p10'],
  ['en/embed-steps.html?theme=dark#p3', 'steps', 'en', 'p3'],
])('%s', async (path, layout, lang, paragraph) => {
  const { page, faults } = await openHost(browser(), `${hosts.news.url}plain.html`);
  await addFrame(page, hosts.story.url + path);
  const frame = await storyFrame(page);
  const shown = await frame.evaluate(() => [
    document.documentElement.dataset.mode,
    document.documentElement.dataset.layout,
    document.documentElement.lang,
    document.documentElement.dataset.theme ?? '',
  ]);
  expect(shown).toEqual(['embed', layout, lang, path.includes('dark') ? 'dark' : '']);
  await expect.poll(() => currentIn(frame)).toBe(paragraph);
  const ready = (await told(page)).filter(({ data }) => data?.type === 'story-map:ready');
  expect(ready.map(({ data }) => data.layout)).toEqual([layout]);
  expect(faults).toEqual([]);
});
