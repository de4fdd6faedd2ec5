/** Comments and the titles of tests say it in words that nobody reads twice. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from '../imports.ts';
import { oddWordsIn } from './plain-english.ts';

/** This rule names the words itself. */
const files = [...filesOf('src', '.ts', '.css'), ...filesOf('test', '.ts')].filter(
  (file) => !/^test\/(?:out|fixtures)\/|\/plain-english(?:\.test)?\.ts$/.test(file),
);

test('none is odd in comments and titles', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    oddWordsIn(file, readFileSync(file, 'utf8')).map((word) => `${file}:${word}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['a.ts', '/** Asks anew. */'],
  ['a.ts', 'const a = 1; // null where it fails'],
  ['a.ts', "test('a host is told', () => {});"],
  ['a.ts', "test.each([1])('%i stands there', () => {});"],
  ['a.css', '/* The title for the ear. */'],
  ['a.css', '/* Lines parted by a rule. */'],
])('%s: %s is found', (file, source) => {
  expect(oddWordsIn(file, source)).toHaveLength(1);
});

test.each([
  "const told = 'anew';",
  '/** Neighbours can be told apart; a picture stands in for the map. */',
  '/** Where a place lies. */',
])('%s is not', (source) => {
  expect(oddWordsIn('a.ts', source)).toEqual([]);
});
