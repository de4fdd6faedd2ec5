/** Every current event is named on the timeline, whole: on slides, on phones, in each language of the story. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { goToHash, nextFrames, openText, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
afterEach(() => page?.context().close());

/** Of each dated event of the current paragraph what a reader would miss of its name; empty if all are whole and inside. */
const faultsNow = (page: Page): Promise<string[]> =>
  page.locator('story-timeline').evaluate(async (element) => {
    const timeline = element as HTMLElement & {
      story: { events: { id: string; short: string }[] };
      scene: { events: string[] };
      updateComplete: Promise<unknown>;
    };
    await timeline.updateComplete;
    const { left, right, top, bottom } = timeline.getBoundingClientRect();
    const root = timeline.shadowRoot!;
    const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
    return timeline.scene.events.flatMap((id) => {
      const wanted = timeline.story.events.find((event) => event.id === id)!.short;
      const names = [...root.querySelectorAll<SVGTextContentElement>(`[data-name="${id}"]`)];
      const titles = names.map((name) => (name.matches('.title') ? name : name.querySelector('.title')!));
      const written = words(titles.map(({ textContent }) => textContent).join(' '));
      // As wide as they are drawn.
      const isInside = names.every((name) => {
        const box = name.getBoundingClientRect();
        return box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom;
      });
      return [
        ...(written === words(wanted) ? [] : [`"${written}" for "${wanted}"`]),
        ...(isInside ? [] : [`"${written}" leaves the timeline`]),
      ];
    });
  });

describe.each([
  ['?mode=present', 1350, 900],
  ['?mode=present', 1024, 768],
  ['', 390, 844],
  ['', 280, 600],
])('in %s at %i × %i', (query, width, height) => {
  test.each(['', 'en/'])('no name of a current event is cut or left out (%s)', async (lang) => {
    ({ page } = await openText(browser(), `${inject('site')}${lang}${query}#p1`, {
      viewport: { width, height },
    }));
    const faults: Record<string, string[]> = {};
    let count = 0;
    for (let number = 1; number <= 14; number++) {
      await goToHash(page, `p${number}`);
      await waitForCurrent(page, `p${number}`);
      await nextFrames(page);
      const found = await faultsNow(page);
      if (found.length > 0) faults[`p${number}`] = found;
      count += (await page.locator('story-timeline').getAttribute('events'))!
        .split(' ')
        .filter(Boolean).length;
    }
    expect(faults).toEqual({});
    expect(count).toBeGreaterThan(10);
  });
});
