/** What a good story becomes, and folders that no fixture can hold: links, odd encodings, huge and deep files. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { ParagraphSource } from '../../../src/build/read/story-source.ts';
import { measureWork } from '../../cpu-time.ts';
import { checkFolder, GOOD } from './fixtures.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const edit = async (name: string, from: string, to: string) => {
  const text = await readFile(at(name), 'utf8');
  expect(text).toContain(from);
  await writeFile(at(name), text.replace(from, to));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'story-'));
  await cp(GOOD, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('a line of its own is a sentence of its own, as it is on the page', async () => {
  await edit('story.en.md', 'sentence=1', 'sentence=3');
  expect((await checkFolder(folder)).lines.join()).toContain('none numbered 3');
  await edit('story.en.md', 'warned ships.', 'warned ships.\nIt was late.');
  expect((await checkFolder(folder)).lines).toEqual([]);
});

test('a story becomes plain typed data, the default language first', async () => {
  const { source, issues } = await readStory(GOOD);
  expect(issues).toEqual([]);
  expect(source?.languages).toEqual(['en', 'id']);
  const text = source!.texts.en!;
  expect(text).toMatchObject({
    lang: 'en',
    title: 'A storm closes the harbour',
    byline: 'Retold for a test',
    date: '2024-09-01',
    sources: ['gazette-2024-09-01'],
    isDefault: true,
  });
  expect(text.blocks.map((block) => block.type)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph']);
  const [first, second, third] = text.blocks.filter(
    (block) => block.type === 'paragraph',
  ) as ParagraphSource[];
  expect(first).toMatchObject({
    id: 'p1',
    mentions: [
      { kind: 'event', id: 'storm', at: { line: 10, column: 4 } },
      { kind: 'place', id: 'harbour' },
      { kind: 'party', id: 'guard' },
    ],
    claims: [
      { sentence: 1, who: null, status: 'unattributed', verifier: null },
      { sentence: 2, who: 'The coast guard', status: 'attributed', verifier: null },
    ],
    remarks: [{ source: 'radio-2024-09-02' }],
    noPlace: false,
    camera: null,
  });
  expect(first!.notes).toHaveLength(1);
  expect(second).toMatchObject({ id: 'p2', camera: [9, 49, 13, 53] });
  expect(second!.mentions[0]).toMatchObject({ id: 'isle', precision: 'vague' });
  expect(second!.claims[0]!.verifier).toBe('The gazette');
  expect(third).toMatchObject({ id: 'p3', noPlace: true, mentions: [] });
});

test('a colon in prose stays text', async () => {
  const { source } = await readStory(GOOD);
  expect(JSON.stringify(source!.texts.en!.blocks)).toContain('no power at 10:30, and ');
});

test('places take the shape of their layer feature; events keep EDTF and days', async () => {
  const { source } = await readStory(GOOD);
  const [isle, harbour, , capital] = source!.places;
  expect(isle).toMatchObject({
    localName: 'L’île',
    localLang: 'fr',
    feature: 'land/isle',
    parent: null,
    role: null,
  });
  expect(isle!.geometry).toEqual(source!.layers[0]!.collection.features[0]!.geometry);
  expect(harbour).toMatchObject({ parent: 'isle', names: { en: 'Harbour', id: 'Pelabuhan' } });
  expect(capital!.role).toBe('reference');
  expect(source!.layers[0]).toMatchObject({ name: 'land', path: 'layers/land.geojson' });
  expect(source!.layers[0]!.collection).toMatchObject({ provenance: { attribution: 'Drawn for a test' } });
  const [storm, piers, drill] = source!.events;
  expect(storm!.article).toMatchObject({ edtf: '2024-08', start: '2024-08-01', end: '2024-08-31' });
  expect(storm!.context[0]).toMatchObject({ notes: { en: 'By radio' }, date: { grain: 'interval' } });
  expect(piers).toMatchObject({
    article: null,
    asOf: { start: null, end: '2024-09-01' },
    ratio: { part: 4, whole: 8 },
  });
  expect(drill).toMatchObject({ inArticle: false, article: null });
});

test('terms and questions', async () => {
  const { source } = await readStory(GOOD);
  expect(source!.texts.id!.terms).toMatchObject([{ id: 'barge', word: 'tongkang' }]);
  expect(source!.texts.en!.questions).toMatchObject([{ id: 'q1', paragraphs: ['p1'] }]);
  expect(source!.texts.en!.questions[0]!.answer).toHaveLength(1);
});

test('a missing folder is an issue', async () => {
  const { source, issues } = await readStory(at('nowhere'));
  expect(source).toBeNull();
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ file: '.', severity: 'error' });
});

test('a file in place of the folder is an issue', async () => {
  expect((await readStory(at('events.json'))).issues).toHaveLength(1);
});

test('a byte order mark and Windows line ends are fine', async () => {
  for (const name of ['story.en.md', 'events.json', 'glossary.en.md', 'places.geojson']) {
    const text = await readFile(at(name), 'utf8');
    await writeFile(at(name), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
  expect((await checkFolder(folder)).lines).toEqual([]);
});

test('positions hold with Windows line ends', async () => {
  await edit('story.en.md', 'place:harbour', 'place:harbor');
  await edit('events.json', '"2024-08"', '"2024-8"');
  const before = (await checkFolder(folder)).lines;
  for (const name of ['story.en.md', 'events.json']) {
    await writeFile(at(name), (await readFile(at(name), 'utf8')).replaceAll('\n', '\r\n'));
  }
  expect((await checkFolder(folder)).lines).toEqual(before);
});

test('a layer that is a symbolic link is not followed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await cp(at('layers/land.geojson'), join(outside, 'land.geojson'));
  await rm(at('layers/land.geojson'));
  await symlink(join(outside, 'land.geojson'), at('layers/land.geojson'));
  const { lines } = await checkFolder(folder);
  await rm(outside, { recursive: true });
  expect(lines).toEqual([
    'layers/land.geojson:1:1: this must be a file, not a link or a folder: put the file itself here',
  ]);
});

test('a layers folder that is a symbolic link is not followed', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await cp(at('layers'), outside, { recursive: true });
  await rm(at('layers'), { recursive: true });
  await symlink(outside, at('layers'));
  const { lines } = await checkFolder(folder);
  await rm(outside, { recursive: true });
  expect(lines[0]).toBe(
    'layers:1:1: this must be a folder, not a link or a file: put the layers into a folder',
  );
});

test('a folder in place of a file is an issue', async () => {
  await rm(at('sources.json'));
  await mkdir(at('sources.json'));
  expect((await checkFolder(folder)).lines[0]).toMatch(/^sources\.json:1:1: this must be a file/);
});

test('a name outside the format is left alone', async () => {
  await writeFile(at('NOTES.txt'), Buffer.from([0xff, 0x00]));
  expect((await checkFolder(folder)).lines).toEqual([]);
});

test('a line of the report is one line, without control characters', async () => {
  await edit('events.json', '"2024-08"', '"2024\\n\\u001b[31m08"');
  const { lines } = await checkFolder(folder);
  // The character itself, and the date that contains it.
  expect(lines).toHaveLength(2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f]/);
});

test.each([
  ['brackets', '['.repeat(1_000_000)],
  ['quotes', '> '.repeat(300_000)],
  ['emphasis', `${'**a_'.repeat(1_500)}\n\n`.repeat(20)],
  ['emphasis in many paragraphs', `${'*a_b '.repeat(50)}\n\n`.repeat(1_500)],
  ['lists', `${'- '.repeat(3_000)}\n\n`.repeat(5)],
  ['directives', '::note[a]{b=c}\n'.repeat(20_000)],
])(
  'hostile Markdown neither crashes nor hangs: %s',
  async (_, text) => {
    const before = await readFile(at('story.en.md'), 'utf8');
    await writeFile(at('story.en.md'), `${before}\n${text}\n`);
    const worked = measureWork();
    const { issues, source } = await readStory(folder);
    expect(source).toBeNull();
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThan(1_000);
    expect(worked()).toBeLessThan(20_000);
  },
  60_000,
);

test.each([
  ['lists', '['.repeat(200_000)],
  ['objects', '{"a":'.repeat(200_000)],
  ['a text without end', `"${'\\"'.repeat(500_000)}`],
])(
  'hostile JSON neither crashes nor hangs: %s',
  async (_, text) => {
    await writeFile(at('places.geojson'), text);
    const { issues } = await readStory(folder);
    expect(issues.filter((issue) => issue.file === 'places.geojson')).toHaveLength(1);
  },
  60_000,
);

test('deep and aliased front matter is an issue', async () => {
  await edit('story.en.md', 'byline: Retold for a test', `byline: ${'['.repeat(20_000)}`);
  expect((await readStory(folder)).issues[0]?.severity).toBe('error');
});

test('aliases in front matter are not expanded', async () => {
  const bomb = ['a: &a [x,x]', 'b: &b [*a,*a]', 'c: &c [*b,*b]', 'byline: Retold'].join('\n');
  await edit('story.en.md', 'byline: Retold for a test', bomb);
  const { source, issues } = await readStory(folder);
  expect(source).toBeNull();
  expect(issues.some((issue) => issue.file === 'story.en.md')).toBe(true);
});
