/** The command that authors run: lines, and the exit code that a script or an editor relies on. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FIXTURES, GOOD, readExpected, withOverlay } from './fixtures.ts';

const RUN = fileURLToPath(new URL('../../../src/cli/run.mjs', import.meta.url));
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/commands', import.meta.url));

function check(...folders: string[]) {
  const run = spawnSync(process.execPath, [RUN, 'check', ...folders], { encoding: 'utf8' });
  return { code: run.status, lines: run.stdout.trim().split('\n'), error: run.stderr };
}

test('a good story: no errors, exit 0', () => {
  expect(check(GOOD)).toEqual({ code: 0, lines: [`${GOOD}: no errors`], error: '' });
}, 30_000);

test('a broken story: every issue on its line, exit 1', async () => {
  const overlay = `${FIXTURES}broken/ten-faults`;
  const expected = await readExpected(overlay);
  await withOverlay(overlay, async (folder) => {
    const { code, lines } = check(folder);
    expect(code).toBe(1);
    expect(lines).toEqual([
      ...expected.map((line) => join(folder, line)),
      `${folder}: ${expected.length} errors`,
    ]);
    for (const line of expected) expect(line).toMatch(/^[\w./-]+:\d+:\d+: \S/);
  });
}, 30_000);

test('a warning alone: reported, exit 0', async () => {
  await withOverlay(`${FIXTURES}broken/place-unmentioned`, async (folder) => {
    const { code, lines } = check(folder);
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe(`${folder}: no errors, 1 warning`);
  });
}, 30_000);

test('a missing folder or none: exit 1', () => {
  expect(check('/nowhere/at/all').code).toBe(1);
  const { code, error } = check();
  expect(code).toBe(1);
  expect(error).toContain('npm run story:check');
}, 30_000);

test('what a command runs from is gone when it ends', () => {
  check(GOOD);
  expect(readdirSync(KEPT)).toEqual([]);
}, 30_000);
