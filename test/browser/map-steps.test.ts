/** What a step costs on the live map: names of another focus do not wait until the map is idle, and nothing fades without need. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

interface Map {
  getStyle(): { transition?: { duration: number } };
  getSource(id: string): { setData(data: unknown): void };
  on(type: string, act: () => void): void;
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

test.each([
  ['reduce', 0],
  ['no-preference', 150],
] as const)('with reduced motion “%s”, lines take %i ms to appear', async (reducedMotion, duration) => {
  const page = await reader('en/', { live: true, reducedMotion });
  const style = await page.evaluate(() => (document.querySelector('story-map')!.map as Map).getStyle());
  expect(style.transition?.duration).toBe(duration);
});
