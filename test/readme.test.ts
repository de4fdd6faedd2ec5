/** The README and the pages in docs keep pace with the project: commands, links, paths, dependencies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = [
  'README.md',
  'data/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(path, 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));

test('docs/dependencies.md says of each dependency why it is there, and of no other', () => {
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
  const all = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    name.startsWith('@types/') ? '@types/*' : name,
  );
  expect([...named].sort()).toEqual([...new Set(all)].sort());
  for (const row of rows) expect(row.split('|')[2]!.trim().length, row).toBeGreaterThan(10);
});

test('the README has about a hundred lines', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(130);
});

/** The name that GitHub gives a heading in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(pages)('%s', (page) => {
  // A block of code is an example.
  const text = read(page).replace(/^```.*?^```/gms, '');

  test('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address!);
    const broken = links.filter((address) => {
      if (/^[a-z]+:/.test(address)) return !URL.canParse(address);
      const [path = '', anchor] = address.split('#');
      const file = path ? join(dirname(page), path) : page;
      if (!existsSync(file)) return true;
      if (anchor === undefined || anchor.startsWith('place-')) return false;
      return ![...read(file).matchAll(/^#+ (.*)$/gm)].some(([, heading]) => anchorOf(heading!) === anchor);
    });
    expect(page === 'data/README.md' ? broken.filter((address) => address.includes('/')) : broken).toEqual(
      [],
    );
  });

  test('names only files and commands that are there', () => {
    const paths = [...text.matchAll(/`((?:src|test|docs|data|public)\/[\w./-]*)`/g)].map(([, path]) => path!);
    const isBuilt = (path: string): boolean => page !== 'README.md' && /^data\/$/.test(path);
    expect(paths.filter((path) => !existsSync(path) && !isBuilt(path))).toEqual([]);
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
