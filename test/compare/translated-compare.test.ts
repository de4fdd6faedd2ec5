// @vitest-environment happy-dom
/** The comparison of sizes under a page translator: its words are those of where the outline lies now. */
import { expect, test } from 'vitest';
import '../../src/compare/story-compare.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { wrapTexts } from '../browser/support/translator.ts';

const cities = [
  { id: 'london', name: 'London', at: [-0.1, 51.5] },
  { id: 'jakarta', name: 'Jakarta', at: [106.8, -6.2] },
];
const shape = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [35, 51],
      [36, 51],
      [36, 52],
      [35, 52],
      [35, 51],
    ],
  ],
};

async function words(isTranslated: boolean): Promise<string[]> {
  const panel = document.createElement('story-compare');
  Object.assign(panel, {
    words: wordsFor('en'),
    text: wordsFor('en').parts.compare,
    outline: { id: 'a', name: 'The oblast', shape },
    cities,
  });
  document.body.append(panel);
  await panel.start();
  const seen: string[] = [];
  for (const act of [
    () => panel.moveTo([106.8, -6.2], true),
    () => panel.step(0),
    () => Object.assign(panel, { outline: { id: 'b', name: 'The raion', shape } }),
  ]) {
    if (isTranslated) wrapTexts(panel);
    act();
    await panel.updateComplete;
    const root = panel.renderRoot as ShadowRoot;
    seen.push(
      ...['h2', '[role=status]'].map((selector) =>
        root.querySelector(selector)!.textContent!.replace(/\s+/g, ' ').trim(),
      ),
    );
  }
  panel.remove();
  return seen;
}

test('says the same as on a page that nobody has translated', async () => {
  const plain = await words(false);
  expect(new Set(plain).size).toBeGreaterThan(3);
  expect(await words(true)).toEqual(plain);
});
