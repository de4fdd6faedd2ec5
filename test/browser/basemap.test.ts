/** A story on its author's own base map: a style, an archive; and what readers see when it cannot be had. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { madeArchive, madeTile } from './support/made-archive.ts';
import { atRest, type Opened, openLive, openPage, quickly, violations } from './support/reader.ts';
import { serveStory } from './support/serve-story.ts';
import { startTileServer, type TileServer } from './support/tile-server.ts';
import { useBrowser } from './support/use-browser.ts';

const good = resolve('test/fixtures/stories/good/two-languages');
const lost = 'The base map chosen for this story could not be loaded; a simpler one is shown.';

const { browser } = useBrowser();
let tiles: TileServer;
let stranger: TileServer;
let home: string;
const sites: Record<string, Awaited<ReturnType<typeof serveStory>>> = {};
const archive = madeArchive(4);

/** Builds and serves the good story with a base map. */
async function site(name: string, lines: string, files: Record<string, Uint8Array> = {}): Promise<void> {
  const folder = join(home, name);
  await cp(good, folder, { recursive: true });
  const text = join(folder, 'story.en.md');
  await writeFile(text, (await readFile(text, 'utf8')).replace('default: true\n', `default: true\n${lines}`));
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  sites[name] = await serveStory(folder);
}

const vector = (origin: string) => ({
  type: 'vector',
  tiles: [`${origin}/tiles/{z}/{x}/{y}.mvt`],
  maxzoom: 4,
});
const layer = (id: string, type: string, source: string, paint: object) => ({
  id,
  type,
  source,
  'source-layer': id,
  paint,
});

function styleWith(sources: object): string {
  return JSON.stringify({
    version: 8,
    glyphs: `${stranger.origin}/fonts/{fontstack}/{range}.pbf`,
    sources,
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#d8e8d0' } },
      layer('water', 'fill', 'made', { 'fill-color': '#3060ff' }),
    ],
  });
}

beforeAll(async () => {
  [tiles, stranger] = [await startTileServer(), await startTileServer()];
  home = await mkdtemp(join(tmpdir(), 'basemap-'));
  const hosts = `hosts: ["${tiles.origin}"]\n`;
  await site('style', `basemap: ${tiles.origin}/style.json\n${hosts}`);
  await site('archive', `basemap: pmtiles://${tiles.origin}/made.pmtiles\n${hosts}`);
  await site('file', 'basemap: made.pmtiles\n', { 'made.pmtiles': archive });
}, 120_000);

afterAll(async () => {
  await Promise.all([tiles?.close(), stranger?.close(), ...Object.values(sites).map((site) => site.close())]);
  await rm(home, { recursive: true });
});

beforeEach(() => {
  tiles.files = new Map<string, string | Uint8Array>([
    ['/style.json', styleWith({ made: { ...vector(tiles.origin), attribution: 'Made <b>by hand</b>' } })],
    ['/tiles/z/x/y.mvt', madeTile()],
    ['/made.pmtiles', archive],
  ]);
  stranger.files = new Map([['/tiles/z/x/y.mvt', madeTile()]]);
  Object.assign(tiles, { broken: null, ignoresRanges: false });
  tiles.asked.length = 0;
  stranger.asked.length = 0;
});

