/** What a page with a fault is asked: is the article whole, does it lead the views, is the fault said once and plainly? */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { links } from './link-table.ts';

/** Paragraphs between which the check goes to and fro. */
const stops = ['p10', 'p2'] as const;

/** The story runs: every paragraph is there, and going to one leads map, caption and timeline. */
export async function expectLinked(page: Page): Promise<void> {
  const mode = await page.evaluate(() => document.documentElement.dataset.mode);
  for (const id of stops) {
    await page.evaluate((to) => {
      location.hash = to;
    }, id);
    const wanted = links.find((link) => link.id === id)!;
    await expect
      .poll(() => viewsOf(page), { timeout: 5000, interval: 30 })
      .toEqual({
        current: id,
        places: Object.keys(wanted.places).sort(),
        events: wanted.events,
        caption: true,
      });
  }
  if (mode === 'read') expect(await unreadable(page)).toEqual([]);
}

/** What article, map, timeline and caption show. */
function viewsOf(page: Page) {
  return page.evaluate(() => {
    const story = JSON.parse(document.getElementById('story-data')!.textContent!);
    const current = [...document.querySelectorAll('article [aria-current=true]')].map(({ id }) => id).join();
    const timeline = document.querySelector('story-timeline') as unknown as { scene: { events: string[] } };
    const { caption } = story.paragraphs.find(({ id }: { id: string }) => id === current) ?? {};
    return {
      current,
      places: document.querySelector('story-map')!.getAttribute('places')!.split(' ').filter(Boolean).sort(),
      events: timeline.scene.events,
      caption: document.querySelector('.stage .caption')!.textContent === caption,
    };
  });
}

/** No program runs: the plain article, nothing of it hidden, its links lead to their paragraphs. */
export async function expectPlain(page: Page, pictures = true): Promise<void> {
  const { classes, mode } = await page.evaluate(() => ({
    classes: document.documentElement.className,
    mode: document.documentElement.dataset.mode,
  }));
  expect([classes.trim(), mode]).toEqual(['', 'read']);
  expect(await unreadable(page)).toEqual([]);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('article .view img, story-map svg[data-picture], .lists a')]
      .filter((element) => !element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  if (pictures) expect(hidden).toEqual([]);
  await expectInSight(page);
}

/** A link within the page brings its paragraph into the window, whether a program runs or not. */
export async function expectInSight(page: Page): Promise<void> {
  for (const id of stops) {
    // Gone to again until it stays: a page that loads again is put back to its old place by the browser, sooner or later.
    await expect
      .poll(() =>
        page.evaluate((id) => {
          // The same fragment twice would be no move.
          location.hash = '';
          location.hash = id;
          const { top } = document.getElementById(id)!.getBoundingClientRect();
          return top >= -1 && top < innerHeight;
        }, id),
      )
      .toBe(true);
  }
}

/** Paragraphs that are not there, or not to be seen. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(
    (ids) =>
      ids.filter((id) => {
        const paragraph = document.getElementById(id);
        const isSeen = paragraph?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return !isSeen || paragraph!.innerText.length < 60;
      }),
    links.map(({ id }) => id),
  );

/** One sentence, these words, and one way to try again. */
export async function expectSaid(line: Locator, sentence: string, tryAgain: string): Promise<void> {
  await line.first().waitFor({ timeout: 15_000 });
  const sentences = async () => (await line.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  await expect.poll(sentences, { timeout: 5000, interval: 30 }).toEqual([`${sentence} ${tryAgain}`]);
  expect(sentence.match(/[.!?]/g)?.length).toBe(1);
}

/** How many parts the live map reports as missing. */
export const lacking = (page: Page): Promise<number> =>
  page.evaluate(
    () => (document.querySelector('story-map') as unknown as { faults: unknown[] }).faults.length,
  );

/** The story's own sources of the live map that hold nothing. */
export const emptySources = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const map = document.querySelector('story-map')!.map as {
      getStyle(): { sources: Record<string, { type: string }> };
      getSource(id: string): { getData(): Promise<{ features?: unknown[] }> };
    };
    const own = Object.entries(map.getStyle().sources).filter(
      ([id, { type }]) => type === 'geojson' && id !== 'overlay',
    );
    const sizes = await Promise.all(
      own.map(async ([id]) => [id, (await map.getSource(id).getData()).features?.length ?? 0] as const),
    );
    return sizes.filter(([, size]) => size === 0).map(([id]) => id);
  });

/** The page's pictures: drawn; neither drawn nor in words; still on their way. */
export const pictureStates = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.images];
    const done = all.filter(({ complete }) => complete);
    return {
      drawn: done.filter(({ naturalWidth }) => naturalWidth > 0).length,
      // One for pupils to draw in has its task beside it.
      wordless: done.filter(
        (element) =>
          element.naturalWidth === 0 && !element.alt && !element.closest('section, figure')?.textContent,
      ).length,
      coming: all.length - done.length,
    };
  });
