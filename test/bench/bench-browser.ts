/** The browser that is measured: a whole Chromium where one is installed, else the shell that the tests bring. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch } from '../../src/cli/find-browser.ts';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** `name` says which it is. */
export async function openBrowser(): Promise<{ browser: Browser; name: string }> {
  process.env.CHROME_PATH ??= installed.find((path) => existsSync(path));
  // An unset variable would be the word "undefined".
  if (process.env.CHROME_PATH === 'undefined') delete process.env.CHROME_PATH;
  const browser = await launch();
  const kind = process.env.CHROME_PATH ?? 'the headless shell of @sparticuz/chromium';
  return { browser, name: `Chromium ${browser.version()} (${kind})` };
}
