/** A story of nothing but attacks, and attacks by address, storage and message: nothing of it runs, under the page's policy. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostileWords } from '../property/hostile-words.ts';
import { areaIndex, attacks, paragraphIds, writeHostileStory } from './support/hostile-story.ts';
import { holdMap, openContext, quickly } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let site: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  const folder = 'test/out/hostile-story';
  await writeHostileStory(folder);
  site = await serveStory(folder);
}, 120_000);
afterAll(async () => {
  await site?.close();
});

interface Watched {
  page: Page;
  context: BrowserContext;
  /** Dialogs, errors that nobody caught, windows that opened, requests to elsewhere. */
  faults: string[];
  /** Fails where anything has run, or the policy had to stop it. */
  check: (what?: string) => Promise<void>;
}

/** Opens an address; `live`: with the live map. */
async function open(
  address: string,
  live = true,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Watched> {
  const context = await openContext(browser(), quickly);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== 'data:' && protocol !== 'blob:')
      faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen, canary: () => seen.push('canary') });
    Object.assign(window, { alert: () => seen.push('alert'), xss: () => seen.push('xss') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      seen.push(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  if (!live) await holdMap(page);
  await prepare?.(page);
  await page.goto(address);
  const check = async (what = address) => {
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const all = [...seen, ...faults];
    expect(all, `${what}: ${all.join('; ')}`).toEqual([]);
  };
  return { page, context, faults, check };
}

/** A paragraph is current, or the slide of the title. */
const started = (page: Page) =>
  page
    .locator('article [aria-current=true], present-bar .step')
    .first()
    .waitFor({ state: 'attached', timeout: 20_000 });

test('what runs, or is stopped by the policy, is seen here', async () => {
  const { page, context, check } = await open(site.url);
  await check();
  await page.evaluate(() => (window as unknown as { canary(): void }).canary());
  await expect(check()).rejects.toThrow(/canary/);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('script'), { text: '1' })),
  );
  await expect(check()).rejects.toThrow(/script-src/);
  await context.close();
});

describe('a story of attacks', () => {
  test('reads, hovers, opens and compares as any other, in both languages', {
    timeout: 180_000,
  }, async () => {
    for (const path of ['', 'id/']) {
      const { page, context, check } = await open(site.url + path);
      await page.locator('story-map[state=ready]').waitFor({ timeout: 60_000 });
      // The words are there, as words.
      expect(await page.locator('article h1').textContent()).toBe(attacks.join(' '));
      expect(await page.locator('article p[data-places]').count()).toBe(paragraphIds.length);
      for (const [index, id] of paragraphIds.entries()) {
        await page.evaluate((to) => {
          location.hash = to;
        }, id);
        await page.locator(`#${id}[aria-current=true]`).waitFor();
        if (index % 6 === 0) {
          await page.locator(`#${id} a.mention`).first().hover();
          await page.locator(`#${id} a.mention`).nth(1).click();
        }
      }
      await check('reading');
      // Every card, as the map and the timeline open it, and every answer and explanation.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        for (const term of document.querySelectorAll<HTMLElement>('a.term')) term.click();
      });
      for (const kind of ['place', 'event']) {
        for (let index = 0; index < attacks.length; index++) {
          await page.evaluate(
            async ({ kind, id }) => {
              const card = document.querySelector('story-card') as unknown as {
                open(selection: { kind: string; ids: string[] }): Promise<void>;
                updateComplete: Promise<unknown>;
              };
              await card.open({ kind, ids: [id] });
              await card.updateComplete;
            },
            { kind, id: `w${index}` },
          );
        }
      }
      await check('cards');
      // A title from the story, its cities, and its way back.
      await page.evaluate((id) => {
        const card = document.querySelector('story-card') as unknown as {
          open(selection: { kind: string; ids: string[] }): void;
        };
        card.open({ kind: 'place', ids: [id] });
      }, `w${areaIndex}`);
      await page.locator('story-card .compare').first().click();
      await page.locator('story-compare').waitFor({ timeout: 20_000 });
      await check('comparing');
      await context.close();
    }
  });

  test('its pictures can be drawn', async () => {
    const { page, context, check } = await open(site.url);
    const broken = await page.evaluate(async () => {
      const images = [...document.querySelectorAll<HTMLImageElement>('img')].map(({ src }) => src);
      const loads = [...new Set(images)].map(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode().catch(() => {});
        return image.naturalWidth > 0 ? [] : [src];
      });
      return (await Promise.all(loads)).flat();
    });
    expect(broken).toEqual([]);
    await check();
    await context.close();
  });

  for (const mode of ['present', 'notes', 'embed&layout=steps', 'embed&layout=scroll', 'embed&layout=map']) {
    test(`?mode=${mode}`, async () => {
      const { page, context, check } = await open(`${site.url}?mode=${mode}#p20`);
      await started(page);
      for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
      await check();
      await context.close();
    });
  }
});

