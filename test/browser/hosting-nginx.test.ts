/** The documented nginx files, run as they are: types, compression, ranges, caching, folders, a password. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sharedBrowser } from './support/browser.ts';
import { type Nginx, nginxProgram, startNginx } from './support/nginx.ts';
import { openReader, quickly } from './support/reader.ts';

if (!nginxProgram)
  console.warn(
    'SKIPPED: nginx is not installed, so that docs/hosting is not tried (apt-get install nginx-light)',
  );

/** Where the same site is served. */
const folders = ['/', '/data/kursk/', '/peta cerita/курск/'];
const forGood = 'public, max-age=31536000, immutable';

describe.skipIf(!nginxProgram)('nginx', () => {
  let home: string;
  let host: Nginx;
  let paths: string[];
  const archive = new Uint8Array(5000).map((_, index) => index % 251);
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'nginx-'));
    // Its workers run as a user of their own.
    await chmod(home, 0o755);
    const root = join(home, 'root');
    for (const folder of [...folders].reverse()) {
      await cp(inject('siteFolder'), join(root, folder), { recursive: true });
      await mkdir(join(root, folder, 'data'), { recursive: true });
      await writeFile(join(root, folder, 'data/basemap-0123abcd.pmtiles'), archive);
    }
    const all = await readdir(inject('siteFolder'), { recursive: true, withFileTypes: true });
    paths = all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(inject('siteFolder').length + 1));
    host = await startNginx(home, root);
  });
  afterAll(async () => {
    await host?.close();
    await rm(home, { recursive: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(host.origin + encodeURI(path), { headers, redirect: 'manual' });

  const types: Record<string, RegExp> = {
    html: /^text\/html; charset=utf-8$/,
    js: /^(application|text)\/javascript/,
    css: /^text\/css/,
    json: /^application\/json/,
    geojson: /^application\/geo\+json/,
    svg: /^image\/svg\+xml/,
    png: /^image\/png$/,
    ico: /^image\/(x-icon|vnd\.microsoft\.icon)$/,
  };

  test.each(folders)(
    '%s: every file of the site has its type, and is kept as long as its name says',
    async (folder) => {
      for (const path of paths) {
        const response = await ask(folder + path);
        await response.arrayBuffer();
        expect([path, response.status]).toEqual([path, 200]);
        expect(response.headers.get('content-type'), path).toMatch(types[path.split('.').at(-1)!]!);
        const isHashed = /^(assets|data|pictures)\//.test(path);
        expect(response.headers.get('cache-control'), path).toBe(isHashed ? forGood : 'no-cache');
        expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
        expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(response.headers.get('content-security-policy'), path).toBeNull();
      }
    },
  );

  test.each(folders)(
    '%s: its pages are never kept without asking, and are not sent twice',
    async (folder) => {
      for (const page of ['', 'en/', 'en/index.html']) {
        const first = await ask(folder + page);
        expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
        const again = await ask(folder + page, { 'If-None-Match': first.headers.get('etag')! });
        expect(again.status).toBe(304);
      }
    },
  );

  test.each(folders)('%sen leads to the folder, with its query', async (folder) => {
    const response = await ask(`${folder}en?mode=present`);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(encodeURI(`${folder}en/?mode=present`));
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each(folders)('%s: an error is not kept', async (folder) => {
    for (const path of [
      'assets/index-abcdefgh.js',
      'data/places-0123abcd.geojson',
      'pictures/01234567.svg',
      'media/ship-01234567-m.webp',
      'no.html',
    ]) {
      const response = await ask(folder + path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('cache-control'), path).toBeNull();
      expect(response.headers.get('expires'), path).toBeNull();
    }
  });

  test('text is compressed, unless it is in one packet anyway', async () => {
    const least = Number(
      /gzip_min_length (\d+)/.exec(await readFile('docs/hosting/nginx-site.conf', 'utf8'))![1],
    );
    const isText = (path: string) => /\.(html|js|geojson|svg)$/.test(path);
    const sizes = paths.filter(isText).map(async (path) => [path, await sizeOf(path)] as const);
    const asked = (await Promise.all(sizes)).filter(([, size]) => size >= least).map(([path]) => path);
    expect(asked.length).toBeGreaterThan(20);
    for (const path of asked) expect([path, await codingOf(`/${path}`)]).toEqual([path, 'gzip']);
  });

  const sizeOf = async (path: string) => (await stat(join(inject('siteFolder'), path))).size;

  const codingOf = (path: string) =>
    new Promise((resolve, reject) => {
      get(host.origin + path, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        response.resume();
        resolve(response.headers['content-encoding']);
      }).on('error', reject);
    });

  test('an archive is sent in parts', async () => {
    const response = await ask('/data/kursk/data/basemap-0123abcd.pmtiles', { Range: 'bytes=100-199' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 100-199/5000');
    expect(response.headers.get('content-type')).toBe('application/vnd.pmtiles');
    expect(response.headers.get('cache-control')).toBe(forGood);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(archive.slice(100, 200));
  });

  test('an embedded story is not a page of its own for search engines', async () => {
    expect((await ask('/en/?mode=embed')).headers.get('x-robots-tag')).toBe('noindex');
    expect((await ask('/en/')).headers.get('x-robots-tag')).toBeNull();
  });

  describe('with a password and hosts that are named', () => {
    let closed: Nginx;
    beforeAll(async () => {
      const own = join(home, 'closed');
      await mkdir(own);
      await chmod(own, 0o755);
      await writeFile(join(own, 'story.htpasswd'), 'reader:{PLAIN}secret\n');
      closed = await startNginx(own, join(home, 'root'), {
        '# auth_basic "Story";': 'auth_basic "Story";',
        '# auth_basic_user_file story.htpasswd;': 'auth_basic_user_file story.htpasswd;',
        '# add_header Content-Security-Policy': 'add_header Content-Security-Policy',
      });
    });
    afterAll(() => closed?.close());

    test('nobody reads without it, and pages may be framed by those hosts', async () => {
      for (const path of ['/', '/embed.js', '/data/basemap-0123abcd.pmtiles']) {
        const response = await fetch(closed.origin + path);
        expect(response.status).toBe(401);
        expect(response.headers.get('cache-control')).toBeNull();
        expect(response.headers.get('content-security-policy')).toBe('frame-ancestors https://news.example');
      }
    });

    test.each(folders)('%s: with it the live map is drawn, and nothing is missing', async (folder) => {
      const browser = await sharedBrowser();
      const { faults, page, context } = await openReader(browser, `${closed.origin}${encodeURI(folder)}en/`, {
        ...quickly,
        httpCredentials: { username: 'reader', password: 'secret' },
      });
      const icons = await page
        .locator('link[rel=icon]')
        .evaluateAll(async (links) =>
          Promise.all((links as HTMLLinkElement[]).map(async ({ href }) => (await fetch(href)).status)),
        );
      expect(icons).toEqual([200, 200]);
      expect(faults.filter((fault) => !fault.startsWith('401'))).toEqual([]);
      await context.close();
    });
  });
});
