/** What each way to read asks for: nothing that it does not use. */
import { expect, inject, test } from 'vitest';
import { openPage } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser, watch } = useBrowser();

/** Until the story runs, its map held back: files without their hashes; the engine is asked for, if the map is to be live (in `scroll`, once a reader asks for it). */
const cases = [
  ['', 'article p[aria-current=true]', ['index', 'maplibre-engine']],
  [
    '?mode=present#p1',
    'present-bar',
    ['index', 'lesson-window', 'maplibre-engine', 'present-shell', 'swipe', 'words-present'],
  ],
  ['?mode=notes#p1', 'notes-panel', ['index', 'lesson-window', 'notes-shell', 'words-present']],
  ['?mode=embed&layout=steps', '.embed-foot', ['embed-shell', 'index', 'maplibre-engine', 'swipe']],
  ['?mode=embed&layout=scroll', 'article p[aria-current=true]', ['embed-shell', 'index', 'swipe']],
  ['?mode=embed&layout=map', 'story-map[places]', ['embed-shell', 'index', 'maplibre-engine', 'swipe']],
] as const;

/** `assets/index-CKrzu61G.js` is `index`, `data/words-present-id.json` is `words-present`. */
const nameOf = (address: string): string =>
  new URL(address).pathname
    .split('/')
    .at(-1)!
    .replace(/\.(js|json)$/, '')
    .replace(/-[\w-]{8}$/, '')
    .replace(/-(id|en)$/, '');

test.each(cases)('%s', async (query, started, files) => {
  const opened = await openPage(browser(), inject('site') + query, {}, (page) =>
    page.route('**/maplibre-engine*.js', () => {}).then(() => undefined),
  );
  const page = watch(opened);
  await page.locator(started).first().waitFor({ state: 'attached' });
  const asked = (): string[] => [
    ...new Set(
      opened.requests.filter((address) => /\.(js|json|geojson)$/.test(new URL(address).pathname)).map(nameOf),
    ),
  ];
  // What texts are filled with comes with every program.
  await expect
    .poll(() =>
      asked()
        .filter((name) => name !== 'fill')
        .sort(),
    )
    .toEqual([...files].sort());
});

test('paper takes its pictures alone, and those only once the page is at rest or printed', async () => {
  const opened = await openPage(browser(), inject('site'), {}, (page) =>
    page.route('**/maplibre-engine*.js', () => {}).then(() => undefined),
  );
  const page = watch(opened);
  await page.locator('article p[aria-current=true]').waitFor();
  // The engine, which is on its way with the story, is not paper's.
  const isEngine = (address: string) => address.includes('/maplibre-engine');
  await expect.poll(() => opened.requests.some(isEngine)).toBe(true);
  const before = opened.requests.length;
  expect(opened.requests.filter((address) => address.includes('/pictures/'))).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = await page.locator('.on-paper img').count();
  const since = () => opened.requests.slice(before).filter((address) => !isEngine(address));
  await expect.poll(() => since().length).toBe(printed);
  expect(since().filter((address) => !address.includes('/pictures/'))).toEqual([]);
});
