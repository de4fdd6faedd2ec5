/** The Vite plugin: a story folder becomes the pages and data of the site, in the build and while authors write. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { OutputAsset } from 'rolldown';
import type { Plugin, ViteDevServer } from 'vite';
import { formatIssue, type Issue } from '../../story/issue.ts';
import type { DataFile } from '../derive/data-file.ts';
import { gatherMakings } from '../makings.ts';
import { readStory } from '../read/read-story.ts';
import type { StorySource } from '../read/story-source.ts';
import { compileSite, type Site, type SiteOptions } from '../site.ts';
import { assetFileName } from './built-endings.ts';
import { issuesError, located } from './issues.ts';
import { type PartResponse, sendPart } from './send-part.ts';
import { ServedStory } from './served-story.ts';
import { stampPages } from './version.ts';

export interface StoryOptions {
  /** Story folder, relative to the project. */
  folder: string;
  /** The site's address, for what must be absolute. */
  address: string | null;
  /** Origins of the pages that may control an embedded story; null or an empty list: any. */
  origins?: readonly string[] | null;
}

export interface StoryApi {
  /** In a build, compiles the story before the bundler asks for its pages. */
  begin: () => void;
}

export function storyPlugin(options: StoryOptions): Plugin<StoryApi> {
  const project = process.cwd();
  const folder = resolve(project, options.folder);
  const siteOptions: SiteOptions = {
    project,
    folder,
    address: options.address,
    origins: options.origins ?? null,
  };
  let source: StorySource | null = null;
  let compiling: Promise<Site> | null = null;
  const compile = (): Promise<Site> => {
    compiling ??= gatherMakings(project, source!).then((makings) =>
      compileSite(source!, siteOptions, makings),
    );
    return compiling;
  };
  let files: readonly DataFile[] = [];
  return {
    name: 'story',
    // An error is thrown where the pages are asked for.
    api: { begin: () => void compile().catch(() => undefined) },
    config: () => ({ build: { rolldownOptions: { output: { assetFileNames: assetFileName } } } }),
    /** Before the bundler starts: a story with errors builds nothing, and an earlier build stays as it is. */
    async configResolved({ command, logger }) {
      if (command !== 'build') return;
      const read = await readStory(folder);
      for (const issue of read.issues.filter(({ severity }) => severity === 'warning')) {
        logger.warn(formatIssue(located(issue, options.folder)));
      }
      if (!read.source) throw issuesError(read.issues, options.folder);
      source = read.source;
      boundGarbage(source);
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (!source) return;
        const { pages: filled, data } = await compile();
        const template = bundle['index.html'] as OutputAsset | undefined;
        if (!template) return this.error('index.html was not built: check the input of the bundler');
        const html = announceEngine(String(template.source), Object.values(bundle));
        delete bundle['index.html'];
        const { pages, versionJson } = stampPages(
          filled.map(({ path, fill }) => ({ path, html: fill(html, true) })),
        );
        for (const page of pages) this.emitFile({ type: 'asset', fileName: page.path, source: page.html });
        this.emitFile({ type: 'asset', fileName: 'version.json', source: versionJson });
        files = data;
        // A long story is large: free the memory of its pages for the steps that follow.
        source = compiling = null;
      },
    },
    /** The story's own files, thousands in a long one, go past the bundler, which would hold each of them twice. */
    async writeBundle({ dir }) {
      for (const { path, text } of files) {
        await mkdir(dirname(join(dir!, path)), { recursive: true });
        await writeFile(join(dir!, path), text);
      }
      files = [];
    },
    configureServer(server) {
      const serve = serveSite(server, siteOptions);
      return () => {
        server.middlewares.use(serve);
      };
    },
  };
}

/** Paragraphs in all languages together from which on a story's pictures leave hundreds of megabytes of garbage. */
const many = 400;

/** Node lets garbage lie until it is several times what is in use; of a long story, until it is a fifth of that. */
function boundGarbage({ texts }: StorySource): void {
  const paragraphs = Object.values(texts).reduce((sum, { blocks }) => sum + blocks.length, 0);
  if (paragraphs >= many) setFlagsFromString('--heap-growing-percent=20');
}

/** Names the live map's engine before the early script, which announces it when the first words are painted. */
export function announceEngine(html: string, files: readonly { fileName: string; name?: string }[]): string {
  const engine = files.find(({ name, fileName }) => name === 'maplibre-engine' && fileName.endsWith('.js'));
  if (!engine) throw new Error('The chunk of the map engine (maplibre-engine) is missing from the build.');
  return html.replace(
    '<!--story:head-->',
    `<meta name="story-engine" content="./${engine.fileName}"><!--story:head-->`,
  );
}

/** Serves pages and data, compiled again after each change of the story; errors are shown in Vite's overlay. */
function serveSite(server: ViteDevServer, options: SiteOptions) {
  const { project, folder } = options;
  const story = new ServedStory(options);
  // An error is shown to the first who asks for a page.
  story.prepare().catch(() => undefined);
  server.watcher.add(folder);
  server.watcher.on('all', (_, file) => {
    const isOfStory = file.startsWith(folder);
    if (!isOfStory && !file.endsWith('.css') && !file.includes('/src/build/')) return;
    // What an author has chosen on the review page is no part of the site.
    if (file.endsWith('/review.json')) return;
    story.change(isOfStory);
    // If no page is open, the story is compiled when one is asked for: a choice on the review page changes several files.
    if (server.ws.clients.size === 0) return;
    story.prepare().then(
      (issues) => {
        if (issues === null) server.ws.send({ type: 'full-reload' });
        else if (issues !== 'changed') server.ws.send({ type: 'error', err: overlay(issues, folder) });
      },
      // For example a file that cannot be read: it is shown in the same overlay as an error of the story.
      ({ message, stack = '' }: Error) => server.ws.send({ type: 'error', err: { message, stack } }),
    );
  });
  return async (
    request: { url?: string; originalUrl?: string; headers: { range?: string } },
    response: PartResponse,
    next: (error?: unknown) => void,
  ): Promise<void> => {
    try {
      const path = decodeURI((request.originalUrl ?? request.url ?? '/').split(/[?#]/)[0]!).slice(1);
      const found = await story.find(path);
      if (!found) return next();
      if (Array.isArray(found))
        return next(Object.assign(new Error(overlay(found, folder).message), overlay(found, folder)));
      response.setHeader('Content-Type', 'fill' in found ? 'text/html; charset=utf-8' : typeOf(path));
      if (!('fill' in found)) return sendPart(response, found.text, request.headers.range);
      const template = await readFile(join(project, 'index.html'), 'utf8');
      response.end(await server.transformIndexHtml(`/${path}`, found.fill(template, false)));
    } catch (error) {
      next(error);
    }
  };
}

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  geojson: 'application/geo+json',
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  css: 'text/css',
};

const typeOf = (path: string): string => types[path.split('.').at(-1)!] ?? 'application/octet-stream';

/** All errors, with the file and line of the first. */
function overlay(issues: readonly Issue[], folder: string) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const first = errors[0]!;
  return {
    message: errors.map((issue) => formatIssue(located(issue, folder))).join('\n'),
    stack: '',
    plugin: 'story',
    id: join(folder, first.file),
    loc: { file: join(folder, first.file), line: first.line, column: first.column },
  };
}
