/** Prints the handout of a story as PDF through a browser, each language on A4 and on Letter: `npm run handout`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { readSettings, type Settings } from '../build/settings.ts';
import { exitWith } from '../build/vite/issues.ts';
import { storyPlugin } from '../build/vite/vite-plugin.ts';
import { launch } from './find-browser.ts';

const papers = ['A4', 'Letter'] as const;

/** Builds the story into a folder below `out`, prints it, and returns the PDFs' paths. */
async function makeHandouts({ folder, address }: Settings, out: string): Promise<string[]> {
  const site = join(out, 'site');
  const shared = {
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: site, emptyOutDir: true },
  } as const;
  await mkdir(out, { recursive: true });
  await build({ ...shared, plugins: [storyPlugin({ folder, address })] });
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await launch();
  try {
    const home = server.resolvedUrls!.local[0]!;
    const paths: string[] = [];
    for (const { lang, url } of await languagesOf(browser, home)) {
      for (const paper of papers) {
        const path = join(out, `handout-${lang}-${paper.toLowerCase()}.pdf`);
        await writeFile(path, await printPage(browser, url, paper));
        paths.push(path);
      }
    }
    return paths;
  } finally {
    await browser.close();
    await server.close();
    await rm(site, { recursive: true, force: true });
  }
}

/** The page as PDF, its pictures loaded. */
export async function printPage(
  browser: Browser,
  url: string,
  paper: (typeof papers)[number],
): Promise<Buffer> {
  const page = await browser.newPage({ javaScriptEnabled: true });
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.evaluate(async () => {
      const pictures = [...document.images].filter((picture) => picture.checkVisibility());
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(pictures.map((picture) => picture.decode()));
    });
    return await page.pdf({ format: paper, printBackground: false });
  } finally {
    await page.close();
  }
}

/** The languages that the page offers, its own included. */
async function languagesOf(browser: Browser, address: string): Promise<{ lang: string; url: string }[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const found = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a')];
    const current = { lang: document.documentElement.lang, url: location.href };
    return links.length ? links.map(({ hreflang, href }) => ({ lang: hreflang, url: href })) : [current];
  });
  await page.close();
  return found;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const print = async () => makeHandouts(readSettings(process.env), 'dist-handout');
  const paths = await print().catch(exitWith);
  for (const path of paths) console.log(path);
}
