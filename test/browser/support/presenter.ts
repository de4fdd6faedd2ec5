/** A page with the presenter or the notes window in it, and what tests ask of it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { engineFile } from './held-map.ts';

/** Opens a slide of the Kursk story in a context of its own, `width` px wide; the picture is enough, so the engine is held back. */
export async function openSlide(
  browser: Browser,
  id: string,
  width = 1350,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width, height: 760 }, deviceScaleFactor: 0.25 });
  await context.route(engineFile, () => {});
  return { context, page: await openSlides(context, `${inject('site')}en/?mode=present#${id}`) };
}

/** Opens a page of the site in a context and waits until its shell has started. */
export async function openSlides(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('present-bar .step').waitFor();
  return page;
}

export const stepNow = (page: Page): Promise<string> => page.locator('present-bar .step').innerText();

export const slideNow = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('article [aria-current=true]')?.id ?? '');

export async function expectSlide(page: Page, id: string): Promise<void> {
  await expect.poll(() => slideNow(page), { timeout: 5000, interval: 20 }).toBe(id);
}

/** Presses N and returns the notes window. */
export async function openNotes(audience: Page): Promise<Page> {
  const [notes] = await Promise.all([audience.context().waitForEvent('page'), audience.keyboard.press('n')]);
  await notes.locator('notes-panel .elapsed').waitFor();
  await notes.getByText('In step with the audience window').waitFor();
  return notes;
}

/** What a person sees of the page: paragraphs of the article that are drawn. */
export const shownParagraphs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article .step > p[id]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.id),
  );

/** Which parts of the slide are shown: all, the map only, no text. */
export const viewOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.view);

/** Whether a page lies over the slide. */
export const hasDialog = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('present-dialog')?.shadowRoot?.querySelector('dialog')?.open ?? false,
  );
