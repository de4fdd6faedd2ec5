/** Passes a site on as a slow line does: its pages come in pieces, with pauses in which the browser paints what it has. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Served, serve } from './serve.ts';

const pieces = 8;
/** Between two pieces, ms. */
const wait = 120;

/** `site` ends with /, and so does the address that comes back. */
export function serveInDrops(site: string): Promise<Served> {
  return serve(async (request, response) => {
    const answer = await fetch(new URL(`.${request.url}`, site));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type });
    if (type.startsWith('text/html')) {
      const size = Math.ceil(body.length / pieces);
      for (let at = 0; at < body.length; at += size) {
        response.write(body.subarray(at, at + size));
        await pause(wait);
      }
      response.end();
    } else response.end(body);
  });
}
