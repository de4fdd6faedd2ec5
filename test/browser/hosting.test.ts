/** The built site on the oldest common server: few media types, and a browser that may not guess the others. */
import { readdirSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openLive } from './support/reader.ts';
import type { Served } from './support/serve.ts';
import { serveFiles } from './support/static-server.ts';
import { useBrowser } from './support/use-browser.ts';

/** What nginx 1.22 knows of what a site like this one has. */
const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
};
/** Data that the program itself reads: a browser takes it with any media type. */
const data = ['.geojson', '.pmtiles'];

const { browser } = useBrowser();
let host: Served;

beforeAll(async () => {
  host = await serveFiles({
    mounts: { '/': resolve(inject('siteFolder')) },
    headers: { 'X-Content-Type-Options': 'nosniff' },
    types,
  });
});
afterAll(() => host?.close());

test('every built file has an ending that the server knows, or is data', () => {
  const files = readdirSync(inject('siteFolder'), { recursive: true, withFileTypes: true });
  const endings = new Set(files.filter((file) => file.isFile()).map(({ name }) => extname(name)));
  expect(endings.size).toBeGreaterThan(4);
  expect([...endings].filter((ending) => !types[ending] && !data.includes(ending))).toEqual([]);
});

test('the live map comes there', async () => {
  const { page, context, faults } = await openLive(browser(), `${host.url}en/`);
  await page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  expect(faults).toEqual([]);
  await context.close();
});
