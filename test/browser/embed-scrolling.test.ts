/** An embedded story never holds the page behind it: the wheel and a finger scroll the host, a sideways swipe steps. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addFrame, currentIn, obeyHeights, settle, storyFrame, useHosts } from './support/embeds.ts';

const { hosts, openNews } = useHosts();
let page: Page;
let frame: Frame;

interface Hosting {
  /** The host gives the story the height that it reports. */
  obey?: boolean;
  touch?: boolean;
  live?: boolean;
}

/** The story in the middle of a long page. */
async function open(query: string, { obey = true, touch = false, live = false }: Hosting): Promise<void> {
  const viewport = touch ? { width: 390, height: 800 } : { width: 800, height: 800 };
  ({ page } = await openNews('plain.html', {
    live,
    viewport,
    hasTouch: touch,
    isMobile: touch,
  }));
  await page.evaluate(() => {
    document.querySelector('main')!.style.paddingBlock = '900px 2500px';
  });
  if (obey) await obeyHeights(page);
  await addFrame(page, `${hosts.story.url}en/?mode=embed&${query}`);
  frame = await storyFrame(page);
  await page.evaluate(() => document.querySelector('iframe')!.scrollIntoView());
  if (live) await frame.waitForSelector('.stage story-map[state=ready]', { timeout: 30_000 });
  await settle(page, frame);
}

/** Whether it is the map that comes alive by itself. */
const isStage = (selector: string): boolean => selector.startsWith('.stage');

const scrolled = () => page.evaluate(() => Math.round(scrollY));

/** Middle of an element of the story, px in the host's window. */
async function middle(selector: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await frame.locator(selector).first().boundingBox())!;
  return { x: x + width / 2, y: y + Math.min(height / 2, 120) };
}

describe('the wheel', () => {
  test.each([
    ['steps', '.stage story-map'],
    ['steps', 'story-timeline'],
    ['steps', 'article'],
    ['map', '.stage story-map'],
    ['scroll', '.map-view story-map'],
    ['scroll', '#p1'],
  ])('in %s over %s scrolls the host', async (layout, selector) => {
    await open(`layout=${layout}#p10`, { live: isStage(selector) });
    const { x, y } = await middle(selector);
    await page.mouse.move(x, y);
    const before = await scrolled();
    await page.mouse.wheel(0, 300);
    await expect.poll(scrolled).toBe(before + 300);
    await page.mouse.wheel(0, -300);
    await expect.poll(scrolled).toBe(before);
  });

  test('in a box with too little room an opened text goes first, and at its end the host', async () => {
    await open('layout=steps#p10', { obey: false });
    await page.evaluate(() => {
      document.querySelector('iframe')!.style.height = '440px';
    });
    await settle(page, frame);
    // Until somebody asks for more it ends after a whole line, and nothing scrolls in the frame.
    await frame.locator('.more').click();
    await settle(page, frame);
    const place = () => frame.evaluate(() => document.querySelector('article')!.scrollTop);
    const far = await frame.evaluate(() => {
      const article = document.querySelector('article')!;
      return article.scrollHeight - article.clientHeight;
    });
    expect(far).toBeGreaterThan(20);
    const { x, y } = await middle('article');
    await page.mouse.move(x, y);
    const before = await scrolled();
    await page.mouse.wheel(0, far);
    await expect.poll(place).toBeGreaterThan(far - 2);
    expect(await scrolled()).toBe(before);
    // A new turn of the wheel, which the browser takes for one where the pointer has moved.
    await page.mouse.move(x + 40, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(scrolled).toBeGreaterThan(before + 100);
  });
});

describe('a finger', () => {
  const drag = async (
    session: CDPSession,
    at: { x: number; y: number },
    across: number,
    down: number,
  ): Promise<void> => {
    const point = (share: number) => [{ x: at.x + across * share, y: at.y + down * share }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(share) });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };

  test.each([
    ['steps', '.stage story-map'],
    ['steps', 'article'],
    ['map', '.stage story-map'],
    ['scroll', '.map-view story-map'],
  ])('in %s on %s scrolls the host', async (layout, selector) => {
    await open(`layout=${layout}#p10`, { touch: true, live: isStage(selector) });
    const session = await page.context().newCDPSession(page);
    const at = await middle(selector);
    const before = await scrolled();
    await drag(session, at, 0, -180);
    await expect.poll(scrolled).toBeGreaterThan(before + 100);
    if (layout === 'steps') expect(await currentIn(frame)).toBe('p10');
  });

  test('sideways steps on and back, over the text and over the map, and leaves the host where it is', async () => {
    await open('layout=steps#p3', { touch: true, live: true });
    const session = await page.context().newCDPSession(page);
    const before = await scrolled();
    await drag(session, await middle('article'), -150, 10);
    await expect.poll(() => currentIn(frame)).toBe('p4');
    // A swipe over a map that still flies is the map's.
    await frame.waitForFunction(() => {
      const map = document.querySelector('story-map')!.map as { isMoving(): boolean };
      return !map.isMoving();
    });
    await drag(session, await middle('.stage story-map'), -150, 0);
    await expect.poll(() => currentIn(frame)).toBe('p5');
    await drag(session, await middle('article'), 150, 0);
    await expect.poll(() => currentIn(frame)).toBe('p4');
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(15);
  });
});
