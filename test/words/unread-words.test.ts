/** No word is kept that nobody reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsOf } from '../../src/words/check-words.ts';
import { enBuild } from '../../src/words/en.build.ts';
import { en } from '../../src/words/en.ts';
import { type Reads, readsIn } from './read-words.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/words/'));

function readsOf(files: readonly string[]): Reads {
  const all = files.map((file) => readsIn(file, readFileSync(file, 'utf8')));
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    tables: new Set(all.flatMap(({ tables }) => [...tables])),
  };
}

const variant = /\.(?:zero|one|two|few|many|other)$/;

/** Paths of texts of which some step is read by nobody. */
function unread(words: object, { names, tables }: Reads): string[] {
  const isRead = (path: string): boolean => {
    const steps = path.replace(variant, '').split('.');
    return steps.every((step, at) => names.has(step) || (at > 0 && tables.has(steps[at - 1]!)));
  };
  return textsOf(words)
    .map(([path]) => path)
    .filter((path) => !isRead(path));
}

const program = readsOf(sources.filter((file) => !/^src\/(?:build|cli)\//.test(file)));
const compiler = readsOf(sources.filter((file) => /^src\/(?:build|story)\//.test(file)));

test('the page’s program reads every word that it is given', () => {
  expect(unread(en.page, program)).toEqual([]);
  for (const part of Object.values(en.parts)) expect(unread(part, program)).toEqual([]);
});

test('the compiler reads every word of its own', () => {
  expect(unread(enBuild, compiler)).toEqual([]);
});

test('a word that nobody reads is found', () => {
  const reads = readsIn('x.ts', 'const { a } = words; words.b; words.table[key]; dialog.close();');
  const words = { a: 'a', b: 'b', close: 'c', table: { x: 'd' }, group: { a: 'e' } };
  expect(unread(words, reads)).toEqual(['close', 'group.a']);
});
