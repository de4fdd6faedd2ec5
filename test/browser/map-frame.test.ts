/** What is around and on the map: legend, ratio, caption, inset, scale, attribution, colours of the theme. */
import { distance } from '@turf/turf';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Palette, palettes } from '../../src/kit/themes.ts';
import { shootFrame } from './support/held-map.ts';
import { districtCentre, links } from './support/link-table.ts';
import { countNear } from './support/pixels.ts';
import {
  atRest,
  goToHash,
  lookAtMap,
  type Opened,
  openLive,
  openReader,
  openText,
  quickly,
  waitForCurrent,
} from './support/reader.ts';
import { legendIn, mapBounds, onMap, selectPlace } from './support/snapshot.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let blank: Page;
let opened: Opened;
let page: Page;

beforeAll(async () => {
  blank = await browser().newPage();
});

const goTo = async (id: string) => {
  await goToHash(page, id);
  await waitForCurrent(page, id);
  await atRest(page);
};

describe('in one reading', () => {
  beforeAll(async () => {
    opened = await openLive(browser(), `${inject('site')}en/`, { viewport: { width: 1350, height: 940 } });
    ({ page } = opened);
  });
  afterAll(() => opened?.context.close());

  const legend = () => legendIn(page);

  test('the legend says what is in view in plain words, and nothing else', async () => {
    const somewhere = 'somewhere in Kursk oblast: not stated where';
    const marks: Record<string, string[]> = {
      p1: [somewhere],
      p2: ['the whole of Kursk oblast'],
      p3: [somewhere, 'somewhere along this line: not stated where'],
      p10: ['the whole of Bolshesoldatsky district'],
    };
    // The district's view alone shows districts, and is too near for the rivers, as the orientation view is too far.
    const lines = (id: string) =>
      id === 'p10'
        ? ['state border', 'oblast border', 'district border']
        : ['state border', 'oblast border', ...(id in marks ? ['river'] : [])];
    for (const { id } of links) {
      await goTo(id);
      await expect.poll(legend, { message: id }).toEqual([...(marks[id] ?? []), ...lines(id)]);
      const hatching = page.locator('story-map .key .rest p');
      expect(await hatching.count(), id).toBe(id === 'p1' || id === 'p3' ? 1 : 0);
    }
    // Zoomed out, the districts are gone from map and legend.
    await goTo('p10');
    const out = page.locator('story-map').getByRole('button', { name: 'Zoom out' });
    for (let count = 0; count < 3; count++) {
      await out.click();
      await atRest(page);
    }
    await expect.poll(legend).not.toContain('district border');
  });

  test('the ratio hangs on the district: 37 of 64, in the article, on its card, in its picture', async () => {
    await goTo('p10');
    const ofArticle = page.locator('.step:has(> #p10) .ratio');
    const ofCard = page.locator('story-card .ratio');
    const { x, y } = await onMap(page, districtCentre);
    await page.mouse.click(x, y);
    await page.locator('story-card .card').waitFor();
    // The article's is in view beside it.
    expect(await ofCard.count()).toBe(0);
    await page.keyboard.press('Escape');
    await goTo('p1');
    await selectPlace(page, 'bolshesoldatsky');
    await ofCard.waitFor();
    for (const ratio of [ofArticle, ofCard]) {
      expect(await ratio.textContent()).toMatch(/37 of 64/);
      expect(await ratio.textContent()).toMatch(/Which ones: not stated/);
      expect(await ratio.locator('rect').count()).toBe(64);
      expect(await ratio.locator('rect.part').count()).toBe(37);
    }
    await page.keyboard.press('Escape');
    const pictures = await page.evaluate(
      () => JSON.parse(document.getElementById('story-data')!.textContent!).pictures as string[],
    );
    for (const [index, url] of pictures.entries()) {
      const svg = await (await page.request.get(new URL(url, page.url()).href)).text();
      const count = (name: string) => svg.match(new RegExp(`<rect[^>]*class="${name}"`, 'g'))?.length ?? 0;
      const id = links[index]!.id;
      expect([count('part'), count('rest')], id).toEqual(id === 'p10' ? [37, 27] : [0, 0]);
      if (id === 'p10') expect(svg).toContain('37 of 64');
    }
    // Nothing of it is a mark on the map itself.
    const dots = await page.evaluate(() => {
      const map = document.querySelector('story-map')!.map as {
        getStyle(): { layers: { source?: string }[] };
      };
      return map
        .getStyle()
        .layers.map(({ source }) => source ?? '')
        .filter((source) => /ratio|settle/.test(source));
    });
    expect(dots).toEqual([]);
  });

  test('the inset’s frame lies where the map is, and follows it', async () => {
    const frame = () =>
      page.locator('svg[data-inset] [data-frame]').evaluate((rect) => {
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
          Number(rect.getAttribute(name)),
        );
        return { lon: x! + width! / 2, lat: -(y! + height! / 2), width: width!, height: height! };
      });
    const expectAround = async () => {
      const [west, south, east, north] = await mapBounds(page);
      await expect.poll(async () => Math.abs((await frame()).lon - (west + east) / 2)).toBeLessThan(0.2);
      const { lat, width, height } = await frame();
      expect(lat).toBeCloseTo((south + north) / 2, 0);
      expect(width).toBeGreaterThanOrEqual(east - west - 0.1);
      expect(height).toBeGreaterThanOrEqual(north - south - 0.1);
    };
    await goTo('p1');
    await expectAround();
    await goTo('p10');
    await expectAround();
    await goTo('p4');
    const out = page.locator('story-map').getByRole('button', { name: 'Zoom out' });
    for (let count = 0; count < 4; count++) {
      await out.click();
      await atRest(page);
    }
    await expectAround();
    expect((await frame()).width).toBeGreaterThan(30);
  });

  test('the scale bar is as long as it says, in kilometres', async () => {
    for (const id of ['p2', 'p10']) {
      await goTo(id);
      const text = (await page.locator('story-map .maplibregl-ctrl-scale span').textContent())!.trim();
      const bar = page.locator('story-map .maplibregl-ctrl-scale .bar');
      const [, km] = /^(\d+)\s?km$/.exec(text) ?? [];
      const [from, to] = await bar.evaluate((element) => {
        const map = document.querySelector('story-map')!.map as {
          unproject(at: [number, number]): { toArray(): [number, number] };
        };
        const canvas = document.querySelector('story-map')!.shadowRoot!.querySelector('canvas')!;
        const [box, frame] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
        // MapLibre computes it at half the height.
        const y = frame.height / 2;
        return [box.left - frame.left, box.right - frame.left].map((x) => map.unproject([x, y]).toArray());
      });
      expect(distance(from!, to!) / Number(km), `${id}: ${text}`).toBeCloseTo(1, 1);
    }
  });
});

