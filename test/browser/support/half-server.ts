/** Passes a site on, its pages only in half: cut off there, or held until they are released. */
import { type Served, serve } from './serve.ts';

export interface HalfServer extends Served {
  /** Pages come whole. */
  isWhole: boolean;
  /** After the first half a page is held; otherwise it ends there. */
  holds: boolean;
  /** Lets what is held go on. */
  release: () => void;
}

export async function serveHalves(site: string): Promise<HalfServer> {
  let go = (): void => {};
  const served = await serve(async (request, response) => {
    const answer = await fetch(new URL(`.${request.url}`, site));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    if (!type.startsWith('text/html') || server.isWhole) return response.end(body);
    const half = Math.floor(body.length / 2);
    if (!server.holds) return response.end(body.subarray(0, half));
    response.write(body.subarray(0, half));
    await new Promise<void>((resolve) => {
      go = resolve;
    });
    response.end(body.subarray(half));
  });
  const server: HalfServer = { ...served, isWhole: false, holds: false, release: () => go() };
  return server;
}
