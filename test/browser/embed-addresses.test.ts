/** Addresses of embeds without a query, for hosts that strip it: the same frames, with the same paragraph and choices. */
import { expect, test } from 'vitest';
import { currentIn, received, useHosts } from './support/embeds.ts';

const { openFrame } = useHosts();

test.each([
  ['embed-steps.html', 'steps', 'id', 'p1'],
  ['en/embed-scroll.html', 'scroll', 'en', 'p1'],
  ['en/embed-map.html#p10', 'map', 'en', 'p10'],
  ['en/embed-steps.html?theme=dark#p3', 'steps', 'en', 'p3'],
])('%s', async (path, layout, lang, paragraph) => {
  const { page, faults, frame } = await openFrame(path);
  const shown = await frame.evaluate(() => [
    document.documentElement.dataset.mode,
    document.documentElement.dataset.layout,
    document.documentElement.lang,
    document.documentElement.dataset.theme ?? '',
  ]);
  expect(shown).toEqual(['embed', layout, lang, path.includes('dark') ? 'dark' : '']);
  await expect.poll(() => currentIn(frame)).toBe(paragraph);
  const ready = (await received(page)).filter(({ data }) => data?.type === 'story-map:ready');
  expect(ready.map(({ data }) => data.layout)).toEqual([layout]);
  expect(faults).toEqual([]);
});
