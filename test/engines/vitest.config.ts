/** `npm run test:engines`: the reader's journeys in the engines that are installed beside Chromium. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/engines/*.test.ts'],
    globalSetup: 'test/engines/setup.ts',
    fileParallelism: false,
    // What hangs fails; a busy machine does not.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // As in the other tests in a browser: CI may try again, and its log shows it.
    retry: process.env.CI ? 1 : 0,
    // What fails may be left in the middle of a page: the journeys after it open their own.
    bail: 0,
  },
});
