/** How much the first screen and every file of the site may weigh, gzipped: what is counted here is the same at every run. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { firstScreen } from '../bench/first-screen.ts';
import type { Served } from './support/serve.ts';
import { writeStorySite } from './support/serve-story.ts';
import { serveFiles } from './support/static-server.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

/** Bytes. */
const budgets = { firstScreen: 14_000 };

/** Files by the start of their paths, hashes and languages left out, and the most that each may have, kB gzipped. */
const perFile: Record<string, number> = {
  // A page with all its styles, pictures of paper and data; a list of what the program is made of.
  'index.html': 50,
  'notices.html': 12,
  'embed-demo': 3,
  'embed-': 0.6,
  // For the host page.
  'embed.js': 2.2,
  'version.json': 0.1,
  favicon: 2,
  // The reader's, and what the others add to it.
  'assets/index': 43,
  'assets/fill': 0.4,
  'assets/opened-card': 3.7,
  'assets/answer-marks': 2.2,
  'assets/term-explanation': 1,
  'assets/large-picture': 1,
  'assets/recordings': 0.8,
  'assets/story-share': 3.6,
  'assets/embed-shell': 6.8,
  'assets/present-shell': 3.8,
  'assets/lesson-window': 10.5,
  'assets/notes-shell': 3.5,
  'assets/link-page': 4.8,
  'assets/swipe': 0.8,
  // Comparing sizes, with its part of Turf.
  'assets/make-comparison': 12.5,
  // The live map; an author's own base map.
  'assets/maplibre-engine': 305,
  'assets/maplibre-gl-worker': 150,
  'assets/own-archive': 8,
  // Of the map, as far as a frame needs them: a default reading has 180 kB.
  'data/world-detail': 70,
  'data/world': 42,
  'data/words': 1.3,
  'data/cities': 5.5,
  'data/': 36,
  // Seen without scripts, on paper, and by others' previews.
  'pictures/preview': 180,
  'pictures/': 16,
};

/** The first row whose name begins a path; pages of other languages count as the first. */
const rowOf = (path: string): string | undefined =>
  Object.keys(perFile).find((start) => path.replace(/^en\//, '').startsWith(start));

const stories = ['kursk-demining', 'first-voyage'].flatMap((story) => [
  [story, ''],
  [story, 'en/'],
]);
let voyage: Served;
const voyageFolder = 'test/out/first-voyage';

beforeAll(async () => {
  await writeStorySite('data/first-voyage', voyageFolder);
  voyage = await serveFiles({ mounts: { '/': voyageFolder } });
});
afterAll(() => voyage.close());

test.each(stories)(
  'the first screen of a phone is all in the page’s first 14 kB (%s /%s)',
  async (story, path) => {
    const [site, folder] =
      story === 'first-voyage' ? [voyage.url, voyageFolder] : [inject('site'), inject('siteFolder')];
    const file = join(folder, path!, 'index.html');
    const { bytes, last } = await firstScreen(browser(), site + path, file, { width: 412, height: 823 });
    expect(bytes, `up to: ${last}`).toBeLessThanOrEqual(budgets.firstScreen);
    // It ends in the text: were the page not laid out, it would end sooner.
    expect(bytes).toBeGreaterThan(6000);
  },
);

test.each(stories)(
  'what a slide or an embed waits for is in the page’s first 24 kB (%s /%s)',
  (story, path) => {
    const folder = story === 'first-voyage' ? voyageFolder : inject('siteFolder');
    const html = readFileSync(join(folder, path!, 'index.html'), 'utf8');
    expect(html).toContain('[data-mode=embed]');
    const style = html.lastIndexOf('</style>');
    expect(gzipSync(html.slice(0, style), { level: 9 }).length / 1000).toBeLessThanOrEqual(24);
  },
);

test('every file of the site has a budget and keeps to it', () => {
  const folder = inject('siteFolder');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const over = files.flatMap((file) => {
    const kB = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
    const budget = perFile[rowOf(file) ?? ''];
    return budget !== undefined && kB <= budget ? [] : [`${file}: ${kB} kB, budget ${budget}`];
  });
  expect(over).toEqual([]);
  expect(Object.keys(perFile).filter((row) => !files.some((file) => rowOf(file) === row))).toEqual([]);
});

test('what the program needs itself is on its way with it, not a round trip later', () => {
  const folder = inject('siteFolder');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [program, ...others] = [...html.matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(
    ([, src]) => src!,
  );
  expect(others).toEqual([]);
  const code = readFileSync(join(folder, program!), 'utf8');
  const needed = [...code.matchAll(/^import[^"]*"\.\/([^"]+)"|;import\{[^"]*"\.\/([^"]+)"/g)].map(
    ([, first, later]) => first ?? later!,
  );
  const announced = [...html.matchAll(/<link rel="modulepreload"[^>]* href="\.\/assets\/([^"]+)"/g)];
  expect(announced.map(([, name]) => name)).toEqual(expect.arrayContaining(needed));
  expect(needed.length).toBeLessThanOrEqual(1);
});
