/** Pictures of every paragraph, wide, middle and narrow, light and dark, into `screenshots/`: `npm run screenshots [-- <language>]`. */
import { mkdir } from 'node:fs/promises';
import { preview } from 'vite';
import { launch } from './find-browser.ts';

const sizes = [
  { name: 'wide', width: 1350, height: 940 },
  { name: 'middle', width: 768, height: 1024 },
  { name: 'narrow', width: 390, height: 823 },
];
const folder = 'screenshots';

const language = process.argv[2] ?? '';
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
const site = new URL(language && `${language}/`, server.resolvedUrls!.local[0]!).href;
const browser = await launch();
await mkdir(folder, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, ...viewport } of sizes) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    await page.goto(site);
    const ids = await page
      .locator('article p[aria-current], article .step > p[id]')
      .evaluateAll((all) => all.map(({ id }) => id));
    await page.waitForSelector('story-map[state="ready"]', { timeout: 60_000 });
    for (const id of ids) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.waitForSelector(`#${id}[aria-current="true"]`);
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${folder}/${id}-${name}-${colorScheme}.png` });
    }
    await page.close();
    console.log(`${folder}/*-${name}-${colorScheme}.png: ${ids.length} paragraphs`);
  }
}
await browser.close();
await server.close();
process.exit(0);
