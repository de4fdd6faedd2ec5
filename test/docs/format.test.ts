/** data/README.md has every word that the reader of stories accepts, and no other. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cslDateFields, cslFields, cslNameFields } from '../../src/build/read/data/csl-fields.ts';
import { eventFields } from '../../src/build/read/data/events.ts';
import { placeFields } from '../../src/build/read/data/places.ts';
import { PRECISIONS } from '../../src/build/read/data/schemas.ts';
import { directiveRules } from '../../src/build/read/text/directives.ts';
import { frontMatterFields } from '../../src/build/read/text/front-matter.ts';
import { kinds, layerKinds } from '../../src/story/kinds.ts';

const page = readFileSync('data/README.md', 'utf8');

/** The text below a heading, up to the next of its depth or above. */
function sectionOf(heading: string): string {
  const [, depth = ''] = new RegExp(`^(#+) ${heading}`, 'm').exec(page) ?? [];
  const from = page.search(new RegExp(`^#+ ${heading}`, 'm'));
  expect(from, heading).toBeGreaterThanOrEqual(0);
  const rest = page.slice(from + depth.length + 1);
  const to = rest.search(new RegExp(`^#{1,${depth.length}} `, 'm'));
  return to < 0 ? rest : rest.slice(0, to);
}

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Cells of a section's tables, by row, heads and rules left out. */
const rowsOf = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => /^\| ?`/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const namedIn = (section: string): string[] => rowsOf(section).flatMap(([first]) => codesIn(first!));

test('each field of the front matter', () =>
  expect(namedIn(sectionOf('Front matter')).sort()).toEqual([...frontMatterFields].sort()));

test('each property of a place', () => {
  const named = namedIn(sectionOf('places.geojson').split('What a kind does')[0]!);
  expect(named.filter((name) => !name.includes(':')).sort()).toEqual([...placeFields].sort());
  for (const precision of PRECISIONS) expect(page).toContain(`\`${precision}\``);
});

test('each kind, once in the table of what it does to the drawing', () => {
  const table = sectionOf('places.geojson').split('What a kind does')[1]!.split('While a paragraph')[0]!;
  expect(namedIn(table).sort()).toEqual([...kinds].sort());
  for (const kind of layerKinds) expect(sectionOf('layers/')).toContain(`\`${kind}\``);
});

test('each field of an event', () =>
  expect(namedIn(sectionOf('events.json').split('EDTF in short')[0]!).sort()).toEqual(
    [...eventFields].sort(),
  ));

describe('each line below a paragraph', () => {
  const pictures = sectionOf('Pictures, sound, film');
  const rows = rowsOf(sectionOf('Lines below a paragraph')).flatMap((cells) =>
    codesIn(cells[0]!).flatMap((code) => {
      const [, name] = /^::([a-z-]+)/.exec(code) ?? [];
      const more = ['image', 'video', 'audio'].includes(name ?? '') ? pictures : '';
      return name ? [{ name, all: `${cells.join(' ')} ${more}` }] : [];
    }),
  );

  test('is there, and no other', () =>
    expect([...new Set(rows.map(({ name }) => name))].sort()).toEqual([...directiveRules.keys()].sort()));

  test.each([...directiveRules])('::%s with its attributes', (name, { attributes }) => {
    const all = rows
      .filter((row) => row.name === name)
      .map((row) => row.all)
      .join(' ');
    const isNamed = (attribute: string): boolean =>
      attribute === 'id' ? all.includes('{#') : new RegExp(`[\`{ ]${attribute}[\`=]`).test(all);
    expect(attributes.filter((attribute) => !isNamed(attribute))).toEqual([]);
    const lines = all.split('\n').filter((line) => !line.startsWith('::') || line.startsWith(`::${name}[`));
    const written = [...lines.join('\n').matchAll(/[`{ ]([a-z]+)=/g)].map(([, attribute]) => attribute!);
    expect(written.filter((attribute) => !attributes.includes(attribute))).toEqual([]);
  });
});

test('fields of sources that CSL-JSON knows, and of names and dates all', () => {
  const section = sectionOf('sources.json');
  const rows = rowsOf(section);
  const known = [...cslFields, ...cslNameFields, ...cslDateFields];
  expect(rows.flatMap(([first]) => codesIn(first!)).filter((name) => !known.includes(name))).toEqual([]);
  const isNamed = (field: string): boolean => new RegExp(`["\`]${field}["\`]`).test(section);
  expect(
    [...cslNameFields, ...cslDateFields].filter((field) => !isNamed(field) && field !== 'parse-names'),
  ).toEqual([]);
});

test('shapes of countries and defaults of layers', () => {
  expect(page).toContain('"world/NOR"');
  expect(sectionOf('layers/')).toContain('"defaults": {');
});
