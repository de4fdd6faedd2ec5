/** Builds the three pages that are compared, from one story in one run: the story, its plain text, and a bare map page. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { Story } from '../../src/story/story.ts';
import { pageOf, plainText } from './plain-page.ts';
import { type SlowServer, serveSlowly } from './slow-server.ts';
import { viewports } from './viewports.ts';

export const out = 'test/out/bench';

export type PageName = 'story' | 'plain' | 'bare';

/** What is measured how often. */
export interface Plan {
  runs: number;
  /** Paragraphs of the generated stories. */
  sizes: number[];
  readings: number;
}

export interface Pages {
  /** The story folder's. */
  name: string;
  folders: Record<PageName, string>;
  servers: Record<PageName, SlowServer>;
  close: () => Promise<void>;
}

/** The three pages of a story folder, each served by a server of its own. */
export async function makePages(folder: string, browser: Browser): Promise<Pages> {
  const name = basename(folder);
  const at = join(out, name);
  const folders = { story: join(at, 'story'), plain: join(at, 'plain'), bare: join(at, 'bare') };
  await buildStory(folder, folders.story);
  await makePlain(folders.story, folders.plain);
  await makeBare(folders.story, folders.bare, browser);
  const [story, plain, bare] = await Promise.all([
    serveSlowly(folders.story),
    serveSlowly(folders.plain),
    serveSlowly(folders.bare),
  ]);
  const servers = { story, plain, bare };
  return {
    name,
    folders,
    servers,
    close: async () => {
      for (const server of Object.values(servers)) await server.close();
    },
  };
}

/** Builds a story's site as authors do. */
export async function buildStory(folder: string, outDir: string): Promise<void> {
  process.env.STORY = folder;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'error', build: { outDir: resolve(outDir), emptyOutDir: true } });
}

/** The site's text as one plain page in a folder of its own. */
export async function makePlain(site: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const html = await readFile(join(site, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), pageOf(plainText(html)));
}

/** The site's text beside a map of the same layers and the same size, started as map pages usually are. */
async function makeBare(site: string, folder: string, browser: Browser): Promise<void> {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const work = `${folder}-source`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const { map, places, paragraphs } = storyIn(html);
  const [first] = paragraphs;
  const focus = first!.places.map(({ place, precision }) => ({
    kind: places.find(({ id }) => id === place)?.kind,
    precision,
  }));
  const bare = { files: map, bounds: first!.camera.bounds, focus };
  const data = JSON.stringify(bare).replace(/</g, '\\u003c');
  const head = `<style>${await mapStyle(site, browser)}</style>`;
  const end = `<div id="map"></div><script type="application/json" id="map-data">${data}</script><script type="module" src="./bare-map.ts"></script>`;
  await writeFile(join(work, 'index.html'), pageOf(plainText(html), head, end));
  await writeFile(join(work, 'bare-map.ts'), `import '${resolve('test/bench/bare-map.ts')}';\n`);
  await build({
    configFile: false,
    root: work,
    base: './',
    logLevel: 'error',
    build: {
      outDir: resolve(folder),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
  });
  await cp(join(site, 'data'), join(folder, 'data'), { recursive: true });
}

export function storyIn(html: string): Story {
  const [, json] = /<script[^>]*id="story-data"[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];
  if (!json) throw new Error('the page has no story data');
  return JSON.parse(json) as Story;
}

/** The map where the story has it, and as large: what a map costs goes by its pixels. */
async function mapStyle(site: string, browser: Browser): Promise<string> {
  const server = await serveSlowly(site);
  const rules: string[] = [];
  for (const [name, viewport] of Object.entries(viewports)) {
    const page = await browser.newPage({ viewport });
    await page.goto(server.url);
    const { x, y, width, height } = (await page.locator('story-map .frame').boundingBox())!;
    await page.close();
    const text = name === 'narrow' ? `main{padding-top:${y + height}px}` : `main{margin:0 0 0 1rem}`;
    const query = name === 'narrow' ? 'max-width:55.99rem' : 'min-width:56rem';
    rules.push(
      `@media(${query}){#map{position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px}${text}}`,
    );
  }
  await server.close();
  return rules.join('');
}
