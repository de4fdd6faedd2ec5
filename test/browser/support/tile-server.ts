/** A server of tiles on this machine, as an author might name one: says what it was asked, and can be broken. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from './serve.ts';

export interface Asked {
  path: string;
  range: string | null;
  status: number;
  bytes: number;
}

export interface TileServer {
  /** Without a slash at the end. */
  origin: string;
  asked: Asked[];
  /** By path; what is not there is answered by 404. */
  files: Map<string, string | Uint8Array>;
  /** Answers every path that this fits with this status. */
  broken: { path: RegExp; status: number } | null;
  /** Sends files whole, whatever range is asked for. */
  ignoresRanges: boolean;
  close(): Promise<void>;
}

export async function startTileServer(): Promise<TileServer> {
  const { origin, close } = await serve((request, response) => answer(server, request, response));
  const server: TileServer = {
    origin,
    asked: [],
    files: new Map(),
    broken: null,
    ignoresRanges: false,
    close,
  };
  return server;
}

function answer(server: TileServer, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url!.split('?')[0]!;
  const { range = null } = request.headers;
  const send = (status: number, body: Uint8Array, headers: Record<string, string> = {}) => {
    server.asked.push({ path, range, status, bytes: body.length });
    response.writeHead(status, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'range',
      'Access-Control-Expose-Headers': 'Content-Range, Content-Length, ETag',
      'Content-Length': String(body.length),
      'Cache-Control': 'no-store',
      ...headers,
    });
    response.end(body);
  };
  const file = server.files.get(path) ?? server.files.get(path.replace(/\/\d+\/\d+\/\d+/, '/z/x/y'));
  if (request.method === 'OPTIONS') {
    send(204, new Uint8Array());
    return;
  }
  if (server.broken?.path.test(path)) {
    send(server.broken.status, Buffer.from('broken'));
    return;
  }
  if (file === undefined) {
    send(404, Buffer.from('no such file'));
    return;
  }
  const bytes = Buffer.from(file as Uint8Array);
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined || server.ignoresRanges) {
    send(200, bytes);
    return;
  }
  if (Number(from) >= bytes.length) {
    send(416, new Uint8Array(), { 'Content-Range': `bytes */${bytes.length}` });
    return;
  }
  const end = Math.min(Number(to), bytes.length - 1);
  send(206, bytes.subarray(Number(from), end + 1), {
    'Content-Range': `bytes ${from}-${end}/${bytes.length}`,
  });
}
