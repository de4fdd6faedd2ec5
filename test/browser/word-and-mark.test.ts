/** Word ↔ mark: each mention, pointed at or focused, has exactly one mark that answers; each mark lights its words. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { goToHash, openText, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
let faults: string[];

beforeAll(async () => {
  ({ page, faults } = await openText(browser(), `${inject('site')}en/`, { reducedMotion: 'reduce' }));
});
beforeEach(async () => {
  await page.mouse.move(2, 2);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
});

interface Answer {
  /** Marks that are lit, on map and timeline. */
  lit: string[];
  /** Attributes of the two elements. */
  attributes: (string | null)[];
  /** The names of lit marks that are bold. */
  bold: string[];
  ringed: boolean;
  /** Current marks that have not stepped back, other than the lit one. */
  staying: string[];
  /** Words that are lit, distinct. */
  words: string[];
}

/** What answers, as drawn. A chip stands for its events. */
const answer = (): Promise<Answer> =>
  page.evaluate(() => {
    const map = document.querySelector('story-map')!;
    const timeline = document.querySelector('story-timeline')!;
    const root = timeline.shadowRoot!;
    const distinct = (ids: (string | null | undefined)[]): string[] => [
      ...new Set(ids.filter((id) => typeof id === 'string')),
    ];
    const all = (from: ParentNode, selector: string) => [...from.querySelectorAll<SVGElement>(selector)];
    const places = all(map, '[data-place][data-lit]');
    const events = all(root, '.event.lit');
    const names = [
      ...all(map, 'text[data-lit]:not([data-off])'),
      ...all(root, ':is(.lit .title, .lit.title)'),
    ];
    const backwards = [
      ...all(map, '[data-place]:not([data-focus=""]):not([data-lit])').filter(
        (one) => Number(getComputedStyle(one).opacity) > 0.34,
      ),
      ...all(root, '.event.current:not(.lit)').filter((one) => Number(getComputedStyle(one).opacity) > 0.34),
    ];
    return {
      lit: distinct([...places, ...events].map(({ dataset }) => dataset.place ?? dataset.event)),
      attributes: [map.getAttribute('lit'), timeline.getAttribute('lit')],
      bold: distinct(
        names
          .filter((name) => Number(getComputedStyle(name).fontWeight) >= 700)
          .map((name) => name.dataset.id ?? name.closest<SVGElement>('[data-name]')?.dataset.name),
      ),
      ringed:
        all(root, '.lit .ring').length === 1 ||
        places.some((one) => Number.parseFloat(getComputedStyle(one).strokeWidth) >= 3.5),
      staying: distinct(backwards.map(({ dataset }) => dataset.place ?? dataset.event)),
      words: distinct(
        all(document, 'a.mention[data-lit]').map(({ dataset }) => dataset.place ?? dataset.event),
      ),
    };
  });

const none = { lit: [], attributes: [null, null], bold: [], ringed: false, words: [] };

describe.each(['hovered', 'focused'])('every mention of the story, %s', (how) => {
  test('one mark answers, its name bold, the others at a third', async () => {
    const mentions = page.locator('article a.mention');
    const count = await mentions.count();
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index++) {
      const mention = mentions.nth(index);
      const [id, kind, paragraph] = await mention.evaluate((one) => [
        one.dataset.place ?? one.dataset.event,
        one.dataset.place ? 'place' : 'event',
        one.closest('p')!.id,
      ]);
      await goToHash(page, paragraph!);
      await waitForCurrent(page, paragraph!);
      if (how === 'hovered') await mention.hover();
      else await mention.focus();
      const where = `${paragraph} ${id}`;
      await expect.poll(answer, { message: where }).toEqual({
        lit: [id],
        attributes: kind === 'place' ? [id, null] : [null, id],
        bold: [id],
        ringed: true,
        staying: [],
        words: [id],
      });
      if (how === 'hovered') await page.mouse.move(2, 2);
      else await mention.blur();
      await expect.poll(answer, { message: `${where}, left` }).toMatchObject(none);
    }
  }, 120_000);
});

describe('every mark of the timeline', () => {
  test('lights its words and tells in a tooltip what, when and where', async () => {
    await goToHash(page, 'p3');
    await waitForCurrent(page, 'p3');
    const row = page.locator('story-timeline g.event[data-event=peskov]');
    await row.hover();
    await expect.poll(async () => (await answer()).words).toEqual(['peskov']);
    const tip = page.locator('.mark-tip');
    await expect.poll(() => tip.isVisible()).toBe(true);
    const text = await tip.innerText();
    expect(text).toContain('Kremlin spokesman thanks North Korea');
    expect(text).toContain('14 November 2025');
    expect(text).toContain('¶ 12');
    expect(text).toContain(await page.locator('#p12 a.mention[data-event=peskov]').first().innerText());
    expect(await page.locator('.edge-hint').innerText()).toBe('↓ ¶ 12');
    await page.mouse.move(2, 2);
    await expect.poll(() => tip.isVisible()).toBe(false);
    expect(await page.locator('.edge-hint').isVisible()).toBe(false);
  });

  test('with the keyboard: Tab to a button, up and down through the events behind it', async () => {
    const button = page.locator('story-timeline button[data-events~=peskov]');
    await button.focus();
    const seen = new Set<string>();
    const ids = (await button.getAttribute('data-events'))!.split(' ');
    for (const _ of ids) {
      const { lit } = await answer();
      expect(lit).toHaveLength(1);
      seen.add(lit[0]!);
      await page.keyboard.press('ArrowDown');
    }
    expect([...seen].sort()).toEqual([...ids].sort());
    await page.keyboard.press('Escape');
    expect(await page.locator('.mark-tip').isVisible()).toBe(false);
  });
});

test('an open card’s own mark is the lit one', async () => {
  await goToHash(page, 'p10');
  await waitForCurrent(page, 'p10');
  await page.locator('#p10 a.mention[data-event]').click();
  await page.locator('story-card .card').waitFor();
  await page.mouse.move(2, 2);
  await expect.poll(answer).toMatchObject({ lit: ['closed-settlements'], words: ['closed-settlements'] });
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect.poll(answer).toMatchObject(none);
});

test('the page has reported no error', () => {
  expect(faults).toEqual([]);
});
