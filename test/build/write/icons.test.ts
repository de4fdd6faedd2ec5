/** The site's icon: every page links to its right address, so that no browser asks for one that is not there. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildSite } from '../../../src/build/site.ts';
import { icoFile } from '../../../src/cli/make-icon.ts';
import { GOOD } from '../read/fixtures.ts';

test('the file for old browsers is made from the drawing', async () => {
  const [svg, ico] = await Promise.all([
    readFile('public/favicon.svg', 'utf8'),
    readFile('public/favicon.ico'),
  ]);
  expect(icoFile(svg).equals(ico)).toBe(true);
});

test('each page links to it from where the page is, and its policy lets it through', async () => {
  const { site } = await buildSite({ project: process.cwd(), folder: GOOD, address: null });
  const template = await readFile('index.html', 'utf8');
  const pages = [
    ...site!.pages.map(({ path, fill }) => [path, fill(template, true)] as const),
    ...site!.data
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path, text }) => [path, String(text)] as const),
  ];
  // The embeds' own addresses show nothing: they lead on to the story.
  const shown = pages.filter(([path]) => !/embed-(?:steps|scroll|map)\.html$/.test(path));
  expect(shown.map(([path]) => path).sort()).toEqual([
    'embed-demo.html',
    'id/embed-demo.html',
    'id/index.html',
    'id/notices.html',
    'index.html',
    'notices.html',
  ]);
  for (const [path, html] of shown) {
    const root = path.includes('/') ? '../' : './';
    // The notices are taken to other places: they say that they have none.
    const expected = path.endsWith('notices.html')
      ? ['data:,']
      : [`${root}favicon.ico`, `${root}favicon.svg`];
    const icons = [...html.matchAll(/<link rel="icon" href="([^"]*)"/g)].map(([, address]) => address);
    expect([path, ...icons]).toEqual([path, ...expected]);
    if (expected.length > 1)
      expect(html, path).toMatch(/Content-Security-Policy" content="[^"]*img-src (?:'|&#x27;)self/);
  }
}, 60_000);
