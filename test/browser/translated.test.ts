/** Under a page translator everything that changes shows what it shows on a page that nobody has translated. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goToHash, nextFrames, waitForCurrent } from './support/reader.ts';
import { translate } from './support/translator.ts';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

/** The visible words of everything that changes with the paragraph. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const words = (root: ParentNode | null | undefined, selector: string): string[] =>
      [...(root?.querySelectorAll(selector) ?? [])].map((element) =>
        (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
    const inside = (name: string) => document.querySelector(name)?.shadowRoot;
    return {
      card: words(document, 'story-card .card'),
      caption: words(document, '.caption:not([aria-hidden])'),
      legend: words(inside('story-map'), '.key li'),
      labels: words(inside('story-timeline'), '.label text'),
      counter: words(inside('present-bar'), '.step'),
      says: words(document, 'present-bar .says li'),
      question: words(document, '.asked, .given'),
      heading: words(inside('present-dialog'), 'h2'),
    };
  });

const select = (page: Page, kind: string, ...ids: string[]): Promise<void> =>
  page.evaluate(
    ({ kind, ids }) => {
      document.dispatchEvent(Object.assign(new Event('story-select'), { kind, ids }));
    },
    { kind, ids },
  );

/** What a page shows after each action, with a translator at work before each of them or without. */
async function follow(path: string, actions: ((page: Page) => Promise<unknown>)[], isTranslated: boolean) {
  const page = await reader(path, { reducedMotion: 'reduce' });
  const seen: Awaited<ReturnType<typeof shown>>[] = [];
  for (const action of actions) {
    if (isTranslated) await translate(page);
    await action(page);
    await nextFrames(page);
    await nextFrames(page);
    seen.push(await shown(page));
  }
  return seen;
}

const go = (id: string) => async (page: Page) => {
  await goToHash(page, id);
  await waitForCurrent(page, id);
};

test('a reader’s card, caption, legend and timeline', async () => {
  const actions = [
    (page: Page) => select(page, 'place', 'kursk-oblast'),
    (page: Page) => select(page, 'place', 'border-ru-ua'),
    (page: Page) => select(page, 'event', 'incursion'),
    (page: Page) => select(page, 'event', 'closed-settlements'),
    go('p10'),
    go('p3'),
    go('p1'),
  ];
  const plain = await follow('en/#p2', actions, false);
  expect(plain[0]!.card[0]).toContain('Kursk');
  expect(plain[1]!.card[0]).not.toBe(plain[0]!.card[0]);
  expect(plain.at(-1)!.labels.length).toBeGreaterThan(0);
  expect(plain.at(-1)!.legend.length).toBeGreaterThan(0);
  expect(await follow('en/#p2', actions, true)).toEqual(plain);
});

test('a presenter’s counter, claims, questions and pages', async () => {
  const press = (key: string) => (page: Page) => page.keyboard.press(key);
  const actions = [
    'ArrowRight',
    'ArrowRight',
    'q',
    'a',
    'q',
    'ArrowRight',
    'q',
    'ArrowLeft',
    'o',
    'Escape',
    '?',
    'Escape',
  ].map(press);
  const plain = await follow('en/?mode=present#p2', actions, false);
  expect(plain[0]!.counter).not.toEqual(plain[1]!.counter);
  expect(plain.some(({ question }) => question.length > 0)).toBe(true);
  expect(plain.some(({ heading }) => heading[0])).toBe(true);
  expect(await follow('en/?mode=present#p2', actions, true)).toEqual(plain);
});
