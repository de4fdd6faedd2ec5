/** A story with a base map of its own: what is let through, what readers see, which files the site gets. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../../src/build/site.ts';
import type { Story } from '../../src/story/story.ts';
import { GOOD } from './read/fixtures.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'basemap-'));
});
afterAll(() => rm(home, { recursive: true }));

const template = '<html><!--story:head--><!--story:body-->';

/** The good story with `lines` in its front matter and `files` beside it, built; its English page and the story in it. */
async function build(name: string, lines: string, files: Record<string, string | Uint8Array> = {}) {
  const folder = join(home, name);
  await cp(GOOD, folder, { recursive: true });
  const path = join(folder, 'story.en.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('default: true\n', `default: true\n${lines}`));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  const { site, issues } = await buildSite({ project: process.cwd(), folder, address: null });
  expect(issues).toEqual([]);
  const pages = new Map(site!.pages.map((page) => [page.path, page.fill(template, true)]));
  return { site: site as Site, pages };
}

const policyOf = (page: string) => /Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
const storyOf = (page: string) =>
  JSON.parse(/<script[^>]*id="story-data"[^>]*>(.*?)<\/script>/s.exec(page)![1]!) as Story;

describe('an address', () => {
  test('its hosts, and no others, are let through to be asked and to give pictures; the page names them', async () => {
    const { pages } = await build(
      'address',
      'basemap: https://tiles.example.org/style.json\nhosts: [https://tiles.example.org, "http://localhost:8080"]\n',
    );
    const page = pages.get('index.html')!;
    const policy = policyOf(page).replaceAll('&#x27;', "'");
    expect(policy).toContain("; img-src 'self' data: https://tiles.example.org http://localhost:8080;");
    expect(policy).toContain("; connect-src 'self' https://tiles.example.org http://localhost:8080;");
    expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'sha256-[^ ]+'; /);
    expect(policy.match(/example\.org/g)).toHaveLength(2);
    expect(storyOf(page).map.basemap).toEqual({
      kind: 'style',
      url: 'https://tiles.example.org/style.json',
      hosts: ['https://tiles.example.org', 'http://localhost:8080'],
    });
    expect(page).toContain('The base map comes from tiles.example.org and localhost:8080.');
    expect(pages.get('id/index.html')).toContain(
      'Peta dasar dimuat dari tiles.example.org dan localhost:8080.',
    );
  });

  test('an archive is known by its name or by its scheme', async () => {
    const host = 'hosts: [https://tiles.example.org]\n';
    for (const [name, address] of [
      ['ending', 'https://tiles.example.org/a.pmtiles'],
      ['scheme', 'pmtiles://https://tiles.example.org/archive?v=2'],
    ] as const) {
      const { pages } = await build(name, `basemap: ${address}\n${host}`);
      expect(storyOf(pages.get('index.html')!).map.basemap).toMatchObject({
        kind: 'pmtiles',
        url: address.replace('pmtiles://', ''),
      });
    }
  });
});

test('a file of the folder becomes a file of the site, for each page by its own way there', async () => {
  const archive = new Uint8Array(200).map((_, index) => 'PMTiles\x03'.charCodeAt(index) || 0);
  const { site, pages } = await build('file', 'basemap: maps/region.pmtiles\n', {
    'maps/region.pmtiles': archive,
  });
  const file = site.data.find(({ path }) => path.endsWith('.pmtiles'))!;
  expect(Buffer.from(file.text).equals(Buffer.from(archive))).toBe(true);
  expect(storyOf(pages.get('index.html')!).map.basemap).toEqual({
    kind: 'pmtiles',
    url: `./${file.path}`,
    hosts: [],
  });
  expect(storyOf(pages.get('id/index.html')!).map.basemap!.url).toBe(`../${file.path}`);
  expect(policyOf(pages.get('index.html')!)).not.toContain('connect-src');
});

test('a style of the folder keeps its place among the files that it names', async () => {
  const style = { version: 8, layers: [], sources: { made: { type: 'geojson', data: '../shapes.geojson' } } };
  const { site, pages } = await build('style', 'basemap: maps/style.json\n', {
    'maps/style.json': JSON.stringify(style),
    'shapes.geojson': '{"type":"FeatureCollection","features":[]}',
  });
  const { url } = storyOf(pages.get('id/index.html')!).map.basemap!;
  expect(url).toMatch(/^\.\.\/data\/basemap-[0-9a-f]{8}\/maps\/style\.json$/);
  const paths = site.data.map(({ path }) => path);
  expect(paths).toContain(url.slice(3));
  // As a browser resolves the style's own address.
  const shapes = new URL('../shapes.geojson', `https://x.example/${url.slice(3)}`).pathname.slice(1);
  expect(paths).toContain(shapes);
});

test('without one, nothing is let through and nobody is named', async () => {
  const { pages } = await build('none', '');
  const page = pages.get('index.html')!;
  expect(policyOf(page).replaceAll('&#x27;', "'")).toContain("; img-src 'self' data:;");
  expect(policyOf(page)).not.toContain('connect-src');
  expect(storyOf(page).map.basemap).toBeNull();
  expect(page).not.toContain('IP address');
});
