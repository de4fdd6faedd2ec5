/** Another story is not the first one: its name is nowhere on the pages, pictures and frames of the second. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../../src/build/site.ts';

let site: Awaited<ReturnType<typeof buildSite>>['site'];
beforeAll(async () => {
  ({ site } = await buildSite({ project: process.cwd(), folder: 'data/first-voyage', address: null }));
});

test('the voyage has the first story’s name on none of its products', async () => {
  const template = await readFile('index.html', 'utf8');
  const texts = [
    ...site!.pages.map(({ path, fill }) => [path, fill(template, true)] as const),
    ...site!.data.flatMap(({ path, text }) => (typeof text === 'string' ? [[path, text] as const] : [])),
  ];
  expect(texts.length).toBeGreaterThan(40);
  expect(
    texts.filter(([, text]) => /kursk story|peta cerita kursk/i.test(text)).map(([path]) => path),
  ).toEqual([]);
});

test('a story without a state of its own says the day, apart from its notice', async () => {
  const page = site!.pages
    .find(({ path }) => path === 'en/index.html')!
    .fill(await readFile('index.html', 'utf8'), true);
  expect(page).toContain('28 November 2026 · Dates are those of');
});

test.each([
  ['no-place', 'places'],
  ['near-and-far', 'events'],
  ['near-and-far', 'sources'],
])('a list of nothing is no list: %s has no %s', async (name, list) => {
  const folder = `test/fixtures/stories/good/${name}`;
  const { site } = await buildSite({ project: process.cwd(), folder, address: null });
  const page = site!.pages[0]!.fill(await readFile('index.html', 'utf8'), true);
  expect(page).not.toContain(`id="${list}"`);
  expect(page).not.toContain(`href="#${list}"`);
});
