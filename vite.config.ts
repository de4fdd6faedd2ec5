import { defineConfig } from 'vitest/config';
import { readSettings } from './src/build/settings.ts';
import { offlinePlugins } from './src/build/vite/offline-plugin.ts';
import { storyPlugin } from './src/build/vite/vite-plugin.ts';

function sitePlugins() {
  const { offline, ...story } = readSettings(process.env);
  return [storyPlugin(story), ...offlinePlugins(offline)];
}

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: process.env.VITEST ? [] : sitePlugins(),
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, modulePreload: { polyfill: false } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/engines/**', 'test/out/**'],
          // What hangs fails; a busy machine does not.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          // One real browser at a time: two would share the cores and the graphics of one machine.
          fileParallelism: false,
          // One process and one browser for all files (test/browser/support/use-browser.ts).
          isolate: false,
          // After the unit tests.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
