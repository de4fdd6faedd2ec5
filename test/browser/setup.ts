/** Before the browser tests: builds the Kursk story as readers get it, and serves it. */
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { storyPlugin } from '../../src/build/vite/vite-plugin.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** The folder that is served there. */
    siteFolder: string;
  }
}

/** Builds and serves a story; returns its address (ends with /) and what stops the server. */
export async function serveStory(folder: string, outDir: string, address: string | null = null) {
  const shared = {
    configFile: false,
    base: './',
    appType: 'mpa',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
  } as const;
  // Vitest sets NODE_ENV to `test`, with which Vite would build the libraries' development versions.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ ...shared, plugins: [storyPlugin({ folder, address })] });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

export default async function setup(project: TestProject) {
  const folder = 'test/out/site';
  const { url, close } = await serveStory('data/kursk-demining', folder);
  project.provide('site', url);
  project.provide('siteFolder', folder);
  return close;
}
