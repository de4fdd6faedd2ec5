/** Every fixture story gives exactly the lines in the file beside it; one without an expectation fails. */
import { describe, expect, test } from 'vitest';
import { checkFolder, FIXTURES, listFixtures, readExpected, withOverlay } from './fixtures.ts';

describe('good stories have no issue', async () => {
  for (const name of await listFixtures('good')) {
    test(name, async () => {
      const folder = `${FIXTURES}good/${name}`;
      const { lines, source } = await checkFolder(folder);
      expect(lines).toEqual(await readExpected(folder));
      expect(lines).toEqual([]);
      expect(source).not.toBeNull();
    });
  }
});

describe('broken stories give all their issues in one run', async () => {
  const names = await listFixtures('broken');
  test('there are many', () => expect(names.length).toBeGreaterThan(100));
  for (const name of names) {
    test(name, async () => {
      const overlay = `${FIXTURES}broken/${name}`;
      const expected = await readExpected(overlay);
      expect(expected).not.toEqual([]);
      const { lines, source } = await withOverlay(overlay, checkFolder);
      expect(lines).toEqual(expected);
      // Warnings alone leave the story whole; any error builds nothing.
      expect(source === null).toBe(expected.some((line) => !/^[^:]+:\d+:\d+: warning: /.test(line)));
    });
  }
  test('ten issues and more in one run', async () => {
    expect((await readExpected(`${FIXTURES}broken/ten-faults`)).length).toBeGreaterThanOrEqual(10);
  });
});
