/** The height that an embedded story reports is the one that it needs: not a pixel to scroll, not one left over. */
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  addFrame,
  mostHeight,
  obeyHeights,
  received,
  send,
  settle,
  storyFrame,
  useHosts,
} from './support/embeds.ts';
import { districtCentre } from './support/link-table.ts';

const { hosts, openNews, openFrame } = useHosts();

async function open(query: string, width: number): Promise<{ page: Page; frame: Frame }> {
  return openFrame(`en/?mode=embed&${query}`, { viewport: { width, height: 800 }, obey: true });
}

const lastHeight = async (page: Page): Promise<number> => {
  const heights = (await received(page)).filter(({ data }) => data?.type === 'story-map:height');
  return heights.at(-1)?.data.height ?? 0;
};

/**
 * How far the story could scroll inside its frame, px: the page or the box with the text. That box may hold back the end of a
 * text, where it says so, in the highest frame that a story asks for (embed-steps.test.ts): it counts if `andText`, at its tallest step.
 */
const excess = (frame: Frame, andText = false): Promise<number> =>
  frame.evaluate((andText) => {
    const text = document.querySelector('article')!;
    const boxes: Element[] = [document.documentElement, document.body, document.querySelector('main')!];
    if (andText || !text.hasAttribute('data-long')) boxes.push(text);
    // All steps lie in one cell, of which one is shown: the tallest needs the room.
    const steps = andText ? [...text.querySelectorAll<HTMLElement>('.step[hidden]')] : [];
    for (const step of steps) step.hidden = false;
    const most = Math.max(...boxes.map((box) => box.scrollHeight - box.clientHeight));
    for (const step of steps) step.setAttribute('hidden', 'until-found');
    return most;
  }, andText);

/** px that the story would take if nothing bounded its frame. */
const wished = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.measured = '';
    const { height } = document.body.getBoundingClientRect();
    delete dataset.measured;
    return height;
  });

/** Whether the map beside the text is the taller, and exactly as high as it should be: 2 px lower it would be too low. */
const hasWantedMap = (): boolean => {
  const { fontSize } = getComputedStyle(document.documentElement);
  const wanted = getComputedStyle(document.documentElement).getPropertyValue('--map-height');
  const { height } = document.querySelector('story-map')!.getBoundingClientRect();
  return Math.abs(Number.parseFloat(wanted) * Number.parseFloat(fontSize) - height) < 1;
};

/**
 * The frame has the reported height; at that height nothing scrolls, and 2 px below it something has to. Where the story would
 * take more than `steps` may ask for, it has exactly that.
 */
async function expectRight(page: Page, frame: Frame): Promise<void> {
  await expect.poll(() => lastHeight(page)).toBeGreaterThan(0);
  await settle(page, frame);
  await settle(page, frame);
  const height = await lastHeight(page);
  expect(await frame.evaluate(() => innerHeight)).toBe(height);
  expect(await excess(frame)).toBe(0);
  const isMapJustRight = await frame.evaluate(hasWantedMap);
  const isBounded = (await wished(frame)) > height;
  if (isBounded) expect(height).toBe(mostHeight(await frame.evaluate(() => innerWidth)));
  await page.evaluate((height) => {
    document.querySelector('iframe')!.style.height = `${height - 2}px`;
  }, height);
  await settle(page, frame);
  if (!isBounded && !isMapJustRight) expect(await excess(frame, true)).toBeGreaterThan(0);
  await page.evaluate((height) => {
    document.querySelector('iframe')!.style.height = `${height}px`;
  }, height);
  await settle(page, frame);
  expect(await lastHeight(page), 'what the host gives changes nothing in what is told').toBe(height);
}

