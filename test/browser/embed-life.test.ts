/** `embed.js` on pages whose parts come and go: frames that leave, that were there before it, and that come after it. */
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { currentIn, received, settle, storyFrame, useHosts } from './support/embeds.ts';
import { nextFrames } from './support/reader.ts';

const { hosts, openNews } = useHosts();
let page: Page;
let faults: string[];

const open = async (hash = ''): Promise<void> => {
  ({ page, faults } = await openNews(`plain.html${hash}`));
};
const addScript = () => page.addScriptTag({ url: `${hosts.story.url}embed.js` });

/** Puts an embed that the host's paragraphs lead into the page; `isSaved` with a frame in it, as after the script. */
const mount = (isSaved = false): Promise<void> =>
  page.evaluate(
    ({ story, isSaved }) => {
      const frame = `<iframe src="${story}en/?mode=embed&amp;layout=map" title="Saved" style="width:100%">a link</iframe>`;
      document.querySelector('#slot')!.innerHTML = `
        <div style="position:sticky;top:0" id="embed" data-story-map="${story}en/" data-layout="map" data-sync=".led">${isSaved ? frame : ''}</div>
        ${['p1', 'p2', 'p10'].map((id) => `<p class="led" style="margin-bottom:900px" data-paragraph="${id}">${id}</p>`).join('')}`;
    },
    { story: hosts.story.url, isSaved },
  );
const unmount = (): Promise<void> => page.evaluate(() => document.querySelector('#embed')!.remove());

/** The frame has its height and goes where the host's reader does, and there is one. */
async function expectLed(): Promise<Frame> {
  const frame = await storyFrame(page);
  expect(await page.locator('iframe').count()).toBe(1);
  for (const id of ['p10', 'p2']) {
    await page.evaluate((id) => {
      const { top } = document.querySelector(`.led[data-paragraph=${id}]`)!.getBoundingClientRect();
      scrollBy(0, top - innerHeight * 0.3);
    }, id);
    await expect.poll(() => currentIn(frame), { timeout: 5000 }).toBe(id);
  }
  await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(200);
  return frame;
}

test('an embed that has been removed is released: its host scrolls on without a fault', async () => {
  await open();
  await addScript();
  await mount();
  await expectLed();
  await unmount();
  for (const top of [100, 900, 1800, 0]) {
    await page.evaluate((top) => scrollTo(0, top), top);
    await nextFrames(page);
  }
  await page.setViewportSize({ width: 700, height: 600 });
  await nextFrames(page);
  expect(faults).toEqual([]);
  await mount();
  await expectLed();
  expect(faults).toEqual([]);
});

test('fifty embeds that come and go leave no listeners behind', async () => {
  await open();
  await page.evaluate(() => {
    const listeners = new Set<unknown>();
    Object.assign(window, { listeners });
    for (const target of [window, document]) {
      const { addEventListener: add, removeEventListener: remove } = target;
      Object.assign(target, {
        addEventListener(...[type, listener, options]: Parameters<typeof add>) {
          listeners.add(listener);
          add.call(target, type, listener, options);
        },
        removeEventListener(...[type, listener, options]: Parameters<typeof remove>) {
          listeners.delete(listener);
          remove.call(target, type, listener, options);
        },
      });
    }
  });
  const count = () => page.evaluate(() => (window as unknown as { listeners: Set<unknown> }).listeners.size);
  await addScript();
  await mount();
  await page.waitForSelector('#embed iframe');
  const before = await count();
  expect(before).toBeGreaterThan(0);
  for (let time = 0; time < 50; time++) {
    await mount();
    await page.waitForSelector('#embed iframe', { state: 'attached' });
    await unmount();
  }
  expect(await count()).toBe(before);
  expect(faults).toEqual([]);
});

test('a frame that was saved with the page is led and gets its height, also if it spoke before the script came', async () => {
  await open();
  await mount(true);
  await storyFrame(page);
  await addScript();
  await expectLed();
  expect(faults).toEqual([]);
});

test('a clone of an embed is led like the embed itself', async () => {
  await open();
  await addScript();
  await mount();
  await storyFrame(page);
  await page.evaluate(() => {
    const embed = document.querySelector('#embed')!;
    embed.replaceWith(embed.cloneNode(true));
  });
  await expectLed();
  expect(faults).toEqual([]);
});

test('two scripts on a page report each change to the host once', async () => {
  await open();
  await addScript();
  await mount();
  await storyFrame(page);
  await addScript();
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    document.addEventListener('story-map:change', (event) =>
      changes.push((event as CustomEvent<{ paragraph: string }>).detail.paragraph),
    );
  });
  await page.evaluate(() => document.querySelector('.led[data-paragraph=p10]')!.scrollIntoView());
  const changes = () => page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  await expect.poll(changes).toContain('p10');
  expect((await changes()).filter((id) => id === 'p10')).toHaveLength(1);
});

test('the address of the host is obeyed by an embed that comes after the script, once', async () => {
  await open('#story-map=p11');
  await addScript();
  await page.evaluate((story) => {
    document.querySelector('#slot')!.innerHTML = `<div id="embed" data-story-map="${story}en/"></div>`;
  }, hosts.story.url);
  const frame = await storyFrame(page);
  await expect.poll(() => currentIn(frame)).toBe('p11');
  await unmount();
  await page.evaluate((story) => {
    document.querySelector('#slot')!.innerHTML = `<div id="embed" data-story-map="${story}en/"></div>`;
  }, hosts.story.url);
  const again = await storyFrame(page);
  // The script knows that it listens, and sends what it has for it.
  const ready = async () =>
    (await received(page)).filter(({ data }) => data?.type === 'story-map:ready').length;
  await expect.poll(ready).toBe(2);
  await settle(page, again);
  expect(await currentIn(again)).toBe('p1');
});
