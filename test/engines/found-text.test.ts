/** What the browser's own search and a link to a text find is shown: in a browser with a window, which Chromium's tests have not. */
import { describe, expect, inject, test } from 'vitest';
import { currentIn, openWatched, until, untilCurrent } from './in-page.ts';
import { useEngine } from './use-engine.ts';

const site = inject('site');
const text = 'remained closed to civilians';
const link = `#:~:text=${encodeURIComponent(text)}`;

describe('Firefox', () => {
  const opened = useEngine('Firefox');

  /** Whether the words are on the screen, seen. */
  const isSeen = () =>
    opened().run((words) => {
      const paragraph = [...document.querySelectorAll('article p[id]')].find((one) =>
        one.textContent!.includes(words),
      )!;
      const { top, bottom } = paragraph.getBoundingClientRect();
      return paragraph.checkVisibility() && bottom > 0 && top < innerHeight;
    }, text);

  test('a link to a text opens the story there, and the address stays as it was until the reader moves', async () => {
    const engine = opened();
    await openWatched(engine, `${site}en/${link}`);
    await until(
      () => currentIn(engine),
      (id) => id !== '' && id !== 'p1',
      'the text is read',
    );
    await until(isSeen, Boolean, 'the text is seen');
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
      const engine = opened();
      await openWatched(engine, site + path);
      await untilCurrent(engine, 'p2');
      await until(isSeen, (seen) => !seen, 'the text is hidden');
      const search = (words: string) => (window as unknown as { find(words: string): boolean }).find(words);
      expect(await engine.run(search, text)).toBe(true);
      await untilCurrent(engine, 'p10');
      await until(isSeen, Boolean, 'the text is seen');
    },
  );
});
