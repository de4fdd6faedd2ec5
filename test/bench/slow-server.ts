/**
 * Serves a folder, gzipped beforehand, over a line as slow as asked for. The line is the server's, not the browser's: what
 * developer tools slow down leaves out the workers, and the map's data come through one.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, gzipSync } from 'node:zlib';
import { mediaTypes } from '../browser/support/static-server.ts';
import { type Line, SharedLine } from './shared-line.ts';

interface ServedFile {
  body: Buffer;
  headers: Record<string, string>;
}

export interface Sent {
  path: string;
  /** Heads and bodies of the answer, as they go over the wire. */
  bytes: number;
  /** Of a part of a file, as asked for. */
  range: string | null;
}

export interface SlowServer {
  /** Ends with /. */
  url: string;
  /** What has been asked for since `reset`, in order. */
  sent: readonly Sent[];
  /** Forgets what was sent, and serves over another line: null for as fast as it goes. */
  reset: (line: Line | null) => void;
  close: () => Promise<void>;
}

export async function serveSlowly(folder: string): Promise<SlowServer> {
  const files = await readFiles(folder);
  let line: SharedLine | null = null;
  const sent: Sent[] = [];
  const http = createServer(async (request, response) => {
    const own = line;
    const path = decodeURI(new URL(request.url!, 'http://host').pathname);
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    const { status, body, headers } = answerTo(request, file);
    const entry: Sent = { path, bytes: 0, range: request.headers.range ?? null };
    sent.push(entry);
    response.on('error', () => {});
    if (own) await pause(own.latency);
    response.sendDate = false;
    response.writeHead(status, headers);
    response.flushHeaders();
    entry.bytes = headOf(response) + body.length;
    if (own) await own.send(body, response);
    else response.end(body);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const reset = (next: Line | null): void => {
    line?.close();
    line = next && new SharedLine(next);
    sent.length = 0;
    http.closeIdleConnections();
  };
  const close = () =>
    new Promise<void>((resolve) => {
      line?.close();
      http.closeAllConnections();
      http.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, sent, reset, close };
}

/** Bytes of an answer's head: the only place where Node keeps it. */
const headOf = (response: ServerResponse): number =>
  ((response as unknown as { _header: string | null })._header ?? '').length;

function answerTo(request: IncomingMessage, file: ServedFile | undefined) {
  if (!file) return { status: 404, body: Buffer.from('none'), headers: { 'Content-Length': '4' } };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined || file.headers['Content-Encoding']) {
    return { status: 200, ...file, headers: withLength(file.headers, file.body) };
  }
  const body = file.body.subarray(Number(from), Number(to) + 1);
  const range = { 'Content-Range': `bytes ${from}-${Number(from) + body.length - 1}/${file.body.length}` };
  return { status: 206, body, headers: withLength({ ...file.headers, ...range }, body) };
}

const withLength = (headers: Record<string, string>, { length }: Buffer): Record<string, string> => ({
  ...headers,
  'Content-Length': String(length),
});

const hashed = /[/\\](?:assets|data|media|pictures)[/\\]/;

/** All files of a folder by their paths, as they are sent. */
async function readFiles(folder: string): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, ServedFile>();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const raw = await readFile(file);
    const type = mediaTypes[extname(file)];
    const packed = type && extname(file) !== '.png';
    files.set(`/${relative(folder, file).split(sep).join('/')}`, {
      body: packed ? gzipSync(raw, { level: constants.Z_BEST_COMPRESSION }) : raw,
      headers: {
        'Content-Type': type ?? 'application/octet-stream',
        // As docs/hosting.md asks: names with a hash never change.
        'Cache-Control': hashed.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
        ...(packed ? { 'Content-Encoding': 'gzip' } : { 'Accept-Ranges': 'bytes' }),
      },
    });
  }
  return files;
}