/** Ids of the layers that have drawn something, base map or story; the sentence; and who is credited. */
function seen({ page }: Opened) {
  return page.evaluate(() => {
    const sentenceIn = (fault: Element | null) => {
      const words = [...(fault?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
      return (
        words
          .map((node) => node.textContent)
          .join('')
          .trim() || null
      );
    };
    const element = document.querySelector('story-map')!;
    const map = element.map as {
      queryRenderedFeatures(): { layer: { id: string } }[];
      getStyle(): { layers: { id: string }[] };
    };
    return {
      drawn: [...new Set(map.queryRenderedFeatures().map((feature) => feature.layer.id))],
      layers: map.getStyle().layers.map(({ id }) => id),
      sentence: sentenceIn(element.shadowRoot!.querySelector('.fault')),
      credit: element.shadowRoot!.querySelector('.credit')?.textContent ?? null,
    };
  });
}

/** Origins that the page has asked. */
const origins = (opened: Opened) =>
  [
    ...new Set(
      opened.requests
        .filter((request) => request.startsWith('http'))
        .map((request) => new URL(request).origin),
    ),
  ].sort();

/** Whether the part of the program that reads archives has been loaded. */
const readsArchives = ({ requests }: Opened): boolean =>
  requests.some((request) => request.includes('/own-archive'));

async function expectEmbedded(opened: Opened): Promise<void> {
  const { layers, sentence, drawn } = await seen(opened);
  expect(layers).toContain('water');
  expect(layers.filter((id) => id.startsWith('base/'))).toEqual([]);
  expect(sentence).toBe(lost);
  expect(drawn.some((id) => id.startsWith('place-'))).toBe(true);
}

describe('a style', () => {
  test('lies under the story; nobody but the page and the named host is asked, for fonts neither', async () => {
    const { url } = sites.style!;
    const opened = await openLive(browser(), url);
    const { layers, drawn, sentence, credit } = await seen(opened);
    expect(layers.slice(0, 2)).toEqual(['base/ground', 'base/water']);
    expect(layers).not.toContain('world-land');
    expect(layers.indexOf('base/water')).toBeLessThan(layers.indexOf('place-hit'));
    expect(drawn).toContain('base/water');
    expect(drawn.some((id) => id.startsWith('place-'))).toBe(true);
    expect(sentence).toBeNull();
    expect(credit).toBe('Made by hand · ');
    expect(origins(opened)).toEqual([new URL(url).origin, tiles.origin].sort());
    expect(opened.requests.filter((request) => /world|countries/.test(request))).toEqual([]);
    expect(readsArchives(opened)).toBe(false);
    expect(stranger.asked).toEqual([]);
    expect(await violations(opened.page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  test.each([
    ['its server is down', () => ({ path: /./, status: 503 })],
    ['its tiles are not there', () => ({ path: /^\/tiles/, status: 404 })],
    ['its tiles cannot be made', () => ({ path: /^\/tiles/, status: 500 })],
  ])('gives way to the embedded base map where %s, and comes back when asked again', async (_, broken) => {
    tiles.broken = broken();
    const opened = await openLive(browser(), sites.style!.url);
    await expectEmbedded(opened);
    tiles.broken = null;
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(async () => (await seen(opened).catch(() => null))?.drawn, { timeout: 20_000 })
      .toContain('base/water');
    expect((await seen(opened)).sentence).toBeNull();
    await opened.context.close();
  });

  test.each([
    ['no JSON', '{ "version": 8, "sources"'],
    ['no style', '{ "name": "x" }'],
    [
      'a style that MapLibre does not take',
      JSON.stringify({ version: 8, sources: {}, layers: [{ id: 'a', type: 'fill' }] }),
    ],
  ])('gives way where what comes is %s', async (_, text) => {
    tiles.files.set('/style.json', text);
    const opened = await openLive(browser(), sites.style!.url);
    await expectEmbedded(opened);
    await opened.context.close();
  });

  test('asks no host that the story does not name: not for tiles, not by its source', async () => {
    for (const base of [vector(stranger.origin), { type: 'vector', url: `${stranger.origin}/tiles.json` }]) {
      tiles.files.set('/style.json', styleWith({ made: base }));
      const opened = await openLive(browser(), sites.style!.url);
      await expectEmbedded(opened);
      expect(stranger.asked).toEqual([]);
      expect(origins(opened)).not.toContain(stranger.origin);
      await opened.context.close();
    }
  });

  test('that hangs does not keep the map away', async () => {
    const opened = await openPage(browser(), 'about:blank', quickly);
    const { page } = opened;
    await page.clock.install();
    await page.route(/\/tiles\//, () => undefined);
    await Promise.all([page.waitForRequest(/\/tiles\//), page.goto(sites.style!.url)]);
    // As long as the map waits for it.
    await page.clock.runFor(12_000);
    await page.locator('story-map[state=ready]').waitFor({ timeout: 40_000 });
    await expectEmbedded(opened);
    await opened.context.close();
  });
});

describe('an archive', () => {
  test('is read by ranges, a small part of it, and drawn plainly', async () => {
    const opened = await openLive(browser(), sites.archive!.url);
    // A lone point is framed as near as an author's base map may have detail; the archive's roads lie farther apart.
    await opened.page.evaluate(() =>
      (document.querySelector('story-map')!.map as { jumpTo(to: object): void }).jumpTo({ zoom: 5 }),
    );
    await atRest(opened.page);
    const { drawn, sentence, credit } = await seen(opened);
    expect(drawn).toEqual(expect.arrayContaining(['base/earth-fill', 'base/water-fill', 'base/roads-line']));
    expect(drawn.some((id) => id.startsWith('place-'))).toBe(true);
    expect(sentence).toBeNull();
    expect(credit).toBe('Made for tests · ');
    expect(readsArchives(opened)).toBe(true);
    expect(tiles.asked.length).toBeGreaterThan(1);
    for (const { path, range, status } of tiles.asked) {
      expect([path, status]).toEqual(['/made.pmtiles', 206]);
      expect(range).toMatch(/^bytes=\d+-\d+$/);
    }
    const bytes = tiles.asked.reduce((sum, request) => sum + request.bytes, 0);
    expect(archive.length).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(archive.length / 4);
    expect(origins(opened)).toEqual([new URL(sites.archive!.url).origin, tiles.origin].sort());
    expect(await violations(opened.page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.context.close();
  });

  test.each([
    [
      'the server ignores ranges',
      () => {
        tiles.ignoresRanges = true;
      },
    ],
    [
      'it is missing',
      () => {
        tiles.files.delete('/made.pmtiles');
      },
    ],
    [
      'it is cut off',
      () => {
        tiles.files.set('/made.pmtiles', archive.subarray(0, 3000));
      },
    ],
  ])('gives way where %s', async (_, spoil) => {
    spoil();
    const opened = await openLive(browser(), sites.archive!.url);
    await expectEmbedded(opened);
    await opened.context.close();
  });

  test('of the story folder comes from the site itself, by ranges too', async () => {
    const ranges: (string | undefined)[] = [];
    const opened = await openPage(browser(), sites.file!.url, quickly, async (page) => {
      page.on('request', async (request) => {
        if (request.url().endsWith('.pmtiles')) ranges.push((await request.allHeaders()).range);
      });
    });
    await opened.page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
    const { drawn, sentence } = await seen(opened);
    expect(drawn).toContain('base/water-fill');
    expect(sentence).toBeNull();
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.every((range) => range?.startsWith('bytes='))).toBe(true);
    expect(origins(opened)).toEqual([new URL(sites.file!.url).origin]);
    await opened.context.close();
  });

  test('only a story that uses an archive loads what reads it', async () => {
    const opened = await openLive(browser(), inject('site'));
    expect(readsArchives(opened)).toBe(false);
    await opened.context.close();
  });
});
