/** A page on which faults are laid, and which may say nothing unhandled. */
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { FaultPlan } from './fault-plan.ts';
import { engineFile } from './held-map.ts';
import { type ContextOptions, openContext, quickly } from './reader.ts';

export interface FaultPage {
  page: Page;
  plan: FaultPlan;
  goto: (path: string) => Promise<void>;
  /** Fails where anything has been thrown that nobody has caught, but for what fits `excused`. */
  close: (excused?: RegExp) => Promise<void>;
}

/** `live`: the engine may come; a small window, since it is drawn without a graphics card. */
export async function openFaulty(
  browser: Browser,
  live = false,
  options: ContextOptions = {},
  site = inject('site'),
): Promise<FaultPage> {
  const context = await openContext(browser, {
    ...quickly,
    viewport: { width: 700, height: 600 },
    ...options,
  });
  const plan = new FaultPlan(site, inject('siteFolder'));
  await plan.watch(context);
  if (!live)
    await context.route(engineFile, async (route) => {
      // It never comes; but a page that asks for all its files once more, to load again, need not wait for it.
      if (route.request().resourceType() === 'fetch') await route.abort();
    });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(`${error.name}: ${error.message}`));
  return {
    page,
    plan,
    goto: async (path) => {
      await page.goto(site + path, { waitUntil: 'commit' });
      await page.locator('article').first().waitFor({ state: 'attached' });
    },
    close: async (excused) => {
      await context.close();
      expect(thrown.filter((error) => !excused?.test(error))).toEqual([]);
    },
  };
}