describe('the attribution', () => {
  afterEach(() => opened?.context.close());
  /** Letters as large as those of the fonts with the largest: what a reader's own may be like. */
  const largeLetters = '* { font-size-adjust: 0.7 }';

  test.each<[number, number, string?]>([
    [280, 600, largeLetters],
    [390, 823, largeLetters],
    [280, 600],
    [390, 823],
    [768, 1024],
    [1350, 940],
    [1920, 1080],
  ])('can be read at %i × %i px: whole, uncovered, a link to more', async (width, height, css = '') => {
    opened = await openText(browser(), `${inject('site')}en/`, { viewport: { width, height } });
    ({ page } = opened);
    await page.evaluate((css) => {
      for (const root of [document, document.querySelector('story-map')!.shadowRoot!]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets.push(sheet);
      }
    }, css);
    await atRest(page);
    const link = page.locator('story-map [slot=attribution] a');
    expect(await link.textContent()).toMatch(/OpenStreetMap.*Natural Earth.*GeoNames/);
    const seen = await link.evaluate((element) => {
      // Of each line of its text.
      const text = document.createRange();
      text.selectNodeContents(element);
      const rects = [...text.getClientRects()];
      return {
        lines: rects.length,
        size: Number.parseFloat(getComputedStyle(element).fontSize),
        inside: rects.every(
          ({ left, right, top, bottom }) =>
            left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
        ),
        uncovered: rects.every(({ left, right, top, bottom }) =>
          [0.02, 0.5, 0.98].every((share) =>
            element.contains(document.elementFromPoint(left + (right - left) * share, (top + bottom) / 2)),
          ),
        ),
      };
    });
    expect(seen.lines).toBeGreaterThan(0);
    expect(seen.size).toBeGreaterThanOrEqual(11);
    expect(seen).toMatchObject({ inside: true, uncovered: true });
    expect(await link.getAttribute('href')).toBe('#about');
    expect(await page.locator('#about').textContent()).toMatch(/OpenStreetMap/);
  });
});

