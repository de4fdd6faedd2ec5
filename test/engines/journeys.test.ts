/** The reader's journeys, written once, in every engine that is installed; the others are named and skipped. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { links } from '../browser/support/link-table.ts';
import { keys } from './engine.ts';
import {
  click,
  currentIn,
  faultsIn,
  openWatched,
  shownIn,
  until,
  untilCurrent,
  untilDrawn,
  untilReady,
} from './in-page.ts';
import { useEngine } from './use-engine.ts';

const site = inject('site');

describe.each(['Firefox', 'WebKit'] as const)('%s', (name) => {
  const opened = useEngine(name);

  test('opens at #p10, draws the map, and shows what every paragraph names, down and up', async () => {
    const engine = opened();
    await openWatched(engine, `${site}#p10`);
    await untilCurrent(engine, 'p10');
    await untilReady(engine);
    await untilDrawn(engine);
    for (const link of [...links, ...links.toReversed().slice(1)]) {
      // As a reader scrolls: to where the paragraph's top has just passed the reading line.
      await until(
        async () => {
          await engine.run((id) => {
            const top = document.getElementById(id)!.getBoundingClientRect().top;
            scrollBy({ top: top - innerHeight * 0.28 + 4, behavior: 'instant' });
          }, link.id);
          return currentIn(engine);
        },
        (current) => current === link.id,
        `${link.id} is read`,
      );
      const wanted = {
        current: [link.id],
        places: Object.keys(link.places).sort(),
        events: [...link.events].sort(),
        status: [...link.statuses].sort(),
        hash: `#${link.id}`,
      };
      const isWanted = (shown: object) => isDeepStrictEqual(shown, wanted);
      await until(() => shownIn(engine), isWanted, `what ${link.id} names, ${JSON.stringify(wanted)}`);
    }
    expect(await faultsIn(engine)).toEqual([]);
  });

  test('a mention, clicked, goes there; an entry of the map opens its card; Escape closes it', async () => {
    const engine = opened();
    await openWatched(engine, `${site}#p2`);
    await untilReady(engine);
    await untilCurrent(engine, 'p2');
    await click(engine, '#p10 a.mention[data-place=bolshesoldatsky]');
    await untilCurrent(engine, 'p10');
    // The timeline's mark of the paragraph's event, by mouse.
    await click(engine, 'story-timeline', 'button[aria-current]');
    const card = () => engine.run(() => document.querySelector('story-card h2')?.textContent ?? '');
    await until(card, Boolean, 'the card');
    const paragraphs = await engine.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('story-card .paragraphs a')].map(({ hash }) => hash),
    );
    expect(paragraphs).toContain('#p10');
    await engine.press(keys.escape);
    await until(card, (title) => title === '', 'the card is closed');
    expect(await faultsIn(engine)).toEqual([]);
  });

  test('the arrow keys step through the story', async () => {
    const engine = opened();
    await openWatched(engine, `${site}#p3`);
    await untilCurrent(engine, 'p3');
    await untilReady(engine);
    for (const id of ['p4', 'p5']) {
      await engine.press(keys.right);
      await untilCurrent(engine, id);
    }
    await engine.press(keys.left);
    await untilCurrent(engine, 'p4');
    expect(await faultsIn(engine)).toEqual([]);
  });

  test('the other language opens at the same paragraph', async () => {
    const engine = opened();
    await openWatched(engine, `${site}#p11`);
    await untilCurrent(engine, 'p11');
    await engine.run(() => document.querySelector<HTMLElement>('.languages a[hreflang=en]')!.click());
    await until(
      () => engine.run(() => document.documentElement.lang).catch(() => ''),
      (lang) => lang === 'en',
      'English',
    );
    await untilCurrent(engine, 'p11');
  });

  test('presenting opens and steps', async () => {
    const engine = opened();
    await openWatched(engine, `${site}?mode=present#p9`);
    await untilCurrent(engine, 'p9');
    expect(await engine.run(() => document.documentElement.dataset.mode)).toBe('present');
    await engine.press(keys.right);
    await untilCurrent(engine, 'p10');
    await untilReady(engine);
    await untilDrawn(engine);
    expect(await faultsIn(engine)).toEqual([]);
  });

  test.each(['steps', 'scroll', 'map'])('embedded as %s, it opens', async (layout) => {
    const engine = opened();
    await openWatched(engine, `${site}?mode=embed&layout=${layout}#p10`);
    await untilCurrent(engine, 'p10');
    expect(await engine.run(() => document.documentElement.dataset.layout)).toBe(layout);
    if (layout !== 'scroll') await untilReady(engine);
    expect(await faultsIn(engine)).toEqual([]);
  });
});
