/** Sites with a service worker, and a server that breaks as servers do. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { offlinePlugins } from '../../../src/build/vite/offline-plugin.ts';
import { storyPlugin } from '../../../src/build/vite/vite-plugin.ts';
import { mediaTypes } from './static-server.ts';

/** Builds a story with its service worker, or with one that takes the copy away. */
export const buildOffline = (outDir: string, on: boolean, folder = 'data/kursk-demining') =>
  build({
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [storyPlugin({ folder, address: null }), ...offlinePlugins(on)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
  });

/** Answers a request for a path instead of the file; false if it does not. */
export type WrongAnswer = (path: string, response: ServerResponse) => boolean;

export interface OfflineHost {
  address: string;
  /** What the server does now. */
  state: { folders: Record<string, string>; down: boolean; wrong: WrongAnswer };
  /** A good server with these folders, by the paths that they are served below. */
  reset: (folders: Record<string, string>) => OfflineHost['state'];
  close: () => void;
}

export async function openOfflineHost(): Promise<OfflineHost> {
  const good = (folders: Record<string, string>) => ({ folders, down: false, wrong: () => false });
  const host = { state: good({}) } as unknown as OfflineHost;
  const server = createServer(async (request, response) => {
    const { down, folders, wrong } = host.state;
    if (down) return void response.destroy();
    const path = new URL(request.url!, 'http://x').pathname.replace(/\/$/, '/index.html');
    if (wrong(path, response)) return;
    const mounts = Object.keys(folders).sort((a, b) => b.length - a.length);
    const mount = mounts.find((mount) => path.startsWith(mount)) ?? '/';
    try {
      const body = await readFile(join(folders[mount]!, path.slice(mount.length)));
      const type = mediaTypes[extname(path)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(host, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reset: (folders: Record<string, string>) => {
      host.state = good(folders);
      return host.state;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
