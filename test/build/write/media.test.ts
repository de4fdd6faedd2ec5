/** Pictures, films and sounds in the page: what a browser gets of each before it has come. */
import { readFile } from 'node:fs/promises';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Site } from '../../../src/build/site.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { photograph } from '../media/photograph.ts';
import { audioLine, imageLine, tinyMedia, videoLine, withMedia } from '../read/media-files.ts';
import { textOf } from './built-pages.ts';

const lines = [
  imageLine.replace('}', ' caption="The ferry" source=radio-2024-09-02}'),
  imageLine.replace('ship.jpg', 'chart.png'),
  videoLine,
  audioLine,
].join('\n');

async function siteOf(form: 'site' | 'file'): Promise<Site> {
  const files = { ...(await tinyMedia()), 'media/ship.jpg': await photograph(1200, 800) };
  return withMedia(lines, files, async (folder) => {
    const options = { project: process.cwd(), folder, address: 'https://story.example/', form };
    const { site, issues } = await buildSite(options);
    if (!site) throw new Error(issues.map(formatIssue).join('\n'));
    return site;
  });
}

async function documentOf({ pages }: Site, path = 'index.html'): Promise<Document> {
  const template = await readFile('index.html', 'utf8');
  const html = pages.find((page) => page.path === path)!.fill(template, true);
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

let site: Site;
let page: Document;
let figures: Element[];
beforeAll(async () => {
  site = await siteOf('site');
  page = await documentOf(site);
  figures = [...page.querySelectorAll('figure.media')];
});

const pathsIn = (text: string): string[] => text.match(/media\/[^ "]+/g) ?? [];

test('they are below their paragraph, in their order', () => {
  expect(figures).toHaveLength(4);
  for (const figure of figures) expect(figure.parentElement!.querySelector('p[id]')!.id).toBe('p1');
});

describe('a picture', () => {
  test('has its sizes in WebP, and one for browsers without it', () => {
    const source = figures[0]!.querySelector('source')!;
    expect(source.getAttribute('type')).toBe('image/webp');
    expect(source.getAttribute('srcset')).toMatch(
      /^\.\/media\/ship-[0-9a-f]{8}-m\.webp 720w, \.\/media\/ship-[0-9a-f]{8}-l\.webp 1080w, \.\/media\/ship-[0-9a-f]{8}-xl\.webp 1200w$/,
    );
    expect(source.getAttribute('sizes')).toContain('33rem');
    expect(figures[0]!.querySelector('img')!.getAttribute('src')).toMatch(/-m\.jpg$/);
  });

  test('keeps its room, comes when it is near, and is described', () => {
    const image = figures[0]!.querySelector('img')!;
    const read = (name: string): string | null => image.getAttribute(name);
    expect([read('width'), read('height')]).toEqual(['1200', '800']);
    expect([read('loading'), read('decoding'), read('alt')]).toEqual(['lazy', 'async', 'A ship']);
  });

  test('opens large, without a program too', () => {
    const link = figures[0]!.querySelector('a.enlarge')!;
    expect(link.getAttribute('href')).toMatch(/-xl\.webp$/);
    expect(link.getAttribute('aria-label')).toBe('Enlarge: A ship');
  });

  test('has its caption, its credit and the number of its source', () => {
    expect(textOf(figures[0]!, 'figcaption')).toBe('The ferry Photo: A. Person, CC BY 4.0 [2]');
    expect(figures[0]!.querySelector('figcaption a')!.getAttribute('href')).toBe('#source-radio-2024-09-02');
    expect(textOf(figures[1]!, 'figcaption')).toBe('Photo: A. Person, CC BY 4.0');
  });

  test('that is transparent gets a ground', () => {
    expect(figures[1]!.querySelector('img.see-through')).not.toBeNull();
    expect(figures[0]!.querySelector('img.see-through')).toBeNull();
  });
});

test('a film loads nothing but its picture before it is played, and has its captions in the page', () => {
  const video = figures[2]!.querySelector('video')!;
  expect(video.getAttribute('preload')).toBe('none');
  expect(video.hasAttribute('controls')).toBe(true);
  expect(video.hasAttribute('autoplay')).toBe(false);
  expect(video.getAttribute('aria-label')).toBe('Waves at the pier');
  expect([video.getAttribute('width'), video.getAttribute('height')]).toEqual(['1200', '800']);
  expect(video.getAttribute('poster')).toMatch(/ship-[0-9a-f]{8}-m\.jpg$/);
  const track = video.querySelector('track')!;
  expect(track.getAttribute('srclang')).toBe('en');
  expect(decodeURIComponent(track.getAttribute('src')!)).toMatch(/^data:text\/vtt.*WEBVTT\n\n00:01/s);
  expect(textOf(figures[2]!, '.elsewhere.on-paper')).toBe('The video is on the story’s page.');
});

test('a sound has its transcript below it', () => {
  const audio = figures[3]!.querySelector('audio')!;
  expect(audio.getAttribute('preload')).toBe('none');
  expect(audio.querySelector('source')!.getAttribute('type')).toBe('audio/mpeg');
  const details = figures[3]!.querySelector('details')!;
  expect(textOf(details, 'summary')).toBe('Transcript');
  expect([...details.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'Wind and waves.',
    'Then a bell.',
  ]);
});

test('every file that a page names is in the site, under a name that its content gives', async () => {
  const built = new Set(site.data.map(({ path }) => path));
  for (const path of ['index.html', 'id/index.html']) {
    const document = await documentOf(site, path);
    const named = pathsIn(document.querySelector('article')!.innerHTML);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !built.has(name))).toEqual([]);
    for (const name of named) expect(name).toMatch(/-[0-9a-f]{8}(-(m|l|xl))?\.\w+$/);
  }
});

test('the one-file page carries each picture in one size, and says where film and sound are', async () => {
  const document = await documentOf(await siteOf('file'));
  const inFile = [...document.querySelectorAll('figure.media')];
  const files = inFile.flatMap((figure) =>
    [...figure.querySelectorAll('img')].map((image) => image.getAttribute('data-file')!),
  );
  expect(files.map((path) => path.replace(/[0-9a-f]{8}/, '*'))).toEqual([
    'media/ship-*-m.webp',
    'media/chart-*-m.webp',
    'media/ship-*-m.webp',
  ]);
  expect(document.querySelector('article video, article audio, article a.enlarge')).toBeNull();
  expect(inFile[0]!.querySelector('button.enlarge')).not.toBeNull();
  expect(textOf(inFile[2]!, '.elsewhere')).toBe('The video is on the story’s page.');
  expect(inFile[3]!.querySelector('.elsewhere a')!.getAttribute('href')).toBe('https://story.example/');
});

test('only a page with captions lets media come from the page itself', async () => {
  const policyOf = (document: Document): string =>
    document.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')!;
  expect(policyOf(page)).toContain("; media-src 'self' data:;");
  const plainPages = await withMedia(imageLine, await tinyMedia(), async (folder) =>
    buildSite({ project: process.cwd(), folder, address: null }),
  );
  expect(policyOf(await documentOf(plainPages.site!))).not.toContain('media-src');
});
