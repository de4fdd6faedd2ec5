/** A base map of 20 MB as one PMTiles file of the story: how much of it is fetched for the first view. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { madeArchive, madeTile } from '../browser/support/made-archive.ts';
import { buildStory, out } from './make-pages.ts';
import { openOn } from './measure-load.ts';
import { serveSlowly } from './slow-server.ts';
import { desk } from './viewports.ts';

export interface Tiles {
  /** Of the whole archive. */
  size: number;
  /** Bytes of it that were asked for, and in how many parts. */
  fetched: number;
  parts: number;
  /** Tiles that the map shows. */
  inView: number;
  /** Bytes that those tiles have. */
  inViewBytes: number;
}

const deepest = 5;

export async function measureTiles(browser: Browser, story: string): Promise<Tiles> {
  const folder = join(out, 'tiles-source');
  const site = join(out, 'tiles');
  const tile = paddedTile(15_000);
  const archive = madeArchive(deepest, tile);
  await rm(folder, { recursive: true, force: true });
  await cp(story, folder, { recursive: true });
  await writeFile(join(folder, 'large.pmtiles'), archive);
  const text = join(folder, 'story.id.md');
  const before = await readFile(text, 'utf8');
  await writeFile(text, before.replace('---\n', '---\nbasemap: large.pmtiles\n'));
  await buildStory(folder, site);
  const server = await serveSlowly(site);
  const page = await openOn(browser, server, desk);
  await page.waitForSelector('story-map[state=ready]', { timeout: 120_000, state: 'attached' });
  const asked = server.sent.filter(({ path }) => path.endsWith('.pmtiles'));
  if (asked.some(({ range }) => range === null)) throw new Error('the archive was asked for as a whole');
  const inView = await page.evaluate(tilesInView, deepest);
  await page.context().close();
  await server.close();
  const fetched = asked.reduce((sum, { bytes }) => sum + bytes, 0);
  return { size: archive.length, fetched, parts: asked.length, inView, inViewBytes: inView * tile.length };
}

/** A tile made larger by a layer that nothing draws. */
function paddedTile(size: number): Uint8Array {
  const tile = madeTile();
  // Field 15 of a tile is none that a reader of vector tiles knows: it passes over it. Length in three bytes of seven bits.
  const rest = Math.max(0, size - tile.length);
  const head = [15 * 8 + 2, (rest & 127) | 128, ((rest >> 7) & 127) | 128, rest >> 14];
  return Uint8Array.from([...tile, ...head, ...new Uint8Array(rest)]);
}

/** Runs in the page: tiles of the archive's deepest zoom at most that the frame meets. */
function tilesInView(deepest: number): number {
  type GlMap = { getBounds(): { toArray(): [[number, number], [number, number]] }; getZoom(): number };
  const map = document.querySelector('story-map')!.map as GlMap;
  const [[west, south], [east, north]] = map.getBounds().toArray();
  const count = 2 ** Math.min(deepest, Math.floor(map.getZoom()));
  const x = (lon: number): number => Math.floor(((lon + 180) / 360) * count);
  const y = (lat: number): number =>
    Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * count);
  return (x(east) - x(west) + 1) * (y(south) - y(north) + 1);
}
