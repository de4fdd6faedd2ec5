/** Finds a Chromium and opens pages in it. */
import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** `CHROME_PATH`, else the Chromium that the npm package carries (Linux), else an installed Chrome; `more`: additional switches. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const args = [...drawing, ...more];
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH is not the path of a file: ${CHROME_PATH}`);
    return chromium.launch({ executablePath: CHROME_PATH, args });
  }
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args });
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args,
  });
}

/** WebGL 2 without a graphics card; the page around it is composited in software too, which halves the work. */
const drawing = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
];
