/** `npm run story:draft` says in words what it cannot read, and writes nothing then. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'draft-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const article = file('article.txt', 'A ferry sank near Oslo on Monday.');
mkdirSync(join(folder, 'layers'));
file('layers/broken.geojson', '{');
const day = ['--date', '2025-11-14'];

test.each([
  [
    'not UTF-8',
    [file('latin.txt', Buffer.from('S\xe3o Paulo', 'latin1')), '--lang', 'en', ...day],
    'is not UTF-8 text',
  ],
  [
    'not UTF-8',
    [file('wide.txt', Buffer.from('\uFEFFRome', 'utf16le')), '--lang', 'en', ...day],
    'is not UTF-8 text',
  ],
  ['empty', [file('empty.txt', '\n \n'), '--lang', 'en', ...day], 'has no paragraph'],
  ['a folder', [folder, '--lang', 'en', ...day], 'There is no file'],
  ['in another language', [article, '--lang', 'ru', ...day], 'English (en) and Indonesian (id), not in ru'],
  ['without a day', [article, '--lang', 'en'], 'Give the day'],
  ['on a day that is none', [article, '--lang', 'en', '--date', '2025-11-31'], 'Give the day'],
  [
    'with a broken layer',
    [article, '--lang', 'en', ...day, '--layers', join(folder, 'layers')],
    'broken.geojson is no GeoJSON layer',
  ],
])(
  'an article %s',
  (_, args, message) => {
    const out = join(folder, 'out');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/draft.ts', ...args, '--out', out],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, existsSync(out)]).toEqual([1, false]);
  },
  30_000,
);
