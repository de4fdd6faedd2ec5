/** `npm run test:engines`: the reader's journeys in the engines that are installed beside Chromium. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/engines/*.test.ts'],
    globalSetup: 'test/engines/setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // What fails may be left in the middle of a page: the journeys after it open their own.
    bail: 0,
  },
});
