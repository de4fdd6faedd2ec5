/** The README and the pages in docs keep pace with the project: commands, links, paths, dependencies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from './imports.ts';
import { holds } from './names-in-file.ts';

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
  expect(read('README.md').split('\n').length).toBeLessThan(120);
});

/** Rows of the README's table below a heading: their cells. */
const rowsBelow = (heading: string): string[][] =>
  read('README.md')
    .split(heading)[1]!
    .split('\n#')[0]!
    .split('\n')
    .filter((line) => /^\| (?!what \||folder \|)/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

describe('Where do I change …?', () => {
  const rows = rowsBelow('## Where do I change …?');
  /** A file, and in brackets what it holds. */
  const pointer = /`((?:[\w.-]+\/)*[\w-]+(?:\.[a-z]+)+)`(?: \(([^)]*)\))?/g;
  const namesIn = (list = ''): string[] => [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

  test.each(rows)('%s: each file is named with what it holds', (_, where = '') => {
    const pointers = [...where.matchAll(pointer)].map(([, file, list]) => ({
      file: file!,
      names: namesIn(list),
    }));
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter(({ names }) => names.length === 0)).toEqual([]);
    const wrong = pointers.flatMap(({ file, names }) =>
      names.filter((name) => !holds(file, name)).map((name) => `${file} has no ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a file that only imports, uses or mentions a name does not hold it', () => {
    const source =
      "/** width */ import { size } from './a.ts'; import { gap } from './b.ts'; const room = gap * 2; log('dot');";
    const held = ['size', 'gap', 'width', 'room', 'dot', 'do'].filter((name) => holds('a.ts', name, source));
    expect(held).toEqual(['room', 'dot']);
  });
});

test('the README names each folder of src and of test', () => {
  const named = rowsBelow('## How it is built').flatMap(([folder = '', what = '']) => [
    ...folder.matchAll(/`([^`]+)`/g),
    ...(folder === '`test`' ? what.matchAll(/`([^`]+)`/g) : []),
  ]);
  const names = named.map(([, name]) => name!);
  const foldersOf = (root: string): string[] => [
    ...new Set(filesOf(root, '.ts', '.css', '.txt').flatMap((file) => file.split('/').slice(1, -1)[0] ?? [])),
  ];
  const own = foldersOf('src');
  expect(own.filter((name) => !names.includes(`src/${name}`))).toEqual([]);
  // Other folders of test are named as in src.
  const others = foldersOf('test').filter((name) => !own.includes(name) && name !== 'out');
  expect(others.filter((name) => !names.includes(name))).toEqual([]);
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
