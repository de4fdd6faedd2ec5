/** What a screen reader is given: the page as text, in order, in its languages; and what is announced when the story moves. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { current, nextFrames, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

const journey = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** Landmarks and headings of a journey, with their names. */
const outline = (text: string): string =>
  text
    .split('\n')
    .filter((line) =>
      /^\s*- (banner|main|navigation|region|article|contentinfo|complementary|heading|dialog)\b/.test(line),
    )
    .map((line) => line.replace(/:$/, ''))
    .join('\n');

/** Regions that are read out by themselves when their text changes: how, and what they say now. */
async function liveRegions(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const property = (node: (typeof nodes)[number], name: string) =>
    node.properties?.find((property) => property.name === name)?.value.value;
  const roots = nodes.filter((node) => {
    const live = property(node, 'live');
    return !node.ignored && live && live !== 'off' && ['status', 'alert', 'log'].includes(node.role?.value);
  });
  return roots.map((node) => `${property(node, 'live')} ${node.role!.value}`);
}

/** Notes from now on every text that changes inside a live region. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard = new Map<Element, string>();
    Object.assign(window, { heard });
    const regionOf = (node: Node | null): Element | null => {
      for (
        let ancestor = node;
        ancestor;
        ancestor = ancestor.parentNode ?? (ancestor as ShadowRoot).host ?? null
      ) {
        if (
          ancestor instanceof Element &&
          ancestor.matches('[role=status],[role=alert],[role=log],[aria-live],output')
        ) {
          return ancestor.getAttribute('aria-live') === 'off' ? null : ancestor;
        }
      }
      return null;
    };
    const watch = (root: Node): void => {
      new MutationObserver((records) => {
        for (const { target } of records) {
          const region = regionOf(target);
          if (region) heard.set(region, region.textContent!.trim());
        }
      }).observe(root, { childList: true, characterData: true, subtree: true });
      for (const element of (root as ParentNode).querySelectorAll('*'))
        if (element.shadowRoot) watch(element.shadowRoot);
    };
    watch(document);
  });

/** What has been read out since the last time, without what fell silent. */
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { heard } = window as unknown as { heard: Map<Element, string> };
    const texts = [...heard.values()].filter(Boolean);
    heard.clear();
    return texts;
  });

