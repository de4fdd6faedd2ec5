/** The house keeps its plan: which folder may import which, who touches the map library, how long a file may be. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, type Import, importsOf } from './imports.ts';

/** Folder → those below it, which it may import. `story` knows nothing; siblings do not know each other. */
const below: Record<string, string[]> = {
  story: [],
  'host-script': [],
  style: [],
  'inline-scripts': [],
  words: ['story'],
  kit: ['story', 'words'],
  article: ['story', 'words', 'kit'],
  card: ['story', 'words', 'kit'],
  compare: ['story', 'words', 'kit'],
  share: ['story', 'words', 'kit'],
  offline: ['story', 'words', 'kit'],
  map: ['story', 'words', 'kit'],
  timeline: ['story', 'words', 'kit'],
  // Pictures, handouts and the snippet for host pages follow the same rules as the live views; see the test on what runs in Node.
  build: ['story', 'words', 'kit', 'map', 'timeline', 'share'],
  modes: ['story', 'words', 'kit', 'article', 'card', 'compare', 'map', 'timeline', 'share', 'style'],
  'main.ts': ['story', 'words', 'kit', 'article', 'card', 'compare', 'map', 'timeline', 'offline', 'modes'],
  // From an article to a draft; it reads stories as the compiler does.
  draft: ['story', 'build'],
  // The page on which a draft is confirmed, and what serves it to its author.
  review: ['story', 'build', 'draft'],
  cli: ['story', 'build', 'draft'],
};

const sources = filesOf('src', '.ts');
const all = sources.flatMap((file) => importsOf(file));
const folderOf = (path: string): string => path.split('/')[1]!;
const isOwn = ({ to }: Import): boolean => to.startsWith('src/');
const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

test('imports are read: static, dynamic, re-exported, of types', () => {
  const code = [
    "import { a } from './a.ts';",
    "import type { B } from '../b.ts';",
    "import { type C } from './c.ts';",
    "export * from './d.ts';",
    "const e = await import('./e.ts');",
    "type F = import('./f.ts').F;",
    "import './g.css?inline';",
    "import { h } from 'lit';",
  ].join('\n');
  const found = importsOf('src/map/x.ts', code).map(
    ({ to, isType, isLazy }) => `${isType ? 'type ' : ''}${isLazy ? 'lazy ' : ''}${to}`,
  );
  expect(found).toEqual([
    'src/map/a.ts',
    'type src/b.ts',
    'type src/map/c.ts',
    'src/map/d.ts',
    'lazy src/map/e.ts',
    'type src/map/f.ts',
    'src/map/g.css',
    'lit',
  ]);
});

