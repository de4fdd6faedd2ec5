/** A static host on an origin of its own (another port), as small as hosts get. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Served, serve } from './serve.ts';

/** Media types by a file's extension. */
export const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticOptions {
  /** Paths of the address → files or folders, the longest first. */
  mounts: Record<string, string>;
  headers?: Record<string, string>;
  /** Media types by extension, where the host knows others than most do. */
  types?: Record<string, string>;
  /** `{{name}}` in HTML is written as its value. */
  values?: Record<string, string>;
}

export function serveFiles({
  mounts,
  headers = {},
  types = mediaTypes,
  values = {},
}: StaticOptions): Promise<Served> {
  return serve(async (request, response) => {
    const path = decodeURI(new URL(request.url!, 'http://host').pathname);
    const file = fileFor(normalize(path), mounts);
    if (!file) return response.writeHead(404).end();
    const extension = extname(file);
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      ...headers,
    });
    if (extension !== '.html') return createReadStream(file).pipe(response);
    const html = await readFile(file, 'utf8');
    response.end(html.replace(/\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole));
  });
}

function fileFor(path: string, mounts: Record<string, string>): string | null {
  for (const [prefix, target] of Object.entries(mounts)) {
    if (!path.startsWith(prefix)) continue;
    let file = join(target, path.slice(prefix.length));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (existsSync(file)) return file;
  }
  return null;
}
