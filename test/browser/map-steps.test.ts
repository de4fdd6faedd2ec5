/** What a step costs on the live map: names of another focus do not wait until the map is idle, and nothing fades without need. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

interface Map {
  getStyle(): { transition?: { duration: number } };
  getSource(id: string): { setData(data: unknown): void };
  on(type: string, act: (event: { sourceId?: string; tile?: unknown }) => void): void;
  setFeatureState(...of: unknown[]): void;
  isMoving(): boolean;
}

/** Goes to a paragraph; how many drawings there have been when its names are given to the map. */
const drawingsUntilNamed = (page: Page, id: string): Promise<number> =>
  page.evaluate(async (id) => {
    const map = document.querySelector('story-map')!.map as Map;
    let drawings = 0;
    map.on('render', () => drawings++);
    const names = map.getSource('names');
    const named = new Promise<number>((resolve) => {
      const setData = names.setData.bind(names);
      names.setData = (data) => {
        resolve(drawings);
        setData(data);
      };
    });
    location.hash = id;
    return named;
  }, id);

test('another focus in the same frame is named after one drawing', async () => {
  const page = await reader('en/#p1', { live: true });
  expect(await drawingsUntilNamed(page, 'p2')).toBe(1);
});

test('paragraphs that pass by are not marked on the map, that which stays is', async () => {
  const page = await reader('en/#p9', { live: true });
  const marked = await page.evaluate(async () => {
    const element = document.querySelector('story-map')!;
    const map = element.map as Map;
    let count = 0;
    const setState = map.setFeatureState.bind(map);
    map.setFeatureState = (...of) => {
      count++;
      setState(...of);
    };
    const take = (): number => {
      const taken = count;
      count = 0;
      return taken;
    };
    const counts: number[] = [];
    // p10 has another view than p9, and p11 another than p10.
    for (let step = 0; step < 2; step++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await element.updateComplete;
      counts.push(take());
    }
    while (count === 0) await new Promise(requestAnimationFrame);
    return counts.map((taken) => taken > 0);
  });
  expect(marked).toEqual([true, false]);
});

test('a step marks its places before its flight begins, which takes longer', async () => {
  const page = await reader('en/#p9', { live: true });
  const [first] = await page.evaluate(async () => {
    const element = document.querySelector('story-map')!;
    const map = element.map as Map;
    const events: string[] = [];
    const setState = map.setFeatureState.bind(map);
    map.setFeatureState = (...of) => {
      events.push('mark');
      setState(...of);
    };
    map.on('movestart', () => events.push('flight'));
    location.hash = 'p10';
    while (!events.includes('flight')) await new Promise(requestAnimationFrame);
    return events;
  });
  expect(first).toBe('mark');
});

test('a flight asks for no names, which are those of a frame at rest', async () => {
  const page = await reader('en/#p1', { live: true, reducedMotion: 'no-preference' });
  const asked = await page.evaluate(async () => {
    const map = document.querySelector('story-map')!.map as Map;
    const events: string[] = [];
    map.on('moveend', () => events.push('rest'));
    map.on('data', ({ sourceId, tile }) => {
      if (tile && sourceId === 'names') events.push('names');
      if (tile && sourceId?.startsWith('world')) events.push('what is not in the frame');
    });
    location.hash = 'p10';
    while (events.at(-1) !== 'names') await new Promise(requestAnimationFrame);
    return events;
  });
  expect([...new Set(asked)]).toEqual(['rest', 'names']);
});

test.each([
  ['reduce', 0],
  ['no-preference', 150],
] as const)('with reduced motion “%s”, lines take %i ms to appear', async (reducedMotion, duration) => {
  const page = await reader('en/', { live: true, reducedMotion });
  const style = await page.evaluate(() => (document.querySelector('story-map')!.map as Map).getStyle());
  expect(style.transition?.duration).toBe(duration);
});