describe.each(['steps', 'scroll'])('%s', (layout) => {
  test.each([280, 320, 600, 900])('at %i px, and nothing is wider than the frame', async (width) => {
    const { page, frame } = await open(`layout=${layout}`, width);
    await expectRight(page, frame);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('after the frame, the font, the language and the theme have changed', async () => {
    const { page, frame } = await open(`layout=${layout}`, 900);
    await expectRight(page, frame);
    const first = await lastHeight(page);

    await page.setViewportSize({ width: 420, height: 800 });
    await expect.poll(() => lastHeight(page)).not.toBe(first);
    await expectRight(page, frame);
    const slim = await wished(frame);

    const path = 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf';
    const font = await readFile(path, 'base64');
    await frame.evaluate(async (font) => {
      const face = new FontFace(
        'Late',
        Uint8Array.from(atob(font), (byte) => byte.charCodeAt(0)),
      );
      document.fonts.add(face);
      document.documentElement.style.setProperty('--serif', 'Late');
      await face.load();
    }, font);
    await expect.poll(() => wished(frame)).not.toBe(slim);
    await expectRight(page, frame);

    await send(page, { type: 'story-map:lang', version: 1, lang: 'id' });
    await frame.waitForFunction(() => document.documentElement.lang === 'id');
    const changed = await storyFrame(page);
    await changed.waitForSelector('html[lang=id] article p[aria-current=true]', { state: 'attached' });
    await expectRight(page, changed);

    await send(page, { type: 'story-map:theme', version: 1, theme: 'contrast' });
    await changed.waitForSelector('html[data-theme=contrast]', { state: 'attached' });
    await expectRight(page, changed);
  });
});

test('in steps the height is the same at every paragraph', async () => {
  const { page, frame } = await open('layout=steps', 600);
  await expectRight(page, frame);
  const height = await lastHeight(page);
  for (let count = 1; count < 14; count++) {
    await frame.locator('.stepper .next').click();
    await settle(page, frame);
    expect(await excess(frame), `after ${count} steps`).toBe(0);
  }
  expect(await lastHeight(page)).toBe(height);
});

describe('a frame that is not to be seen at first', () => {
  test.each([
    ['in a hidden tab', 'display:none', 'display:block'],
    ['in a container without width', 'width:0;overflow:hidden', 'width:auto'],
  ])(
    '%s: nothing is reported before it opens, then the right height, and the live map comes',
    async (_, shut, opened) => {
      const { page } = await openNews('plain.html', {
        live: true,
        viewport: { width: 600, height: 800 },
      });
      await page.clock.install();
      await obeyHeights(page);
      await page.evaluate((css) => {
        document.querySelector<HTMLElement>('#slot')!.style.cssText = css;
      }, shut);
      await addFrame(page, `${hosts.story.url}en/?mode=embed#p10`);
      const frame = await storyFrame(page);
      await settle(page, page.mainFrame());
      await page.clock.runFor(1500);
      await settle(page, page.mainFrame());
      expect(await lastHeight(page)).toBe(0);
      expect(await frame.evaluate(() => document.querySelector('story-map')!.state)).toBe('picture');
      await page.evaluate((css) => {
        document.querySelector<HTMLElement>('#slot')!.style.cssText = css;
      }, opened);
      await expectRight(page, frame);
      await frame.waitForSelector('story-map[state=ready]', { timeout: 30_000 });
      const degrees = () =>
        frame.evaluate(() => {
          const map = document.querySelector('story-map')!.map as { getBounds(): { toArray(): number[][] } };
          return map.getBounds().toArray().flat();
        });
      const [lng, lat] = districtCentre;
      await expect
        .poll(async () => {
          const [west, south, east, north] = (await degrees()) as [number, number, number, number];
          return west < lng && lng < east && south < lat && lat < north && east - west < 3;
        })
        .toBe(true);
    },
  );
});

test('where the host gives less, only the box with the text scrolls', async () => {
  const { page, frame } = await openFrame('en/?mode=embed#p10', { viewport: { width: 320, height: 800 } });
  await settle(page, frame);
  const boxes = await frame.evaluate(() => {
    const far = (box: Element) => box.scrollHeight - box.clientHeight;
    return {
      page: far(document.documentElement),
      main: far(document.querySelector('main')!),
      text: far(document.querySelector('article')!),
    };
  });
  expect(boxes).toEqual({ page: 0, main: 0, text: expect.any(Number) });
  expect(boxes.text).toBeGreaterThan(50);
});
