/** Pointing, clicking and tabbing: article, map, timeline and card, linked in every direction. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { districtCentre, links } from './support/link-table.ts';
import { atRest, current, goToHash, openLive, waitForCurrent } from './support/reader.ts';
import { isLit, type LonLat, mapBounds, onMap } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let page: Page;
let faults: string[];

beforeAll(async () => {
  ({ page, faults } = await openLive(browser(), `${inject('site')}en/`, { reducedMotion: 'no-preference' }));
});

/** Every test starts at a paragraph, with the card closed and nothing pointed at. */
async function startAt(id: string): Promise<void> {
  await page.mouse.move(2, 2);
  const close = page.locator('story-card .close');
  if (await close.isVisible()) await close.click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await goToHash(page, id);
  await waitForCurrent(page, id);
  await atRest(page);
}

/** What paragraph 1 frames: west, south, east, north. */
const oblast = [34.1, 50.9, 38.5, 52.4];
const card = () => page.locator('story-card .card');
/** Ids of the paragraphs that the card links to. */
const linked = () =>
  card()
    .locator('.paragraphs a')
    .evaluateAll((all) => all.map((element) => element.getAttribute('href')!.slice(1)));
const mentioning = (kind: 'places' | 'events', id: string) =>
  links
    .filter((link) => (kind === 'places' ? id in link.places : link.events.includes(id)))
    .map((link) => link.id);
const clickMap = async (at: LonLat) => {
  const { x, y } = await onMap(page, at);
  await page.mouse.click(x, y);
};
const lit = (selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((element) => element.hasAttribute('data-lit')));

describe('a mention', () => {
  const place = '#p2 a.mention[data-place=kursk-oblast]';
  const event = '#p2 a.mention[data-event=losses]';
  beforeEach(() => startAt('p2'));

  test('of a place, pointed at, lights up the place on the map and its other mentions', async () => {
    expect(await isLit(page, 'kursk-oblast')).toBe(false);
    await page.hover(place);
    await expect.poll(() => isLit(page, 'kursk-oblast')).toBe(true);
    expect(await lit('a.mention[data-place=kursk-oblast]')).not.toContain(false);
    expect(await lit('a.mention[data-place=bolshesoldatsky]')).not.toContain(true);
    await page.mouse.move(2, 2);
    await expect.poll(() => isLit(page, 'kursk-oblast')).toBe(false);
    expect(await lit('a.mention')).not.toContain(true);
  });

  test('of an event, pointed at, lights up the event on the timeline', async () => {
    await startAt('p1');
    const mark = page.locator('story-timeline g.event[data-event=losses]');
    expect(await mark.getAttribute('class')).not.toContain('lit');
    await page.hover(event);
    await expect.poll(() => mark.getAttribute('class')).toContain('lit');
    await page.mouse.move(2, 2);
    await expect.poll(() => mark.getAttribute('class')).not.toContain('lit');
  });

  test('lights up with the focus alone', async () => {
    await page.focus(place);
    await expect.poll(() => isLit(page, 'kursk-oblast')).toBe(true);
    await page.focus(event);
    await expect.poll(() => isLit(page, 'kursk-oblast')).toBe(false);
  });

  test('clicked, goes there: its paragraph, the card, and the place in the frame', async () => {
    await startAt('p11');
    const before = await mapBounds(page);
    await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').click();
    await waitForCurrent(page, 'p10');
    await card().waitFor();
    expect(await linked()).toEqual(['p10']);
    await atRest(page);
    const [west, , east] = await mapBounds(page);
    expect(east - west).toBeLessThan((before[2] - before[0]) / 3);
    expect(west < districtCentre[0] && districtCentre[0] < east).toBe(true);
  });

  test('is a link that the keyboard can follow', async () => {
    await page.focus(event);
    await page.keyboard.press('Enter');
    await card().waitFor();
    expect(await linked()).toEqual(['p2']);
    expect(await current(page)).toBe('p2');
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe('losses');
  });
});