describe('attacks on the page from outside', () => {
  const encoded = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));
  const pieces = [
    ...hostileWords.slice(0, 45).map(encoded),
    '%',
    '%E0%A4%A',
    '%00',
    '__proto__',
    'constructor',
    '..%2f',
  ];

  test('by the hash', { timeout: 120_000 }, async () => {
    const { page, context, check } = await open(`${site.url}#${pieces[0]}`, false);
    await started(page);
    for (const piece of pieces) {
      for (const hash of [piece, `place-${piece}`, `javascript:${piece}`, `p1${piece}`]) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
      }
    }
    await page.waitForTimeout(300);
    await check('changed hashes');
    for (const piece of ['%E0%A4%A', '%', pieces[8]!, '__proto__']) {
      await page.goto('about:blank');
      await page.goto(`${site.url}#${piece}`);
      await started(page);
      await check(`opened at #${piece}`);
    }
    await context.close();
  });

  test('by the query', { timeout: 180_000 }, async () => {
    // Of the Kursk story, whose page comes in a third of the time: the attack is the address.
    const names = ['mode', 'layout', 'theme', 'lang', 'lesson', 'childId', 'p', 'origin'];
    const some = [
      pieces[0]!,
      pieces[3]!,
      pieces[8]!,
      pieces[31]!,
      pieces[33]!,
      '%E0%A4%A',
      '__proto__',
      'javascript:canary()',
    ];
    for (const piece of some) {
      const all = names.map((name) => `${name}=${piece}`).join('&');
      const queries = [
        all,
        ...['present', 'notes', 'embed'].map((mode) => `mode=${mode}&${all.replace(/mode=[^&]*&/, '')}`),
      ];
      for (const query of queries) {
        const { page, context, check } = await open(`${inject('site')}?${query}`, false);
        await started(page);
        await page.waitForTimeout(50);
        await check();
        await context.close();
      }
    }
  });

  test('by what is kept in the browser', async () => {
    for (const mode of ['', '?mode=present', '?mode=notes']) {
      const { page, context, check } = await open(site.url + mode, false, (page) =>
        page.addInitScript((words) => {
          const keys = ['story-theme', 'story-lesson', 'story-text', 'theme', 'lang'];
          for (const [at, key] of keys.entries()) {
            localStorage.setItem(key, words[at]!);
            sessionStorage.setItem(key, words[at]!);
          }
        }, hostileWords),
      );
      await started(page);
      await check();
      await context.close();
    }
  });

  test('by messages: from the window itself, and on the channels of a lesson', async () => {
    for (const mode of ['read', 'present', 'notes', 'embed']) {
      const { page, context, check } = await open(`${site.url}?mode=${mode}&lesson=one#p3`, false);
      await started(page);
      await page.evaluate(
        (words) => {
          const bodies: unknown[] = [null, undefined, 1, [], {}, ...words];
          const types = [
            'story-map:go',
            'story-map:theme',
            'story-map:lang',
            'hello',
            'here',
            'taken',
            'write',
            'bye',
          ];
          for (const type of types) {
            for (const word of words) {
              bodies.push({ type, version: 1, paragraph: word, theme: word, lang: word });
              bodies.push({ type, version: 1, paragraph: word });
              bodies.push({
                type,
                from: word,
                role: word,
                to: word,
                entries: [word],
                entry: { key: word, value: word },
              });
              bodies.push({ type, entry: { key: 'spot', value: word, clock: 1e9, writer: word } });
              bodies.push({ type, entry: { key: 'question', value: word, clock: 1e9, writer: word } });
              bodies.push({ type, entry: { key: 'index', value: word, clock: 1e9, writer: word } });
            }
          }
          const channel = new BroadcastChannel('story-lesson-one');
          for (const body of bodies) {
            window.postMessage(body, '*');
            channel.postMessage(body);
          }
        },
        hostileWords.slice(0, 12),
      );
      await page.waitForTimeout(500);
      await check(`messages in mode ${mode}`);
      expect(await page.locator('article p[data-places]').count()).toBe(paragraphIds.length);
      await context.close();
    }
  });
});
