/** Pages that already use another embedding script, as installed from npm: the height is right without a change to them. */
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFrame, currentIn, openHost, received, settle, storyFrame, useHosts } from './support/embeds.ts';
import type { Served } from './support/serve.ts';
import { serveFiles } from './support/static-server.ts';

const { browser, hosts, openNews } = useHosts();

/** px by which the story is higher than its frame, or the frame than the story. */
async function misfit(page: Page, frame: Frame): Promise<number> {
  await settle(page, frame);
  return frame.evaluate(() => {
    const article = document.querySelector('article')!;
    const over = Math.max(
      document.documentElement.scrollHeight - innerHeight,
      // A long text says that it goes on (embed-steps.test.ts).
      article.hasAttribute('data-long') ? 0 : article.scrollHeight - article.clientHeight,
    );
    if (over > 0) return over;
    document.documentElement.dataset.measured = '';
    const natural = document.body.getBoundingClientRect().height;
    delete document.documentElement.dataset.measured;
    return innerHeight - Math.min(natural, innerWidth < 600 ? 900 : 700);
  });
}

/** Each width in turn: the frame is as high as the story. */
async function fits(page: Page, frame: Frame, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await settle(page, frame);
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(600);
    await expect.poll(() => misfit(page, frame), { message: `${width}` }).toBeLessThanOrEqual(1);
    expect(await misfit(page, frame)).toBeGreaterThanOrEqual(0);
  }
}

describe.each(['pym', 'frames', 'resizer', 'sizer'])('%s', (parent) => {
  test('gives the frame its height, at first and at another width', async () => {
    const { page, faults } = await openNews(`${parent}.html`);
    const frame = await storyFrame(page);
    await fits(page, frame, [900, 340, 620]);
    expect(await frame.evaluate(() => document.body.getAttribute('style'))).toBeNull();
    expect(faults).toEqual([]);
  });

  test('gives the frame its height also if the story comes long after the host’s script has run', async () => {
    const { page, faults } = await openNews();
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    await page.route(/mode=embed/, (route) => answered.then(() => route.continue()));
    await page.goto(`${hosts.news.url}${parent}.html`, { waitUntil: 'commit' });
    // The script that is asked for last has run.
    await page.waitForFunction(() => document.querySelectorAll('p').length > 1);
    await settle(page, page.mainFrame());
    answer();
    await fits(page, await storyFrame(page), [900]);
    expect(faults).toEqual([]);
  });
});

test('pym.js brings a paragraph of the whole story into view, and keeps the address’s own parameters', async () => {
  const { page } = await openNews('pym-scroll.html');
  const frame = await storyFrame(page);
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(2000);
  await page.evaluate(() =>
    document
      .querySelector('iframe')!
      .contentWindow!.postMessage({ type: 'story-map:go', version: 1, paragraph: 'p5' }, '*'),
  );
  const top = async () =>
    (await page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top)) +
    (await frame.evaluate(() => document.querySelector('#p5')!.getBoundingClientRect().top));
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(60);
});

describe.each(['credentialless', 'require-corp'])(
  'a page with Cross-Origin-Embedder-Policy: %s',
  (policy) => {
    let strict: Served;
    beforeAll(async () => {
      strict = await serveFiles({
        mounts: { '/': resolve('test/fixtures/hosts') },
        headers: { 'Cross-Origin-Embedder-Policy': policy },
      });
    });
    afterAll(() => strict?.close());

    test('shows no story in a plain frame, and the whole of it in a credentialless one', async () => {
      const { page } = await openHost(browser(), `${strict.url}plain.html`);
      const address = `${hosts.story.url}en/?mode=embed#p3`;
      await addFrame(page, address);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      await page.evaluate(() => document.querySelector('iframe')!.remove());
      await addFrame(page, address, { credentialless: '' });
      const frame = await storyFrame(page);
      await expect.poll(() => currentIn(frame)).toBe('p3');
      await frame.locator('.stepper .next').click();
      await expect.poll(() => currentIn(frame)).toBe('p4');
      const heights = (await received(page)).filter(({ data }) => data?.type === 'story-map:height');
      expect(heights.length).toBeGreaterThan(0);
    });
  },
);
