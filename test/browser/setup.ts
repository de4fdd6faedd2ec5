/** Before the browser tests: bundles the page once, builds the Kursk story as readers get it, and serves it. */
import { writeFile } from 'node:fs/promises';
import type { OutputAsset } from 'rolldown';
import { build, type Plugin, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { modulePreload, smallProgram } from '../../src/build/vite/small-program.ts';
import { announceEngine, storyPlugin } from '../../src/build/vite/vite-plugin.ts';
import { bundled, templateFile } from './support/serve-story.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** The folder that is served there. */
    siteFolder: string;
  }
}

/** Keeps the page's template as bundled, before the story is filled in: `serveStory` fills other stories into it. */
function keepTemplate(): Plugin {
  let template = '';
  return {
    name: 'keep-template',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { source } = bundle['index.html'] as OutputAsset;
        template = announceEngine(String(source), Object.values(bundle));
      },
    },
    writeBundle: () => writeFile(templateFile, template),
  };
}

/** Builds the Kursk story with the program, and serves it; returns its address (ends with /) and what stops the server. */
export async function serveKursk(outDir = bundled): Promise<{ url: string; close: () => Promise<void> }> {
  const shared = {
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'warn',
    // As a site without a saved copy is built; without this, what the copy asks of Vite stays in the program.
    define: { 'import.meta.env.VITE_OFFLINE': JSON.stringify('off') },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload,
      chunkSizeWarningLimit: 1200,
    },
  } as const;
  // Vitest sets NODE_ENV to `test`, with which Vite would build the libraries' development versions.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const story = storyPlugin({ folder: 'data/kursk-demining', address: null });
    await build({ ...shared, plugins: [keepTemplate(), story, ...smallProgram()] });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

export default async function setup(project: TestProject) {
  const { url, close } = await serveKursk();
  project.provide('site', url);
  project.provide('siteFolder', bundled);
  return close;
}
