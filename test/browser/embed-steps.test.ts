/** `steps` in the height that it asks for: bounded, the same at every step, no line cut in half, the rest of a text one button away. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  addFrame,
  mostHeight,
  obeyHeights,
  received,
  settle,
  storyFrame,
  useHosts,
} from './support/embeds.ts';

const { hosts, openNews } = useHosts();

async function open(path: string, width: number): Promise<{ page: Page; frame: Frame }> {
  const { page } = await openNews('plain.html', { viewport: { width, height: 950 } });
  await obeyHeights(page);
  await addFrame(page, hosts.story.url + path);
  const frame = await storyFrame(page);
  await settle(page, frame);
  await settle(page, frame);
  return { page, frame };
}

/** What a reader sees of the current step, px. */
const seen = (frame: Frame) =>
  frame.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const article = document.querySelector('article')!;
    const step = article.querySelector('.step[data-current]')!;
    const isLong = article.hasAttribute('data-long') && !article.hasAttribute('data-open');
    const cut = Number.parseFloat(getComputedStyle(step).getPropertyValue('--cut'));
    const end = isLong ? box(step).top + cut : box(article).bottom;
    const range = document.createRange();
    const texts = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const lines: DOMRect[] = [];
    while (texts.nextNode()) {
      if (!texts.currentNode.parentElement!.checkVisibility()) continue;
      range.selectNodeContents(texts.currentNode);
      lines.push(...[...range.getClientRects()].filter(({ height }) => height > 0));
    }
    const rows = (some: DOMRect[]) => new Set(some.map(({ bottom }) => Math.round(bottom / 8))).size;
    const isWithin = (element: Element) =>
      element.checkVisibility() && box(element).height > 10 && box(element).bottom <= innerHeight;
    return {
      step: step.querySelector('p')!.id,
      map: Math.round(box(document.querySelector('story-map')!.shadowRoot!.querySelector('.frame')!).height),
      halved: lines.filter(({ top, bottom }) => top < end - 1 && bottom > end + 1).length,
      shown: rows(lines.filter(({ bottom }) => bottom <= end + 1)),
      isWhole: lines.every(({ bottom }) => bottom <= end + 1),
      more: [...document.querySelectorAll('.more')].filter(isWithin).length,
      dates: ['story-timeline', '.current-dates'].filter((name) => isWithin(document.querySelector(name)!)),
      scrolls:
        document.documentElement.scrollHeight > innerHeight || document.body.scrollHeight > innerHeight,
      height: innerHeight,
    };
  });

const cases = [280, 390, 599, 600, 760, 1000].flatMap((width) =>
  ['', 'en/'].map((lang) => [width, lang] as const),
);

describe.each(cases)('at %i px (%s)', (width, lang) => {
  test('every step: one height, whole lines, dates, and the rest of its text', async () => {
    const { page, frame } = await open(`${lang}?mode=embed`, width);
    const first = await seen(frame);
    expect(first.height).toBeLessThanOrEqual(mostHeight(width));
    for (let step = 1; step <= 14; step++) {
      const { shown, isWhole, more, dates, ...now } = await seen(frame);
      expect(now, `step ${step}`).toEqual({
        step: `p${step}`,
        map: first.map,
        halved: 0,
        scrolls: false,
        height: first.height,
      });
      expect(dates, `step ${step}`).toHaveLength(1);
      if (!isWhole) expect(shown, `lines of step ${step}`).toBeGreaterThanOrEqual(5);
      expect(more, `step ${step}`).toBe(isWhole ? 0 : 1);
      if (step < 14) await frame.locator('.stepper .next').click();
      await settle(page, frame);
    }
  });
});

test('“More” gives the text the room of the map, “Less” takes it back; so does the next step', async () => {
  const { page, frame } = await open('en/?mode=embed#p3', 280);
  const before = await seen(frame);
  expect(before).toMatchObject({ step: 'p3', isWhole: false });
  const more = frame.locator('.more');
  await more.click();
  await settle(page, frame);
  const opened = await seen(frame);
  expect(opened.shown).toBeGreaterThan(before.shown);
  expect(opened.height).toBe(before.height);
  expect(await more.getAttribute('aria-expanded')).toBe('true');
  // The last words can be reached.
  await frame.locator('article').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const last = await frame.locator('#p3').evaluate((text) => text.getBoundingClientRect().bottom);
  expect(last).toBeLessThan(before.height);
  await more.click();
  await settle(page, frame);
  expect(await seen(frame)).toEqual(before);
  await more.click();
  await frame.locator('.stepper .next').click();
  await settle(page, frame);
  expect(await frame.locator('article').getAttribute('data-open')).toBeNull();
});

test('remarks of others are folded under one button, and open in place', async () => {
  const { page, frame } = await open('en/?mode=embed#p2', 760);
  const remarks = frame.locator('.step[data-current] .remark');
  expect(await remarks.count()).toBe(2);
  const areSeen = () => remarks.evaluateAll((all) => all.map((one) => one.checkVisibility()));
  expect(await areSeen()).toEqual([false, false]);
  await frame.locator('.step[data-current] .fold').click();
  await settle(page, frame);
  expect(await areSeen()).toEqual([true, true]);
});

test('the browser’s search unfolds remarks, and brings a text below the last line into view', async () => {
  const { page, frame } = await open('en/?mode=embed#p2', 280);
  const folded = frame.locator('.step[data-current] .folded');
  expect(await folded.getAttribute('hidden')).toBe('until-found');
  await folded.evaluate((element) => element.dispatchEvent(new Event('beforematch')));
  expect(await folded.getAttribute('hidden')).toBeNull();
  // As the browser scrolls to what it has found.
  await folded
    .locator('.remark')
    .last()
    .evaluate((remark) => remark.scrollIntoView({ block: 'nearest' }));
  await settle(page, frame);
  expect(await frame.locator('article').getAttribute('data-open')).toBe('');
});

test('the height reported is never more than asked for, also as the frame changes', async () => {
  const { page, frame } = await open('?mode=embed', 1000);
  for (const width of [620, 590, 300, 900]) {
    await page.setViewportSize({ width, height: 950 });
    await settle(page, frame);
    await settle(page, frame);
    await expect
      .poll(async () => {
        const heights = (await received(page)).filter(({ data }) => data?.type === 'story-map:height');
        return (heights.at(-1)!.data.height as number) <= mostHeight(width);
      })
      .toBe(true);
  }
});
