/** Damage to the files of a good story: at random, in bytes, in the words of its formats, and in its JSON values. */
import fc from 'fast-check';
import { hostileAddresses, hostileWords } from './hostile-words.ts';
import { type Files, goodFiles, goodPaths } from './story-files.ts';

/** Pieces that mean something in one of the formats. */
const tokens = [
  ...[
    '---',
    '\n---\n',
    '::',
    ':::',
    '::claim',
    '::paragraph{#p1}',
    '{',
    '}',
    '{#',
    '="',
    "='",
    '[',
    ']',
    '](',
    ')',
    '<',
    '>',
  ],
  ...[
    '#',
    '##',
    '######',
    '*',
    '**',
    '_',
    '`',
    '```',
    '|',
    '\\',
    '&amp;',
    '&',
    '!',
    '~',
    '- ',
    '1. ',
    '    ',
    '\t',
    '>',
  ],
  ...['\n', '\n\n', '\r', '\r\n', '\0', '\ufeff', '\u2028', '\u0085', '💥', '\ud800', 'é'],
  ...[
    'place:',
    'event:',
    'term:',
    'party:',
    '?precision=vague',
    'source: [',
    'date: ',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
  ],
  ...[
    '{"',
    '":',
    '",',
    'null',
    'true',
    '-0',
    '1e999',
    '1e-999',
    '-1',
    '0.1',
    '[[',
    ']]',
    '/*',
    '//',
    '\\u0000',
    '"__proto__":',
  ],
  ...[
    '2024-13',
    '2024-02-30',
    '[..',
    '..]',
    '/',
    'Y170000002',
    '-0001',
    '0000',
    '2024-XX',
    '2024?',
    '~',
    '%',
    '2024-21',
  ],
];

const token = fc.oneof(
  fc.constantFrom(...tokens),
  fc.constantFrom(...hostileWords),
  fc.constantFrom(...hostileAddresses),
);

/** What a file may hold that nobody would call a story. */
const anyContent = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(token, { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(token, fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((parts) => `---\n${parts.join('')}`),
  fc.json({ maxDepth: 5 }),
  fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.stringify({ type: 'FeatureCollection', features: [value] })),
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify([value])),
);

/** One or more files of the good story replaced by anything, or gone. */
export const brokenStories: fc.Arbitrary<Files> = fc
  .array(fc.tuple(fc.constantFrom(...goodPaths), fc.option(anyContent, { freq: 8 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((changes) => {
    const files: Files = { ...goodFiles };
    for (const [path, content] of changes) {
      if (content === null) delete files[path];
      else files[path] = content;
    }
    return files;
  });

interface Cut {
  /** Where, as a share of the length. */
  at: number;
  /** Characters taken out. */
  length: number;
  put: string;
  times: number;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
  put: fc.oneof(token, fc.string({ maxLength: 6 }), fc.constant('')),
  times: fc.oneof(
    { weight: 8, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 500 }) },
  ),
});

function applyCut(text: string, { at, length, put, times }: Cut): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put.repeat(times) + text.slice(start + length);
}

/** One file of the good story, cut and patched in a few places. */
export const cutStories: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...goodPaths), fc.array(cut, { minLength: 1, maxLength: 4 }))
  .map(([path, cuts]) => ({ ...goodFiles, [path]: cuts.reduce(applyCut, goodFiles[path]!) }));

const coordinate = fc.oneof(
  fc.constantFrom(-180, 180, -90, 90, 0, -0, 85.06, 1e-300, 5e-324, 10, 50, 12, 52, Number.MAX_VALUE),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
const position = fc.array(coordinate, { minLength: 2, maxLength: 3 });
const ring = fc
  .array(position, { minLength: 0, maxLength: 6 })
  .map((points) => [...points, ...points.slice(0, 1)]);

/** Geometries of every type, most of them senseless. */
const geometry = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  fc.array(position, { maxLength: 5 }).map((coordinates) => ({ type: 'LineString', coordinates })),
  fc.array(ring, { maxLength: 3 }).map((coordinates) => ({ type: 'Polygon', coordinates })),
  fc
    .array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
  fc.jsonValue({ maxDepth: 2 }),
);

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  token,
  geometry,
  coordinate,
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    '',
    '2024',
    '2024-08/',
    'isle',
    'storm',
    'p1',
    'point',
    1e9,
    -1,
    2 ** 53,
  ),
);

interface JsonChange {
  /** Which value of the file, as a share of all. */
  at: number;
  how: 'replace' | 'remove' | 'double' | 'add';
  key: string;
  value: unknown;
}

const jsonChange: fc.Arbitrary<JsonChange> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom('replace', 'remove', 'double', 'add'),
  key: fc.constantFrom(
    'id',
    'type',
    'name:en',
    'label:en',
    'parent',
    'local',
    'rank',
    '__proto__',
    'constructor',
    'x',
    '',
    '0',
  ),
  value,
});

interface Slot {
  holder: Record<string, unknown>;
  key: string;
}

/** Every value below the top, with the object or list that holds it. */
function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])]);
}

function applyJsonChange(text: string, { at, how, key, value }: JsonChange): string {
  const root = { top: JSON.parse(text) as unknown };
  const slots = slotsOf(root);
  const { holder, key: own } = slots[Math.floor(at * slots.length)]!;
  const there = holder[own];
  if (how === 'replace') holder[own] = value;
  else if (how === 'remove') delete holder[own];
  else if (how === 'double') holder[own] = Array.isArray(there) ? [...there, ...there] : [there, there];
  else if (typeof there === 'object' && there !== null) {
    Object.defineProperty(there, key, { value, enumerable: true, configurable: true, writable: true });
  } else holder[own] = { [key]: value };
  return JSON.stringify(root.top) ?? 'null';
}

const jsonPaths = goodPaths.filter((path) => /json$/.test(path));

/** One JSON file of the good story, still JSON, with some values changed. */
export const twistedStories: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...jsonPaths), fc.array(jsonChange, { minLength: 1, maxLength: 3 }))
  .map(([path, changes]) => ({ ...goodFiles, [path]: changes.reduce(applyJsonChange, goodFiles[path]!) }));
