/** The share dialog, and that its code works in the page into which it is pasted; the page that shows the layouts. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { currentIn, storyFrame, useHosts } from './support/embeds.ts';
import { holdMap, openPage, violations, waitForCurrent } from './support/reader.ts';
import { serveFiles } from './support/static-server.ts';

const { browser, hosts } = useHosts({ pagesStay: true });

/** No page of the context, nor a frame in it, gets the live map. */
const holdInAll = async (page: Page): Promise<void> => {
  await holdMap(page.context());
};

test('link, choices, preview and code follow the reader; the code works in a newspaper’s page', async () => {
  const { page, context, faults } = await openPage(browser(), `${hosts.story.url}en/#p3`, {}, holdInAll);
  await waitForCurrent(page, 'p3');
  await page.locator('.bar .share').click();
  const dialog = page.locator('story-share dialog');
  await dialog.waitFor();
  expect(await dialog.locator('#link').inputValue()).toBe(`${hosts.story.url}en/#p3`);

  const selects = dialog.locator('select');
  const [layout, height, language, theme, start] = [0, 1, 2, 3, 4].map((index) => selects.nth(index));
  await layout!.selectOption('scroll');
  await height!.selectOption('640');
  await language!.selectOption(hosts.story.url);
  await theme!.selectOption('dark');
  await start!.selectOption('here');
  const code = await dialog.locator('#code').inputValue();
  for (const part of [
    'data-layout="scroll"',
    'data-height="640"',
    'data-theme="dark"',
    'data-paragraph="p3"',
  ]) {
    expect(code).toContain(part);
  }
  const plain = await dialog.locator('#plain').inputValue();
  expect(plain).toContain(`src="${hosts.story.url}embed-scroll.html?theme=dark#p3"`);
  expect(plain).toContain('height="640"');
  const preview = await (await dialog.locator('iframe').elementHandle())!.contentFrame();
  await preview!.waitForSelector('html[lang=id][data-theme=dark][data-layout=scroll]', { state: 'attached' });

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.locator('#code + button').click();
  await expect.poll(() => dialog.locator('.said').textContent()).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('share');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);

  const news = await context.newPage();
  const pasted = await serveFiles({ mounts: { '/': 'test/fixtures/hosts' }, values: { code } });
  await news.goto(`${pasted.url}pasted.html`);
  const frame = await storyFrame(news);
  await expect
    .poll(() => frame.evaluate(() => [document.documentElement.lang, innerHeight]))
    .toEqual(['id', 640]);
  expect(await currentIn(frame)).toMatch(/^p\d+$/);
  await pasted.close();
  await context.close();
});

test('the preview is a frame as in a page, scaled to the room; the first map seen is that of the paragraph', async () => {
  const { page, context } = await openPage(browser(), `${hosts.story.url}en/#p10`, {}, holdInAll);
  await waitForCurrent(page, 'p10');
  await page.locator('.bar .share').click();
  const frame = page.locator('story-share embed-preview iframe');
  // With the paragraph asked for, as its first choice is the beginning.
  await page.locator('story-share select').nth(4).selectOption('here');
  await frame.waitFor({ state: 'visible' });
  const inside = await (await frame.elementHandle())!.contentFrame();
  expect(await currentIn(inside!)).toBe('p10');
  const drawn = await inside!.evaluate(() => {
    const map = document.querySelector('story-map')!;
    const focus = [...map.querySelectorAll('svg[data-picture] [data-focus]')].map((one) =>
      one.getAttribute('data-place'),
    );
    return { places: map.getAttribute('places'), focus: focus.filter(Boolean).length, width: innerWidth };
  });
  expect(drawn).toEqual({ places: 'bolshesoldatsky', focus: expect.any(Number), width: 680 });
  for (const [width, own] of [
    [1350, 680],
    [600, 680],
    [390, 360],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => inside!.evaluate(() => innerWidth)).toBe(own);
    const [box, room] = await Promise.all([
      frame.boundingBox(),
      page.locator('story-share embed-preview').boundingBox(),
    ]);
    expect(box!.width).toBeCloseTo(Math.min(own, room!.width), 0);
    // Its own height, by the same measure.
    const high = await inside!.evaluate(() => innerHeight);
    await expect
      .poll(async () => Math.abs((await frame.boundingBox())!.height - (high * box!.width) / own))
      .toBeLessThan(2);
  }
  await context.close();
});

test('the reader’s copy is selected where the clipboard is not to be had', async () => {
  const { page, context } = await openPage(browser(), inject('site'), {}, holdInAll);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.locator('.bar .share').click();
  const dialog = page.locator('story-share dialog');
  await dialog.locator('.row button').first().click();
  await expect.poll(() => dialog.locator('.said').textContent()).toContain('silakan salin sendiri');
  const selected = await page.evaluate(() => {
    const field = document
      .querySelector('story-share')!
      .shadowRoot!.querySelector<HTMLInputElement>('#link')!;
    return field.value.slice(field.selectionStart!, field.selectionEnd!);
  });
  expect(selected).toBe(`${inject('site')}#p1`);
  await context.close();
});

test.each(['', 'en/'])(
  'the page that shows the layouts (%s) has three embeds of their own heights',
  async (lang) => {
    const { page, context, faults } = await openPage(
      browser(),
      `${hosts.story.url}${lang}embed-demo.html`,
      {},
      holdInAll,
    );
    for (const [number, layout] of ['steps', 'map', 'scroll'].entries()) {
      await page.locator(`#${layout} iframe`).scrollIntoViewIfNeeded();
      const frame = await storyFrame(page, number);
      expect(await frame.evaluate(() => document.documentElement.dataset.layout)).toBe(layout);
      await expect
        .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight))
        .toBe(0);
    }
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  },
);
