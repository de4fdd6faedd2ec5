/** `/review` of the authoring server: a page on which a person confirms a draft. It is part of no build. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { ReviewDesk } from './review-desk.ts';
import { pageHtml } from './review-html.ts';

/** `folder` is the story's, relative to the project. */
export function reviewPlugin({ folder }: { folder: string }): Plugin {
  const project = process.cwd();
  const desk = new ReviewDesk(resolve(project, folder), join(project, 'data'));
  return {
    name: 'review',
    apply: 'serve',
    // Made ready before the page asks: it has no client that would load it again after that.
    config: () => ({ optimizeDeps: { include: ['lit', 'lit/directives/keyed.js', 'd3-geo', 'edtf'] } }),
    configureServer({ middlewares, config }) {
      const base = config.base.startsWith('/') ? config.base : '/';
      middlewares.use(
        async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          if (url.pathname !== '/review' && !url.pathname.startsWith('/review/')) return next();
          try {
            await answer(desk, project, base, url, request, response);
          } catch (error) {
            send(response, 400, { fault: (error as Error).message });
          }
        },
      );
    },
  };
}

async function answer(
  desk: ReviewDesk,
  project: string,
  base: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.pathname.slice('/review'.length).replace(/^\//, '');
  if (path === '') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pageHtml(`${base}src/review/page/main.ts`));
  } else if (path === 'state') send(response, 200, await desk.state());
  else if (path === 'choose' && request.method === 'POST') {
    // Only this page may write: a form of another site cannot send JSON.
    if (!request.headers['content-type']?.startsWith('application/json'))
      throw new Error('a choice must be JSON');
    const { id, choice } = JSON.parse(await bodyOf(request));
    desk.choose(String(id), choice);
    send(response, 200, await desk.state());
  } else if (path === 'find')
    send(response, 200, desk.find(url.searchParams.get('name') ?? '', url.searchParams.get('lang') ?? 'en'));
  else if (path === 'shape') send(response, 200, { geometry: desk.shape(url.searchParams.get('key') ?? '') });
  else if (path === 'world') {
    response.setHeader('Content-Type', 'application/geo+json');
    response.end(await readFile(join(project, 'data/basemap/world.geojson')));
  } else send(response, 404, { fault: `there is no ${url.pathname}` });
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
