/** How much the first screen may weigh, gzipped: what is counted here is the same at every run. */
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { firstScreen } from '../bench/first-screen.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

/** Bytes. */
const budgets = { firstScreen: 14_000 };

test.each(['', 'en/'])('the first screen of a phone is all in the page’s first 14 kB (/%s)', async (path) => {
  const file = join(inject('siteFolder'), path, 'index.html');
  const { bytes, last } = await firstScreen(browser(), inject('site') + path, file, {
    width: 412,
    height: 823,
  });
  expect(bytes, `up to: ${last}`).toBeLessThanOrEqual(budgets.firstScreen);
  // It ends in the text: were the page not laid out, it would end sooner.
  expect(bytes).toBeGreaterThan(6000);
});
