/** The tests' one browser, which knows no fonts but the project's own: no test asks anything of the machine. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../../../src/cli/find-browser.ts';

let launched: Promise<Browser> | null = null;

/** The browser of this worker process: launched by the first file that needs it, and again if it has crashed. It ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  // Chromium's fontconfig reads it.
  process.env.FONTCONFIG_FILE = resolve('test/browser/support/fonts.conf');
  if (!(await launched?.catch(() => null))?.isConnected()) launched = launch();
  return launched!;
}