describe('the reader', () => {
  test('as text: skip links, bar, map in words, article, lists (reviewed by hand)', async () => {
    const page = await reader('en/', { reducedMotion: 'reduce' });
    await expect(await journey(page)).toMatchFileSnapshot('snapshots/reader.en.aria.yml');
  });

  test('in Indonesian has the same landmarks and headings', async () => {
    const [id, en] = [
      outline(await journey(await reader('', { reducedMotion: 'reduce' }))),
      outline(await journey(await reader('en/', { reducedMotion: 'reduce' }))),
    ];
    await expect(id).toMatchFileSnapshot('snapshots/outline.id.aria.yml');
    const roles = (text: string) => text.replaceAll(/ "[^"]*"| '[^']*'/g, '');
    expect(roles(id)).toBe(roles(en));
    const levels = [...id.matchAll(/\[level=(\d)\]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) {
      expect(level - (levels[at - 1] ?? 0), `heading ${at + 1}`).toBeLessThanOrEqual(1);
    }
  });

  test('every part says its language', async () => {
    for (const path of ['', 'en/']) {
      const page = await reader(path);
      const parts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: { text: string; lang: string }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement!;
          if (node.nodeValue!.trim() && !element.closest('script,style,svg')) {
            found.push({ text: node.nodeValue!.trim(), lang: element.closest<HTMLElement>('[lang]')!.lang });
          }
        }
        return found;
      });
      const own = path ? 'en' : 'id';
      const cyrillic = parts.filter(({ text }) => /\p{Script=Cyrillic}{2}/u.test(text));
      expect(cyrillic.length).toBeGreaterThan(3);
      expect(cyrillic.filter(({ lang }) => !['ru', 'uk'].includes(lang))).toEqual([]);
      const english = parts.filter(({ text }) => /\b(the|of|says|in)\b/i.test(text) && text.length > 20);
      expect(english.filter(({ lang }) => lang !== 'en' && lang !== own)).toEqual([]);
      // A headline as its paper wrote it.
      const title = parts.find(({ text }) => text.includes('About 2,000 North Korean soldiers killed'));
      expect(title!.lang).toBe('en');
      expect(parts.filter(({ lang }) => lang === own).length).toBeGreaterThan(parts.length / 2);
    }
  });

  test.each(['arrow keys', 'scrolling'])('moved by %s: one short sentence, that of the map', async (how) => {
    const page = await reader('en/', { reducedMotion: 'reduce' });
    expect(await liveRegions(page)).toEqual(['polite status']);
    await listen(page);
    const announced: string[] = [];
    for (let step = 2; step <= 14; step++) {
      const before = await page.locator('.caption').innerText();
      if (how === 'scrolling') {
        await page.evaluate((id) => {
          scrollBy(0, document.getElementById(id)!.getBoundingClientRect().top - 240);
        }, `p${step}`);
      } else await page.keyboard.press('ArrowRight');
      await waitForCurrent(page, `p${step}`);
      await nextFrames(page);
      const caption = await page.locator('.caption').innerText();
      const texts = await heard(page);
      expect(texts, `p${step}`).toEqual(caption === before ? [] : [caption]);
      announced.push(...texts);
    }
    expect(announced.length).toBeGreaterThanOrEqual(5);
    for (const text of announced) expect(text.length, text).toBeLessThanOrEqual(200);
    // Nobody is carried off.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('a card opened is a dialog with a name, and is not read out by itself', async () => {
    const page = await reader('en/', { reducedMotion: 'reduce' });
    await listen(page);
    await page.locator('#p1 a.mention').first().focus();
    await page.keyboard.press('Enter');
    const card = page.locator('story-card .card');
    await card.waitFor();
    expect((await heard(page)).join()).not.toContain(await card.locator('h2').first().innerText());
    expect(await card.ariaSnapshot()).toMatch(/^- dialog "[^"]+"( \[active\])?:/);
  });
});

describe('other ways to read', () => {
  test('a slide is read out when it comes, then the map’s sentence; not while slides come by themselves', async () => {
    const page = await reader('en/?mode=present#p1', { reducedMotion: 'reduce' });
    await page.locator('present-bar .step').waitFor();
    await expect(outline(await journey(page))).toMatchFileSnapshot('snapshots/outline.present.aria.yml');
    const live = () => page.locator('article').getAttribute('aria-live');
    expect(await live()).toBe('polite');
    await listen(page);
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p2');
    await nextFrames(page);
    expect(await heard(page)).toEqual([await page.locator('.caption').innerText()]);
    expect(await page.locator('article').ariaSnapshot()).not.toContain(
      await page.locator('#p1').evaluate((element) => element.textContent!.slice(0, 40)),
    );
    await page.keyboard.press('p');
    await expect.poll(live).toBe('off');
  });

  test('an embed reads its step out, then the map’s sentence', async () => {
    const page = await reader('en/?mode=embed', { reducedMotion: 'reduce' });
    await expect(outline(await journey(page))).toMatchFileSnapshot('snapshots/outline.embed.aria.yml');
    expect(await page.locator('article').getAttribute('aria-live')).toBe('polite');
    await listen(page);
    await page.locator('.stepper .next').click();
    expect(await current(page)).toBe('p2');
    await nextFrames(page);
    expect(await heard(page)).toEqual([await page.locator('.captions .caption').first().innerText()]);
    const spoken = await page.locator('article').ariaSnapshot();
    expect(spoken).toContain('sources not named');
    expect(spoken.match(/paragraph/g)).toHaveLength(1);
  });
});
