import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { readSettings } from './src/build/settings.ts';
import { offlinePlugins } from './src/build/vite/offline-plugin.ts';
import { modulePreload, smallProgram } from './src/build/vite/small-program.ts';
import { storyPlugin } from './src/build/vite/vite-plugin.ts';
import { reviewPlugin } from './src/review/server/review-plugin.ts';

function sitePlugins() {
  const { offline, ...story } = readSettings(process.env);
  const pages = storyPlugin(story);
  const program = smallProgram(() => pages.api?.begin());
  return [pages, ...program, reviewPlugin(story), ...offlinePlugins(offline)];
}

/** What hangs fails; a busy machine does not. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that put another module in a module's place: each needs modules that nobody has loaded yet. */
const replacing = [
  'test/story/side.test.ts',
  'test/build/draw/drawn-once.test.ts',
  'test/build/vite/{served-story,story-plugin}.test.ts',
];

const inBrowser = {
  globalSetup: 'test/browser/setup.ts',
  // One browser for all files of a process (test/browser/support/use-browser.ts).
  isolate: false,
  // Here a test fails at once; CI may try again, and its log shows each retry, until three runs in a row have needed none.
  retry: process.env.CI ? 1 : 0,
  ...patient,
  // A state that comes late on a slow machine has come; how fast it comes is the bench's matter.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: process.env.VITEST ? [] : sitePlugins(),
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, modulePreload },
  test: {
    // A page keeps a core busy for most of its time; more than four browsers only crowd each other's memory.
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**', 'test/engines/**', 'test/out/**', ...replacing],
          // Modules are loaded once for all files of a process: to load them again for each took a third of the time.
          isolate: false,
          ...patient,
        },
      },
      { extends: true, test: { name: 'replacing', include: replacing, ...patient } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...inBrowser,
        },
      },
    ],
  },
});
