/** The README keeps pace with the project. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const readme = await readFile('README.md', 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(await readFile('package.json', 'utf8'));

test('says of each dependency why it is there, and of no other', () => {
  const [, section = ''] = /### Dependencies\n(.*?)\n## /s.exec(readme) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
  const all = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    name.startsWith('@types/') ? '@types/*' : name,
  );
  expect([...named].sort()).toEqual([...new Set(all)].sort());
  for (const row of rows) expect(row.split('|')[2]!.trim().length, row).toBeGreaterThan(10);
});

test('names commands that there are', () => {
  const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});
