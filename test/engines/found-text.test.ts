/** What the browser's own search and a link to a text find is shown: in a browser with a window, which Chromium's tests have not. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Engine } from './engine.ts';
import { firefoxCommand, openFirefox } from './firefox.ts';
import { currentIn, openWatched, until, untilCurrent } from './in-page.ts';
import { openDisplay } from './processes.ts';

const site = inject('site');
const display = await openDisplay();
afterAll(() => display?.close());

const text = 'remained closed to civilians';
const link = `#:~:text=${encodeURIComponent(text)}`;

describe.skipIf(!firefoxCommand || !display)('Firefox', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openFirefox(display!.display);
    console.log(`running in ${engine.version}`);
  });
  afterAll(() => engine?.close());

  /** Whether the words are on the screen, seen. */
  const isSeen = () =>
    engine.run((words) => {
      const paragraph = [...document.querySelectorAll('article p[id]')].find((one) =>
        one.textContent!.includes(words),
      )!;
      const { top, bottom } = paragraph.getBoundingClientRect();
      return paragraph.checkVisibility() && bottom > 0 && top < innerHeight;
    }, text);

  test('a link to a text opens the story there, and the address stays as it was until the reader moves', async () => {
    await openWatched(engine, `${site}en/${link}`);
    await until(
      () => currentIn(engine),
      (id) => id !== '' && id !== 'p1',
      'the text is read',
    );
    expect(await isSeen()).toBe(true);
    expect(await engine.run(() => location.hash)).toBe('');
    await engine.run(() => scrollBy({ top: -3000, behavior: 'instant' }));
    await until(
      () => engine.run(() => location.hash),
      (hash) => /^#p\d+$/.test(hash),
      'the address follows',
    );
  });

  test.each(['en/?mode=present#p2', 'en/?mode=embed#p2'])(
    'a search in %s shows the step that has the words',
    async (path) => {
      await openWatched(engine, site + path);
      await untilCurrent(engine, 'p2');
      expect(await isSeen()).toBe(false);
      const search = (words: string) => (window as unknown as { find(words: string): boolean }).find(words);
      expect(await engine.run(search, text)).toBe(true);
      await untilCurrent(engine, 'p10');
      expect(await isSeen()).toBe(true);
    },
  );
});