describe('a place on the map', () => {
  test('clicked, opens its card and moves no reader: the map makes room for the card and takes it back', async () => {
    await startAt('p1');
    const scroll = await page.evaluate(() => scrollY);
    const view = await mapBounds(page);
    await clickMap(districtCentre);
    await card().waitFor();
    expect(await linked()).toEqual(['p10']);
    await atRest(page);
    expect(await current(page)).toBe('p1');
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    const beside = await mapBounds(page);
    for (const axis of [0, 1]) {
      // What the paragraph shows is still in the frame.
      expect(beside[axis]!).toBeLessThan(oblast[axis]!);
      expect(beside[axis + 2]!).toBeGreaterThan(oblast[axis + 2]!);
    }
    expect(new URL(page.url()).hash).toBe('#p1');
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    await atRest(page);
    for (const [side, value] of (await mapBounds(page)).entries()) expect(value).toBeCloseTo(view[side]!, 5);
  });

  test.each([
    ['kursk-oblast', [36.9, 51.9], 'p1'],
    ['bolshesoldatsky', districtCentre, 'p10'],
    ['border-ru-ua', null, 'p3'],
  ] as const)('%s lists the paragraphs that mention it', async (id, at, paragraph) => {
    await startAt(paragraph);
    await clickMap((at as LonLat | null) ?? (await middleOfBorder()));
    await card().waitFor();
    expect(await linked()).toEqual(mentioning('places', id));
  });

  test('is pointed at with the pointer, and so are its mentions', async () => {
    await startAt('p10');
    const { x, y } = await onMap(page, districtCentre);
    await page.mouse.move(x, y, { steps: 3 });
    await expect.poll(() => isLit(page, 'bolshesoldatsky')).toBe(true);
    expect(await lit('#p10 a.mention[data-place]')).toEqual([true]);
    await page.mouse.move(2, 2, { steps: 3 });
    await expect.poll(() => lit('#p10 a.mention[data-place]')).toEqual([false]);
    expect(await isLit(page, 'bolshesoldatsky')).toBe(false);
  });

  test('clicked beside any place, the map closes the card', async () => {
    await startAt('p4');
    await clickMap(districtCentre);
    await card().waitFor();
    await clickMap([33.5, 53]);
    await card().waitFor({ state: 'hidden' });
  });
});

/** A point of the border that the map draws, away from its ends. */
async function middleOfBorder(): Promise<LonLat> {
  return page.evaluate(async () => {
    const { map } = JSON.parse(document.getElementById('story-data')!.textContent!);
    const { features } = await (await fetch(map.places)).json();
    const { geometry } = features.find((feature: { id: string }) => feature.id === 'border-ru-ua');
    const line: LonLat[] = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates[0];
    return line[line.length >> 1]!;
  });
}

describe('the timeline', () => {
  test('names, for every event, the paragraphs that mention it', async () => {
    await startAt('p5');
    const targets = page.locator('story-timeline button[data-events]');
    const seen: string[] = [];
    for (let index = 0; index < (await targets.count()); index++) {
      const ids = (await targets.nth(index).getAttribute('data-events'))!.split(' ');
      await targets.nth(index).click();
      await card().waitFor();
      const listed = await linked();
      expect(listed.toSorted(), ids.join()).toEqual(ids.flatMap((id) => mentioning('events', id)).toSorted());
      seen.push(...ids);
    }
    const inArticle = [...new Set(links.flatMap(({ events }) => events))];
    expect(seen).toEqual(expect.arrayContaining(inArticle));
    expect(new Set(seen).size).toBe(seen.length);
    expect(await current(page)).toBe('p5');
  });

  test('lights up the mentions of what is pointed at', async () => {
    await startAt('p9');
    await page.locator('story-timeline button[data-events~=kz-report]').hover();
    await expect.poll(() => lit('#p9 a.mention[data-event]')).toEqual([true]);
  });
});

describe('the card', () => {
  test('its links go to their paragraphs', async () => {
    for (const id of mentioning('places', 'kursk-oblast')) {
      await startAt('p7');
      await clickMap([36.9, 51.9]);
      await card().locator(`a[href="#${id}"]`).click();
      await waitForCurrent(page, id);
      await atRest(page);
      expect(await current(page)).toBe(id);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
    }
  });

  test('its link to the paragraph that is current leaves it current', async () => {
    await startAt('p10');
    await clickMap(districtCentre);
    await card().locator('a[href="#p10"]').click();
    await atRest(page);
    expect(await current(page)).toBe('p10');
  });

  test('closes with Escape, and the focus is where it was', async () => {
    await startAt('p1');
    const target = page.locator('story-timeline button[data-events~=incursion]').first();
    await target.focus();
    await page.keyboard.press('Enter');
    await card().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('story-card') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    const focused = await page.evaluate(() =>
      document.querySelector('story-timeline')!.shadowRoot!.activeElement?.getAttribute('data-events'),
    );
    expect(focused).toContain('incursion');
  });

  test('closes with its button', async () => {
    await startAt('p1');
    await clickMap(districtCentre);
    await card().locator('.close').click();
    await card().waitFor({ state: 'hidden' });
  });

  test('opened from another thing while it is open, is that one’s', async () => {
    await startAt('p10');
    await clickMap(districtCentre);
    await card().waitFor();
    await page.locator('#p10 a.mention[data-event]').click();
    await expect.poll(() => card().locator('h2').count()).toBe(1);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-event'));
    expect(focused).toBe('closed-settlements');
  });
});

test('the page has reported no error', () => {
  expect(faults).toEqual([]);
});