describe('folders', () => {
  test('have their place in the plan', () => {
    const folders = [...new Set(sources.map(folderOf))];
    expect(folders.filter((folder) => !(folder in below))).toEqual([]);
  });

  test('import only what lies below them', () => {
    const wrong = all
      .filter(isOwn)
      .filter(({ from, to }) => folderOf(from) !== folderOf(to))
      .filter(({ from, to }) => !below[folderOf(from)]?.includes(folderOf(to)));
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('no file imports one that is not there', () => {
    const files = new Set(filesOf('src', ''));
    expect(
      all
        .filter(isOwn)
        .filter(({ to }) => !files.has(to))
        .map(arrow),
    ).toEqual([]);
  });

  test('no file imports itself by way of others, types included', () => {
    const own = all.filter(isOwn);
    const usedBy = (file: string): string[] => own.filter(({ from }) => from === file).map(({ to }) => to);
    const used = new Map(sources.map((file) => [file, usedBy(file)]));
    const reachedFrom = (start: string): Set<string> => {
      const reached = new Set(used.get(start));
      for (const file of reached) for (const to of used.get(file) ?? []) reached.add(to);
      return reached;
    };
    expect(sources.filter((file) => reachedFrom(file).has(file))).toEqual([]);
  });

  test('have at most eight loose files beside folders', () => {
    const crowded = [...new Set(sources.map((file) => file.split('/').slice(0, -1).join('/')))].filter(
      (folder) => {
        const inside = sources.filter((file) => file.startsWith(`${folder}/`));
        const loose = inside.filter((file) => !file.slice(folder.length + 1).includes('/'));
        return loose.length > 8 && loose.length < inside.length;
      },
    );
    expect(crowded).toEqual([]);
  });

  test('no name is exported twice', () => {
    const places = new Map<string, string[]>();
    for (const file of sources)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(
        /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm,
      ))
        places.set(name!, [...(places.get(name!) ?? []), file]);
    // Twins that are left: one in the map, one in the compiler or the words.
    const known = ['Frame', 'id'];
    const twice = [...places].filter(([name, files]) => files.length > 1 && !known.includes(name));
    expect(twice).toEqual([]);
  });

  test('no way to read imports another', () => {
    const shell = (path: string): string | undefined => /^src\/modes\/(read|present|embed)\//.exec(path)?.[1];
    const wrong = all.filter(({ from, to }) => shell(to) && shell(from) && shell(from) !== shell(to));
    const readers = all.filter(({ from, to }) => shell(from) && to === 'src/modes/read/read-shell.ts');
    const joined = all.filter(({ from, to }) => !shell(from) && from.startsWith('src/modes/') && shell(to));
    expect([...wrong, ...readers, ...joined].map(arrow)).toEqual([]);
  });
});

/** Phases of the compiler in the order of its data: each may import the ones before it, and none may look back. */
const phases = ['read', 'derive', 'media', 'draw', 'write'];

describe('the compiler', () => {
  const own = all.filter(({ from, to }) => from.startsWith('src/build/') && to.startsWith('src/build/'));
  const phaseOf = (path: string): string => path.split('/')[2]!;

  test('reads, derives, encodes, draws and writes in that order', () => {
    const back = own.filter(({ from, to }) => {
      const [user, used] = [phases.indexOf(phaseOf(from)), phases.indexOf(phaseOf(to))];
      return user >= 0 && (used < 0 || used > user);
    });
    expect(back.map(arrow)).toEqual([]);
  });
});

describe('packages', () => {
  /** What files load when they run, with all that this loads; `lazy`: what is loaded only when asked for, too. */
  const loadedBy = (start: string[], { lazy }: { lazy: boolean }): string[] => {
    const seen = new Set(start);
    for (const file of seen) {
      for (const imported of all)
        if (imported.from === file && !imported.isType && (lazy || !imported.isLazy)) seen.add(imported.to);
    }
    return [...seen];
  };
  const among = (loaded: string[], ...names: string[]): string[] =>
    loaded.filter((name) => names.some((start) => name.startsWith(start)));

  test('the map library is loaded by its engine alone', () => {
    // Of its worker a page only has the address.
    const loaders = all.filter(
      ({ to, isType }) => to.startsWith('maplibre-gl') && !to.endsWith('worker.mjs') && !isType,
    );
    expect(new Set(loaders.map(({ from }) => from))).toEqual(new Set(['src/map/engine/maplibre-engine.ts']));
    const askers = all.filter(({ to, isType }) => to === 'src/map/engine/maplibre-engine.ts' && !isType);
    expect(askers.every(({ from }) => from.startsWith('src/modes/'))).toBe(true);
  });

  test('the page opens without dates, geometry and the map library', () => {
    const opened = loadedBy(['src/main.ts'], { lazy: false });
    expect(among(opened, 'lit')).not.toEqual([]);
    expect(among(opened, 'maplibre-gl', '@turf', 'edtf', 'src/compare/')).toEqual([]);
  });

  test('a story is checked without what makes its pictures and pages', () => {
    const loaded = loadedBy(['src/cli/check.ts'], { lazy: false });
    expect(among(loaded, '@turf/turf')).not.toEqual([]);
    const others = ['sharp', '@resvg/', 'lightningcss', 'vite', 'rolldown', 'lit', 'src/build/write/'];
    expect(among(loaded, ...others)).toEqual([]);
  });

  test('nothing that compiles ever reaches the page', () => {
    const ever = loadedBy(['src/main.ts'], { lazy: true });
    expect(among(ever, 'maplibre-gl')).not.toEqual([]);
    expect(
      among(ever, 'src/build/', 'src/cli/', 'node:', 'edtf', 'valibot', 'mdast', 'hast', 'yaml'),
    ).toEqual([]);
  });

  test('no language reaches the page: the compiler writes its words', () => {
    const ever = loadedBy(['src/main.ts'], { lazy: true });
    expect(among(ever, 'src/words/')).toEqual(['src/words/page-words.ts']);
  });

  test('what runs in Node loads neither elements nor the map library', () => {
    const inNode = sources.filter((file) => ['build', 'cli', 'draft'].includes(folderOf(file)));
    const loaded = loadedBy(inNode, { lazy: true });
    expect(among(loaded, 'src/map/')).not.toEqual([]);
    expect(
      among(loaded, 'maplibre-gl', 'src/kit/inner-properties', 'src/map/story-map', 'src/timeline/story-'),
    ).toEqual([]);
  });

  test('every package that the source names is one of the project', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = all.filter(
      (imported) => !isOwn(imported) && !imported.to.startsWith('node:') && !imported.to.startsWith('.'),
    );
    const nameOf = (path: string): string =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/');
    const known = (name: string): boolean => name in dependencies || name in devDependencies;
    // Types of a package may come from DefinitelyTyped.
    const typed = (name: string): boolean => known(`@types/${name}`);
    const strangers = named.filter(({ to, isType }) => !known(nameOf(to)) && !(isType && typed(nameOf(to))));
    expect(strangers.map(arrow)).toEqual([]);
  });
});

describe('what the story folder may know', () => {
  test('no library of the page, and no word of a browser', () => {
    const own = all.filter(({ from }) => folderOf(from) === 'story' && from.startsWith('src/story/'));
    const outside = own.filter((imported) => !isOwn(imported)).map(({ to }) => to);
    expect(outside.filter((name) => !['edtf', 'geojson', '@turf/turf'].includes(name))).toEqual([]);
    const { compilerOptions } = JSON.parse(readFileSync('src/story/tsconfig.json', 'utf8'));
    expect(compilerOptions.lib.join()).not.toMatch(/dom/i);
  });
});

describe('files', () => {
  const written = [
    ...filesOf('src', '.ts', '.css'),
    ...filesOf('test', '.ts').filter((name) => !/^test\/(out|fixtures)\//.test(name)),
  ];
  const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');

  test('none has more than 300 lines', () => {
    const long = written
      .map((file) => [file, linesOf(file).length - 1] as const)
      .filter(([, count]) => count > 300);
    expect(long).toEqual([]);
  });

  test('each opens with what it is for', () => {
    const opening = /^(?:\/\/ @vitest-environment \S+\n|\/\/\/ <reference .*\n)*\/\*\*\s*(?:\n \* )?\S/;
    const silent = written
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => !opening.test(readFileSync(file, 'utf8')));
    expect(silent).toEqual([]);
  });

  test('are named in kebab-case', () => {
    const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z]+)*$/;
    expect(written.filter((file) => !named.test(file.split('/').at(-1)!))).toEqual([]);
  });

  test('have no default export', () => {
    const set = written
      .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
      .filter((file) => /^export default\b/m.test(readFileSync(file, 'utf8')));
    expect(set).toEqual([]);
  });
});