describe('the colours', () => {
  afterEach(() => opened?.context.close());

  /** Half as many pixels a side show the same colours. */
  const scale = 0.5;

  /** Share of the map's frame in a colour of a palette, of the countries' and the oblast's land together. */
  async function share(palette: Palette, isLive = true): Promise<number> {
    const png = await (isLive ? lookAtMap(page, () => shootFrame(page)) : shootFrame(page));
    const { width, height } = (await page.locator('story-map .frame').boundingBox())!;
    let count = 0;
    const { land, landB, landC, landD, province } = palette;
    for (const colour of [land, landB, landC, landD, province])
      count += await countNear(blank, png, colour, 2);
    return count / (width * height * scale ** 2);
  }
  const options = { ...quickly, viewport: { width: 900, height: 700 }, deviceScaleFactor: scale };
  const select = () => page.locator('.theme select');

  test('follow the device without a reload, on the live map and in its picture', async () => {
    opened = await openReader(browser(), `${inject('site')}#p4`, options);
    ({ page } = opened);
    await page.evaluate(() => Object.assign(window, { same: true }));
    const asked = opened.requests.length;
    for (const [media, palette] of [
      [{ colorScheme: 'light' }, palettes.light],
      [{ colorScheme: 'dark' }, palettes.dark],
      [{ colorScheme: 'light', contrast: 'more' }, palettes.contrast],
      [{ colorScheme: 'dark', contrast: 'no-preference' }, palettes.dark],
    ] as const) {
      await page.emulateMedia(media);
      await atRest(page);
      await expect
        .poll(() => share(palette), { message: JSON.stringify(media), timeout: 8000 })
        .toBeGreaterThan(0.6);
    }
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    expect(opened.requests.slice(asked).filter((url) => /geojson|maplibre|html/.test(url))).toEqual([]);
    await opened.context.close();

    opened = await openText(browser(), `${inject('site')}#p4`, options);
    ({ page } = opened);
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await share(palettes[scheme], false), scheme).toBeGreaterThan(0.6);
    }
  });

  test('follow the switch, which lasts', async () => {
    opened = await openReader(browser(), `${inject('site')}#p4`, { ...options, colorScheme: 'light' });
    ({ page } = opened);
    for (const theme of ['dark', 'contrast'] as const) {
      await select().selectOption(theme);
      await expect.poll(() => share(palettes[theme]), { message: theme, timeout: 8000 }).toBeGreaterThan(0.6);
    }
    await page.reload();
    await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    expect(await select().inputValue()).toBe('contrast');
    await expect.poll(() => share(palettes.contrast)).toBeGreaterThan(0.6);
    await select().selectOption('');
    await expect.poll(() => share(palettes.light), { timeout: 8000 }).toBeGreaterThan(0.6);
  });

  test('forced colours: the map is in high contrast, dark where the system is', async () => {
    opened = await openReader(browser(), `${inject('site')}#p4`, {
      ...options,
      colorScheme: 'light',
      forcedColors: 'active',
    });
    ({ page } = opened);
    await expect.poll(() => share(palettes.contrast), { timeout: 8000 }).toBeGreaterThan(0.6);
    await page.emulateMedia({ forcedColors: 'none' });
    await expect.poll(() => share(palettes.light), { timeout: 8000 }).toBeGreaterThan(0.6);
  });
});
