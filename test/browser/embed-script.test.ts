/** `embed.js` on a newspaper's page, under a policy of that page's own: three embeds, each with its own state. */
import type { Frame, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { currentIn, settle, storyFrame, useHosts } from './support/embeds.ts';

const { hosts, openNews } = useHosts({ pagesStay: true });
let page: Page;
let faults: string[];
let asked: Set<string>;

beforeEach(async () => {
  await page?.context().close();
  ({ page, faults, asked } = await openNews('snippets.html'));
});

/** Brings an embed into view, so that it loads; its frame. */
async function reach(id: string, number: number): Promise<Frame> {
  await page.locator(`#${id} iframe`).scrollIntoViewIfNeeded();
  return storyFrame(page, number);
}

const top = (selector: string): Promise<number> =>
  page.evaluate((selector) => document.querySelector(selector)!.getBoundingClientRect().top, selector);

test('a titled, lazy frame as wide as its place, with its link inside; one for each, however often the script is included', async () => {
  await page.waitForSelector('#whole iframe');
  const frames = await page.locator('iframe').evaluateAll((all) =>
    all.map((element) => {
      const frame = element as HTMLIFrameElement;
      const url = new URL(frame.src);
      return {
        host: frame.parentElement!.id,
        title: frame.title,
        loading: frame.loading,
        wide: frame.clientWidth === frame.parentElement!.clientWidth,
        link: frame.querySelector('a')!.href,
        query: url.search,
        hash: url.hash,
      };
    }),
  );
  const { url } = hosts.story;
  const common = { loading: 'lazy', wide: true };
  expect(frames).toEqual([
    {
      ...common,
      host: 'first',
      title: 'Mines in Kursk',
      link: `${url}en/`,
      query: '?mode=embed&layout=steps',
      hash: '#p3',
    },
    {
      ...common,
      host: 'lead',
      title: 'Map for this article',
      link: `${url}en/`,
      query: '?mode=embed&layout=map',
      hash: '',
    },
    {
      ...common,
      host: 'whole',
      title: url,
      link: url,
      query: '?mode=embed&layout=scroll&theme=dark&lang=en',
      hash: '',
    },
  ]);
});

test('an embed whose address is invalid keeps its link, and the others work', async () => {
  await page.waitForSelector('#whole iframe');
  for (const id of ['wrong', 'broken']) {
    expect(await page.locator(`#${id} > a`).count()).toBe(1);
    expect(await page.locator(`#${id} iframe`).count()).toBe(0);
  }
});

test('attributes that an editor has spoilt are read as meant, and nothing of the host’s own site is framed', async () => {
  await page.waitForSelector('#whole iframe');
  const { url } = hosts.story;
  const bare = url.replace('http:', '');
  const frames = await page.evaluate(
    async ([url, bare]) => {
      const spoilt = [
        `<div data-story-map=“${url}en/” data-layout=”Steps” data-theme=″Dark″ data-paragraph=“p3” data-height=”600px”>
          <a href=”${url}en/”>Mines</a></div>`,
        `<div data-story-map="${bare!.slice(2)}en/" data-layout=" MAP "></div>`,
        `<div data-story-map="${bare}en/\n" data-layout="&amp;quot;steps&amp;quot;"></div>`,
        '<div data-story-map=””><a href="/x">Mines</a></div>',
        '<div data-story-map="en/"><a href="/x">Mines</a></div>',
      ];
      const box = document.createElement('div');
      box.innerHTML = spoilt.join('');
      document.body.append(box);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [...box.children].map((host) => {
        const { src = '', style } = host.querySelector('iframe') ?? {};
        return [src, style?.height, host.querySelector('a')?.href];
      });
    },
    [url, bare],
  );
  const story = `${url}en/?mode=embed&layout=`;
  const own = ['', undefined, `${hosts.news.origin}/x`];
  expect(frames).toEqual([
    [`${story}steps&theme=dark#p3`, '600px', `${url}en/`],
    [`${story}map`, '640px', `${url}en/`],
    [`${story}steps`, '640px', `${url}en/`],
    own,
    own,
  ]);
});

test('a snippet that comes later is framed too', async () => {
  await page.waitForSelector('#whole iframe');
  await page.evaluate((url) => {
    const late = document.createElement('div');
    late.id = 'late';
    late.dataset.storyMap = url;
    document.body.append(late);
  }, hosts.story.url);
  await page.waitForSelector('#late iframe');
});

test('each embed has the height and the state of its own', async () => {
  const steps = await reach('first', 0);
  const map = await reach('lead', 1);
  const whole = await reach('whole', 2);
  await expect.poll(() => currentIn(steps)).toBe('p3');
  await steps.locator('.stepper .next').click();
  await steps.locator('.stepper .next').click();
  await expect.poll(() => currentIn(steps)).toBe('p5');
  expect(await currentIn(map)).not.toBe('p5');
  for (const frame of [steps, map, whole]) {
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight))
      .toBe(0);
  }
  const heights = await page.locator('iframe').evaluateAll((all) => all.map((frame) => frame.clientHeight));
  expect(new Set(heights).size).toBe(3);
  expect(await whole.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await whole.waitForSelector('html[lang=en]', { state: 'attached' });
  expect(await steps.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  expect([...asked].sort()).toEqual([hosts.news.origin, hosts.story.origin].sort());
  // The page's broken snippet is reported, and nothing else.
  expect(faults.filter((fault) => !fault.includes('Invalid URL'))).toEqual([]);
});

test('the paragraphs of the host lead the map as they pass by, down and up', async () => {
  const map = await reach('lead', 1);
  const passBy = async (id: string) => {
    await page.evaluate((message) => {
      const { top } = document.querySelector(`.led[data-paragraph=${message}]`)!.getBoundingClientRect();
      scrollBy(0, top - innerHeight * 0.3);
    }, id);
    await expect.poll(() => currentIn(map), { timeout: 5000 }).toBe(id);
  };
  for (const id of ['p1', 'p2', 'p10', 'p11', 'p10', 'p1']) await passBy(id);
  expect(await map.evaluate(() => document.querySelector('story-timeline')!.getAttribute('events'))).toBe(
    'mod-statement incursion',
  );
});

test('where a reader of the map chooses a paragraph, the host goes there', async () => {
  const map = await reach('lead', 1);
  await page.evaluate(() => document.querySelector('.led')!.scrollIntoView());
  await expect.poll(() => currentIn(map)).toBe('p1');
  await settle(page, map);
  await map.evaluate(() =>
    document.dispatchEvent(
      Object.assign(new Event('story-select'), { kind: 'place', ids: ['bolshesoldatsky'] }),
    ),
  );
  await map.locator('story-card .paragraphs a[href="#p10"]').click();
  await expect.poll(() => currentIn(map)).toBe('p10');
  await expect.poll(() => top('.led[data-paragraph=p10]')).toBeCloseTo(800 * 0.35, -1);
  await settle(page, map);
  expect(await currentIn(map)).toBe('p10');
});

test('a deep link of the host opens the story there, in the embed that it names, and comes to it', async () => {
  const steps = await reach('first', 0);
  // By the keyboard: the frames above still take their heights, and a pointer might miss the link that moves with them.
  await page.locator('#deep').press('Enter');
  await expect.poll(() => currentIn(steps)).toBe('p10');
  await expect.poll(() => top('#first')).toBeCloseTo(0, 0);

  await page.locator('#deeper').press('Enter');
  const whole = await storyFrame(page, 2);
  await whole.waitForSelector('html[lang=en] #p12[aria-current=true]');
  const place = async () =>
    (await top('#whole iframe')) +
    (await whole.evaluate(() => document.querySelector('#p12')!.getBoundingClientRect().top));
  await expect.poll(place, { timeout: 5000 }).toBeGreaterThan(200);
  await expect.poll(place, { timeout: 5000 }).toBeLessThan(360);
  expect(await currentIn(steps)).toBe('p10');
});

test('a page opened at a deep link begins there', async () => {
  await page.context().close();
  ({ page } = await openNews('snippets.html#first=p7'));
  const steps = await storyFrame(page, 0);
  await expect.poll(() => currentIn(steps)).toBe('p7');
});

test('no step leaves an entry in the history of the host', async () => {
  const steps = await reach('first', 0);
  const before = await page.evaluate(() => history.length);
  await steps.locator('.stepper .next').click();
  await steps.locator('article a.mention:visible').first().click();
  await steps.locator('story-card a[href^="#p"]').last().click();
  await expect.poll(() => currentIn(steps)).not.toBe('p3');
  expect(await page.evaluate(() => history.length)).toBe(before);
});
