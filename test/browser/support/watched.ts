/** A page that is watched for anything that runs although nobody of ours wrote it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { holdMap, openContext, quickly } from './reader.ts';

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Dialogs, errors that nobody caught, windows that opened, requests to elsewhere. */
  faults: string[];
  /** Fails where anything has run, or the policy had to stop it. */
  check: (what?: string) => Promise<void>;
}

/** Opens an address; `live`: with the live map, which draws nothing. */
export async function openWatched(
  browser: Browser,
  address: string,
  live = true,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Watched> {
  const context = await openContext(browser, quickly);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== 'data:' && protocol !== 'blob:')
      faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen, canary: () => seen.push('canary') });
    Object.assign(window, { alert: () => seen.push('alert'), xss: () => seen.push('xss') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      seen.push(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  if (!live) await holdMap(page);
  await prepare?.(page);
  await page.goto(address);
  const check = async (what = address) => {
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const all = [...seen, ...faults];
    expect(all, `${what}: ${all.join('; ')}`).toEqual([]);
  };
  return { page, context, faults, check };
}

/** A paragraph is current, or the slide of the title. */
export const started = (page: Page) =>
  page
    .locator('article p[aria-current=true], present-bar .step')
    .first()
    .waitFor({ state: 'attached', timeout: 20_000 });
