/** Another story's site, served from memory: only its pages and data are made, the program is the one bundled for all tests. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { buildSite } from '../../../src/build/site.ts';
import { sendPart } from '../../../src/build/vite/send-part.ts';
import { stampPages } from '../../../src/build/vite/version.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { type Served, serve } from './serve.ts';
import { mediaTypes } from './static-server.ts';

/** Where `setup.ts` builds the Kursk story, and with it the program. */
export const bundled = 'test/out/site';

/** The bundled page into which stories are filled. */
export const templateFile = 'test/out/template.html';

interface StorySiteOptions {
  address?: string | null;
  origins?: readonly string[];
}

/** What is made of the project's own stories, which no test changes: once for all test files of a worker process. */
const own = new Map<string, ReturnType<typeof makeFiles>>();

function storyFiles(folder: string, options: StorySiteOptions = {}): ReturnType<typeof makeFiles> {
  if (!folder.startsWith('data/') || Object.keys(options).length > 0) return makeFiles(folder, options);
  const files = own.get(folder) ?? makeFiles(folder, options);
  own.set(folder, files);
  return files;
}

/** The pages and data of a story by their paths, without the program. Throws what is wrong with it if it has errors. */
async function makeFiles(folder: string, { address = null, origins }: StorySiteOptions) {
  const { site, issues } = await buildSite({ project: process.cwd(), folder, address, origins });
  if (!site) throw new Error(issues.map(formatIssue).join('\n'));
  const template = await readFile(templateFile, 'utf8');
  const { pages, versionJson } = stampPages(
    site.pages.map(({ path, fill }) => ({ path, html: fill(template, true) })),
  );
  return new Map<string, string | Uint8Array>([
    ...pages.map(({ path, html }) => [path, html] as const),
    ...site.data.map(({ path, text }) => [path, text] as const),
    ['version.json', versionJson],
  ]);
}

/** Writes the whole site of a story to a folder, the program with it. */
export async function writeStorySite(
  folder: string,
  outDir: string,
  options: StorySiteOptions = {},
): Promise<void> {
  const files = await storyFiles(folder, options);
  await cp(join(bundled, 'assets'), join(outDir, 'assets'), { recursive: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), content);
  }
}

export async function serveStory(folder: string): Promise<Served> {
  const files = await storyFiles(folder);
  return serve(async (request, response) => {
    const path = decodeURI(new URL(request.url!, 'http://host').pathname).slice(1);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const program = /^(?:assets\/|[^/]+\.css$)/.test(name);
    const content =
      files.get(name) ?? (program ? await readFile(join(bundled, name)).catch(() => undefined) : undefined);
    response.setHeader('Content-Type', mediaTypes[extname(name)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    if (content === undefined) response.writeHead(404).end();
    else sendPart(response, content, request.headers.range);
  });
}
