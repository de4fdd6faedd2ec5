/** Attacks on a page from outside, by its address, by what the browser keeps and by messages: nothing runs, under the page's policy. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hostileWords } from '../property/hostile-words.ts';
import { links } from './support/link-table.ts';
import { atRest, nextFrames } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWatched, started } from './support/watched.ts';

const { browser } = useBrowser();
const site = inject('site');
const open = (address: string, prepare?: (page: Page) => Promise<unknown>) =>
  openWatched(browser(), address, false, prepare);

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
    const { page, context, check } = await open(`${site}#${pieces[0]}`);
    await started(page);
    for (const piece of pieces) {
      for (const hash of [piece, `place-${piece}`, `javascript:${piece}`, `p1${piece}`]) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
      }
    }
    await atRest(page);
    await check('changed hashes');
    for (const piece of ['%E0%A4%A', '%', pieces[8]!, '__proto__']) {
      await page.goto('about:blank');
      await page.goto(`${site}#${piece}`);
      await started(page);
      await check(`opened at #${piece}`);
    }
    await context.close();
  });

  test('by the query', { timeout: 180_000 }, async () => {
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
      const { page, context, check } = await open(`${site}?${queries[0]}`);
      for (const query of queries) {
        if (query !== queries[0]) await page.goto(`${site}?${query}`);
        await started(page);
        await nextFrames(page);
        await check(query);
      }
      await context.close();
    }
  });

  test('by what is kept in the browser', async () => {
    for (const mode of ['', '?mode=present', '?mode=notes']) {
      const { page, context, check } = await open(site + mode, (page) =>
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
      const { page, context, check } = await open(`${site}?mode=${mode}&lesson=one#p3`);
      await started(page);
      await page.evaluate(
        async (words) => {
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
          // All messages have come once the last have.
          const ends = [window, new BroadcastChannel('story-lesson-one')].map(
            (place) =>
              new Promise<void>((resolve) =>
                place.addEventListener('message', (event) => {
                  if ((event as MessageEvent).data === 'the last') resolve();
                }),
              ),
          );
          window.postMessage('the last', '*');
          channel.postMessage('the last');
          await Promise.all(ends);
        },
        hostileWords.slice(0, 12),
      );
      await atRest(page);
      await check(`messages in mode ${mode}`);
      expect(await page.locator('article p[id]').count()).toBe(links.length);
      await context.close();
    }
  });
});
