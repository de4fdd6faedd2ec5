/** The first voyage with its three drawings, in every way to read it: nothing moves when one comes, and one opens large by keyboard. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectSlide, openSlides } from './support/presenter.ts';
import { goToHash, holdMap, nextFrames, openText } from './support/reader.ts';
import type { Served } from './support/serve.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const folder = 'data/first-voyage';
/** The paragraphs with a drawing. */
const drawn = ['p2', 'p10', 'p12'];

const { browser, watch } = useBrowser();
let story: Served;
beforeAll(async () => {
  story = await serveStory(folder);
});
afterAll(() => story?.close());

const figureAt = (page: Page, id: string): Locator => page.locator(`.step:has(#${id}) .media`);

/** Waits until a picture has come; its file's name. */
async function come(figure: Locator): Promise<string> {
  const image = figure.locator('img');
  await expect
    .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0), {
      timeout: 10_000,
    })
    .toBe(true);
  return image.evaluate((one: HTMLImageElement) => one.currentSrc.split('/').at(-1)!);
}

describe('in the reader', () => {
  test.each([
    { width: 390, height: 800, deviceScaleFactor: 3, size: /-m\.webp$/ },
    { width: 1350, height: 900, deviceScaleFactor: 2, size: /-l\.webp$/ },
  ])('at $width px: room is kept, and the size taken that is needed', async ({ size, ...view }) => {
    const { width, height, deviceScaleFactor } = view;
    const viewport = { width, height };
    const page = watch(
      await openText(browser(), `${story.url}en/`, { viewport, deviceScaleFactor, reducedMotion: 'reduce' }),
    );
    await page.evaluate(() => {
      const log = Object.assign(window, { shifts: [] as number[] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          log.shifts.push(entry.value);
      }).observe({ type: 'layout-shift' });
    });
    for (const id of drawn) {
      const figure = figureAt(page, id);
      const before = await figure.boundingBox();
      await figure.scrollIntoViewIfNeeded();
      expect(await come(figure)).toMatch(size);
      expect((await figure.boundingBox())!.height).toBe(before!.height);
      const image = (await figure.locator('img').boundingBox())!;
      expect(image.x).toBeGreaterThanOrEqual(0);
      expect(image.x + image.width).toBeLessThanOrEqual(width);
      expect(image.width / image.height).toBeCloseTo(1.6, 1);
    }
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('one opens large by keyboard, keeps the story where it is, and gives the focus back', async () => {
    const page = watch(await openText(browser(), `${story.url}en/#p10`, { reducedMotion: 'reduce' }));
    const opener = figureAt(page, 'p10').locator('.enlarge');
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.large-picture[open]');
    await dialog.waitFor();
    expect(await page.locator('.large-picture:modal').count()).toBe(1);
    const image = dialog.locator('img');
    expect(await image.getAttribute('alt')).toMatch(/^Drawing of a twig/);
    expect(await image.getAttribute('src')).toMatch(/-xl\.webp$/);
    const { width, height } = (await image.boundingBox())!;
    expect(Math.max(width / 1350, height / 900)).toBeGreaterThan(0.8);
    expect(await dialog.locator('figcaption').textContent()).toContain('MIT licence');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('article p[aria-current=true]').getAttribute('id')).toBe('p10');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('one that is pressed while the page still scrolls stays open', async () => {
    const page = watch(await openText(browser(), `${story.url}en/`));
    await figureAt(page, 'p2')
      .locator('.enlarge')
      .evaluate((opener: HTMLElement) => {
        const { top } = document.querySelector('#p2')!.getBoundingClientRect();
        scrollBy({ top: top - innerHeight / 5, behavior: 'smooth' });
        opener.click();
      });
    const dialog = page.locator('dialog.large-picture[open]');
    await dialog.locator('img').waitFor();
    await page.waitForFunction(() => document.querySelector('#p2[aria-current=true]'));
    expect(await dialog.isVisible()).toBe(true);
  });

  test('if the dialog cannot be loaded, the picture itself opens', async () => {
    const { page, context } = await openText(browser(), `${story.url}en/#p10`, { reducedMotion: 'reduce' });
    await page.route('**/large-picture*', (route) => route.abort());
    await figureAt(page, 'p10').locator('.enlarge').click();
    await page.waitForURL(/-xl\.webp$/);
    await context.close();
  });
});

describe('on a slide', () => {
  test.each([
    [1920, 1080],
    [1350, 900],
    [1280, 720],
    [1024, 768],
    [768, 1024],
  ])('of %i × %i a drawing is whole, below its text, with its caption and credit', async (width, height) => {
    const context = await browser().newContext({ viewport: { width, height } });
    await holdMap(context);
    const page = await openSlides(context, `${story.url}en/?mode=present#${drawn[0]}`);
    for (const id of drawn) {
      await goToHash(page, id);
      await expectSlide(page, id);
      await nextFrames(page);
      const figure = figureAt(page, id);
      await come(figure);
      const box = await page.evaluate((id) => {
        const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
        const step = document.querySelector(`.step:has(#${id})`)!;
        const image = step.querySelector('img')!.getBoundingClientRect();
        const article = document.querySelector('article')!;
        return {
          below: image.top - bottomOf(document.getElementById(id)!),
          // Of the article, whose end the slide's foot covers.
          room: bottomOf(article) - Math.max(image.bottom, bottomOf(step.querySelector('figcaption')!)),
          overflow: article.scrollHeight - article.clientHeight,
          share: image.height / innerHeight,
          cut: [...step.querySelectorAll('.media figcaption > span')].flatMap((part) => {
            const { left, top, right, bottom } = part.getBoundingClientRect();
            const figure = step.querySelector('.media')!.getBoundingClientRect();
            const isWhole =
              bottom - top > 8 &&
              top >= figure.top - 1 &&
              bottom <= figure.bottom + 1 &&
              left >= figure.left &&
              right <= figure.right;
            return isWhole ? [] : [part.textContent];
          }),
          letters: Number.parseFloat(getComputedStyle(step.querySelector('figcaption')!).fontSize),
        };
      }, id);
      expect(box.below, id).toBeGreaterThan(0);
      expect(box.room, id).toBeGreaterThanOrEqual(0);
      expect(box.overflow, id).toBeLessThanOrEqual(0);
      expect(box.share, id).toBeGreaterThan(0.12);
      expect(box.cut, id).toEqual([]);
      expect(box.letters / Math.min(width, height), id).toBeGreaterThan(0.018);
    }
    await context.close();
  });
});

test('the next slide closes a picture that is open, as from the notes window', async () => {
  const context = await browser().newContext();
  await holdMap(context);
  const page = await openSlides(context, `${story.url}en/?mode=present#p2`);
  await figureAt(page, 'p2').locator('.enlarge').click();
  const dialog = page.locator('dialog.large-picture');
  await dialog.locator('img').waitFor();
  expect(await figureAt(page, 'p2').locator('source').getAttribute('sizes')).toBe('50vw');
  await page.evaluate(() => {
    location.hash = '#p3';
  });
  await dialog.waitFor({ state: 'detached' });
  await context.close();
});

describe('in a frame', () => {
  test.each([
    [390, 900],
    [700, 700],
  ])('%i px wide and %i high a step has it, at the latest after “More”', async (width, height) => {
    const viewport = { width, height };
    const page = watch(await openText(browser(), `${story.url}en/?mode=embed&layout=steps#p2`, { viewport }));
    const figure = figureAt(page, 'p2');
    const isSeen = () =>
      figure.evaluate((one) => {
        const article = document.querySelector('article')!.getBoundingClientRect();
        const image = one.querySelector('img')!.getBoundingClientRect();
        return image.height > 60 && image.bottom <= article.bottom + 1;
      });
    const more = page.locator('.more');
    if (!(await isSeen())) {
      await more.click();
      await figure.scrollIntoViewIfNeeded();
      await expect.poll(isSeen).toBe(true);
    }
    await come(figure);
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
      'nothing scrolls but the text',
    ).toBe(true);
  });
});

test('on paper each drawing comes, no higher than 70 mm, with its caption', async () => {
  const page = watch(await openText(browser(), `${story.url}en/`));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const id of drawn) {
    const figure = figureAt(page, id);
    await come(figure);
    const { height } = (await figure.locator('img').boundingBox())!;
    expect(height).toBeGreaterThan(100);
    expect(height).toBeLessThanOrEqual((70 / 25.4) * 96 + 1);
    expect(await figure.locator('figcaption').isVisible()).toBe(true);
  }
});
