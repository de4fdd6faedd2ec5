/** The reader's journeys, written once, in every engine that is installed; the others are named and skipped. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { links } from '../browser/support/link-table.ts';
import { type Engine, keys } from './engine.ts';
import { firefoxCommand, openFirefox } from './firefox.ts';
import {
  coloursOfMap,
  currentIn,
  faultsIn,
  middleOf,
  openWatched,
  shownIn,
  until,
  untilCurrent,
  untilReady,
} from './in-page.ts';
import { openDisplay } from './processes.ts';
import { openWebkit, webkitCommand } from './webkit.ts';

const site = inject('site');
const display = await openDisplay();

const engines = [
  { name: 'Firefox', command: firefoxCommand, install: 'firefox-esr', open: openFirefox },
  { name: 'WebKit', command: webkitCommand, install: 'webkit2gtk-driver', open: openWebkit },
];

for (const { name, command, install } of engines) {
  const lacks = [command ? '' : install, display ? '' : 'xvfb'].filter(Boolean);
  if (lacks.length > 0)
    console.warn(`SKIPPED: ${name}. Not installed: ${lacks.join(', ')} (Debian's packages).`);
}

afterAll(() => display?.close());

describe.each(engines)('$name', ({ command, open }) => {
  if (!command || !display) {
    test.skip('not installed', () => {});
    return;
  }
  let engine: Engine;
  beforeAll(async () => {
    engine = await open(display.display);
    console.log(`running in ${engine.version}`);
  });
  afterAll(() => engine?.close());

  test('opens at #p10, draws the map, and shows what every paragraph names, down and up', async () => {
    await openWatched(engine, `${site}#p10`);
    await untilCurrent(engine, 'p10');
    await untilReady(engine);
    expect(await coloursOfMap(engine)).toBeGreaterThan(5);
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
      const shown = await until(
        () => shownIn(engine),
        ({ hash }) => hash === `#${link.id}`,
        `the address of ${link.id}`,
      );
      expect(shown).toEqual({
        current: [link.id],
        places: Object.keys(link.places).sort(),
        events: [...link.events].sort(),
        status: [...link.statuses].sort(),
        hash: `#${link.id}`,
      });
    }
    expect(await faultsIn(engine)).toEqual([]);
  });

  test('a mention, clicked, goes there; an entry of the map opens its card; Escape closes it', async () => {
    await openWatched(engine, `${site}#p2`);
    await untilReady(engine);
    await untilCurrent(engine, 'p2');
    const at = await middleOf(engine, '#p10 a.mention[data-place=bolshesoldatsky]');
    await engine.click(at.x, at.y);
    await untilCurrent(engine, 'p10');
    // The timeline's mark of the paragraph's event, by mouse.
    const mark = await engine.run(() => {
      const { shadowRoot } = document.querySelector('story-timeline')!;
      const { x, y, width, height } = shadowRoot!
        .querySelector('button[aria-current]')!
        .getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await engine.click(mark.x, mark.y);
    const card = () => engine.run(() => document.querySelector('story-card h2')?.textContent ?? '');
    expect(await until(card, Boolean, 'the card')).not.toBe('');
    const paragraphs = await engine.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('story-card .paragraphs a')].map(({ hash }) => hash),
    );
    expect(paragraphs).toContain('#p10');
    await engine.press(keys.escape);
    await until(card, (title) => title === '', 'the card is closed');
    expect(await faultsIn(engine)).toEqual([]);
  });

  test('the arrow keys step through the story', async () => {
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
    await openWatched(engine, `${site}?mode=present#p9`);
    await untilCurrent(engine, 'p9');
    expect(await engine.run(() => document.documentElement.dataset.mode)).toBe('present');
    await engine.press(keys.right);
    await untilCurrent(engine, 'p10');
    await untilReady(engine);
    expect(await coloursOfMap(engine)).toBeGreaterThan(5);
    expect(await faultsIn(engine)).toEqual([]);
  });

  test.each(['steps', 'scroll', 'map'])('embedded as %s, it opens', async (layout) => {
    await openWatched(engine, `${site}?mode=embed&layout=${layout}#p10`);
    await untilCurrent(engine, 'p10');
    expect(await engine.run(() => document.documentElement.dataset.layout)).toBe(layout);
    if (layout !== 'scroll') await untilReady(engine);
    expect(await faultsIn(engine)).toEqual([]);
  });
});
