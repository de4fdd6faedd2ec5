/** No live map, or not yet: its picture shows the story and answers as the map would. (Files that fail: faults.test.ts.) */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { openHeld } from './support/held-map.ts';
import { links, mappedPlaces } from './support/link-table.ts';
import { pictureState, pointOnArea, pointsOnLine } from './support/picture.ts';
import {
  atRest,
  current,
  goToHash,
  nextFrames,
  type Opened,
  openPage,
  waitForCurrent,
  wheelTo,
} from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let opened: Opened;
let page: Page;

afterEach(() => opened?.context.close());

const state = () => page.getAttribute('story-map', 'state');
const failed = () => page.locator('story-map[state=failed]').waitFor({ timeout: 20_000 });
const card = () => page.locator('story-card .card');
const linked = () =>
  card()
    .locator('.paragraphs a')
    .evaluateAll((all) => all.map((element) => element.getAttribute('href')!.slice(1)));

/** Opens the reader where the browser has no WebGL. */
async function openWithoutGraphics(path: string): Promise<void> {
  opened = await openPage(browser(), inject('site') + path, { reducedMotion: 'reduce' }, async (page) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
        },
      });
    });
  });
  ({ page } = opened);
  await failed();
}

/** The picture shows what the table of links has for a paragraph. */
async function expectRow(id: string): Promise<void> {
  const { places } = links.find((link) => link.id === id)!;
  const wanted = Object.fromEntries(mappedPlaces.map((place) => [place, places[place] ?? '']));
  const shown = await pictureState(page);
  // Places of later paragraphs are put into the picture when they are needed first: until then, none is in focus.
  const notYet = Object.fromEntries(mappedPlaces.map((place) => [place, '']));
  expect({ ...notYet, ...shown.focus }, id).toEqual(wanted);
  expect(shown.visible).toBe(true);
  expect((await page.getAttribute('story-map', 'places'))!.split(' ').filter(Boolean).sort(), id).toEqual(
    Object.keys(places).sort(),
  );
}

describe('without WebGL', () => {
  test('scrolling down and up moves the picture: its focus as in the table, its view as the article asks', async () => {
    await openWithoutGraphics('en/');
    const views = new Map<string, number[]>();
    for (const { id } of links) {
      await wheelTo(page, id, 60);
      await nextFrames(page);
      await expectRow(id);
      views.set(id, (await pictureState(page)).viewBox);
    }
    for (const { id } of links.toReversed()) {
      await wheelTo(page, id, -60);
      await nextFrames(page);
      await expectRow(id);
    }
    const holds = (outer: number[], inner: number[]): boolean =>
      outer[0]! <= inner[0]! &&
      outer[1]! <= inner[1]! &&
      outer[0]! + outer[2]! >= inner[0]! + inner[2]! &&
      outer[1]! + outer[3]! >= inner[1]! + inner[3]!;
    const neutral = views.get('p4')!;
    for (const { id, places } of links) {
      if (Object.keys(places).length === 0) expect(views.get(id), id).toEqual(neutral);
      else expect(holds(neutral, views.get(id)!) && neutral[2]! > views.get(id)![2]!, id).toBe(true);
    }
    expect(views.get('p10')![2]).toBeLessThan(views.get('p1')![2]! / 2);
    // What is focused lies wholly in the frame.
    for (const { id, places } of links) {
      await goToHash(page, id);
      await waitForCurrent(page, id);
      for (const place of Object.keys(places)) {
        const inside = await page.evaluate((place) => {
          const root = document.querySelector('story-map')!.shadowRoot!;
          const frame = root.querySelector('.frame')!.getBoundingClientRect();
          const box = document.querySelector(`use.place[data-place="${place}"]`)!.getBoundingClientRect();
          const out = [
            frame.left - box.left,
            frame.top - box.top,
            box.right - frame.right,
            box.bottom - frame.bottom,
          ];
          return Math.max(...out);
        }, place);
        expect(inside, `${id}: ${place}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('a place in the picture, clicked, opens its card and moves nobody; pointed at, it lights up its mentions', async () => {
    await openWithoutGraphics('en/#p10');
    const expectPlace = async (paragraph: string, place: string, { x, y }: { x: number; y: number }) => {
      await page.mouse.move(x, y, { steps: 2 });
      await expect.poll(async () => (await pictureState(page)).lit).toEqual([place]);
      const mention = page.locator(`#${paragraph} a.mention[data-place=${place}]`).first();
      expect(await mention.getAttribute('data-lit')).toBe('');
      await page.mouse.click(x, y);
      await card().waitFor();
      expect(await linked()).toEqual(links.filter((link) => place in link.places).map(({ id }) => id));
      expect(await current(page)).toBe(paragraph);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
      await expect.poll(async () => (await pictureState(page)).lit).toEqual([]);
    };
    await expectPlace('p10', 'bolshesoldatsky', await pointOnArea(page, 'bolshesoldatsky'));
    for (const id of ['p2', 'p3']) {
      await goToHash(page, id);
      await waitForCurrent(page, id);
      await atRest(page);
      await expectPlace(id, 'kursk-oblast', await pointOnArea(page, 'kursk-oblast'));
    }
    for (const point of await pointsOnLine(page, 'border-ru-ua'))
      await expectPlace('p3', 'border-ru-ua', point);
  });

  test('mentions, timeline and card lead as ever', async () => {
    await openWithoutGraphics('en/');
    await page.hover('#p1 a.mention[data-place=kursk-oblast]');
    await expect.poll(async () => (await pictureState(page)).lit).toEqual(['kursk-oblast']);
    await page.mouse.move(2, 2);
    await page.locator('story-timeline button[data-events~=closed-settlements]').click();
    await card().locator('a[href="#p10"]').click();
    await waitForCurrent(page, 'p10');
    await expectRow('p10');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await waitForCurrent(page, 'p11');
    await expectRow('p11');
    await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').click();
    await waitForCurrent(page, 'p10');
    await expectRow('p10');
    expect(await page.locator('story-map .fault').textContent()).toContain('could not be loaded');
    expect(opened.faults.filter((fault) => !/live map could not be loaded|WebGL/i.test(fault))).toEqual([]);
  });
});

test('while the map is still on its way, the story goes on in the picture', async () => {
  const held = await openHeld(browser(), `${inject('site')}en/`, { drawn: false });
  opened = held;
  ({ page } = held);
  for (const id of ['p3', 'p10', 'p4']) {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await expectRow(id);
  }
  expect(await state()).toBe('loading');
  await held.release();
  // The live map opens at the reader's paragraph, not at the one where it was asked for.
  const states = await page.evaluate((ids) => {
    const map = document.querySelector('story-map')!.map as {
      getFeatureState(of: object): { focus?: string | null };
    };
    return ids.map((id) => map.getFeatureState({ source: 'places', id }).focus ?? null);
  }, mappedPlaces);
  expect(states).toEqual([null, null, null]);
  expect((await pictureState(page)).visible).toBe(false);
});
