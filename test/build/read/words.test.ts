/** The interface's words of a story: the program's, the story's own file over them, and what the check says of both. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { modelWords } from '../../../src/words/check-words.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { compilePages } from '../../property/compile-pages.ts';
import { FIXTURES } from './fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'story-'));
  await cp(`${FIXTURES}good/no-place`, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** The same story in Greek, for which the program has no words. */
async function inGreek(): Promise<void> {
  await rename(join(folder, 'story.en.md'), join(folder, 'story.el.md'));
  const path = join(folder, 'events.json');
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('"en":', '"el":'));
}

const write = (lang: string, words: object | string): Promise<void> =>
  writeFile(
    join(folder, `words.${lang}.json`),
    typeof words === 'string' ? words : JSON.stringify(words, null, 2),
  );

async function read() {
  const { source, issues } = await readStory(folder);
  return { source, lines: issues.map(formatIssue) };
}

/** A whole translation that nobody would mistake for English. */
const translated = (value: unknown): unknown =>
  typeof value === 'string'
    ? `Ω${value}`
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, translated(inner)]));

test('a language without words says so, and gets English', async () => {
  await inGreek();
  const { source, lines } = await read();
  expect(lines).toEqual([
    'story.el.md:1:1: warning: the interface has no words in "el" and will be in English: translate the file that "npm run story:words -- el" prints, and save it as words.el.json',
  ]);
  expect(source!.words.el).toBe(wordsFor('en'));
});

test('a whole file gives a language its words: nothing on its page is English, nor marked as such', async () => {
  await inGreek();
  await write('el', translated(modelWords()) as object);
  const { source, lines } = await read();
  expect(lines).toEqual([]);
  expect(source!.words.el).toMatchObject({ lang: 'el', locale: 'el', brand: 'ΩStory map' });
  const { pages, data } = await compilePages(source!, folder);
  expect(pages[0]).toContain('ΩSkip to the text');
  expect(pages[0]).not.toMatch(/lang="en"/);
  expect(data.some((text) => text.includes('ΩShare this story'))).toBe(true);
});

test('what a file leaves out is named and stays English', async () => {
  await inGreek();
  const { status: _, close: __, ...words } = translated(modelWords()) as ReturnType<typeof modelWords>;
  await write('el', words);
  const { source, lines } = await read();
  expect(lines).toEqual([
    'words.el.json:1:1: warning: not translated, so that they will be in English: status.anonymous, status.unattributed, status.disputed, status.unverified, close',
  ]);
  expect([source!.words.el!.close, source!.words.el!.map]).toEqual(['Close', 'ΩMap']);
});

test('of much that is missing only the first is named', async () => {
  await inGreek();
  await write('el', {});
  const { lines } = await read();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/: punctuation\.comma, .* and \d{3} others$/);
});

test('a file changes some words of a language that has its own', async () => {
  await write('en', { brand: 'The Map', timeline: { name: 'Chronicle' } });
  const { source, lines } = await read();
  const { en } = source!.words;
  expect(lines).toEqual([]);
  expect([en!.brand, en!.timeline.name, en!.close, en!.locale]).toEqual([
    'The Map',
    'Chronicle',
    'Close',
    'en-GB',
  ]);
});

test('a region of the story is kept in its dates and numbers', async () => {
  await rename(join(folder, 'story.en.md'), join(folder, 'story.en-US.md'));
  const path = join(folder, 'events.json');
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('"en":', '"en-US":'));
  const { source, lines } = await read();
  expect(lines).toEqual([]);
  expect(source!.words['en-US']).toMatchObject({ lang: 'en', locale: 'en-US', close: 'Close' });
});

test('what is wrong in a file is an error at its place', async () => {
  await write('en', '{\n  "close": "Shut {it}",\n  "status": { "other": "x" },\n  "share": 3\n}\n');
  const { source, lines } = await read();
  expect(source).toBeNull();
  expect(lines.map((line) => line.slice(0, 52))).toEqual([
    'words.en.json:2:12: unknown gap {it}: remove it',
    'words.en.json:3:24: unknown word "other": here may s',
    'words.en.json:4:12: this must be text in quotes',
  ]);
});

test('words of a language that the story does not have, and a wrong name, are errors', async () => {
  await write('fr', {});
  await write('en_US', {});
  const { lines } = await read();
  expect(lines).toEqual([
    'words.en_US.json:1:1: "en_US" is not a BCP 47 language tag: rename the file, for example to words.id.json',
    'words.fr.json:1:1: there is no story.fr.md: add it or remove this file',
  ]);
});

test('hostile words are text on the page and in its data', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  await write('en', { brand: hostile, close: hostile, timeline: { name: `"${hostile}` } });
  const { source } = await read();
  const [page] = (await compilePages(source!, folder)).pages;
  const made: string[] = [];
  visit(fromHtml(page!), 'element', ({ tagName, properties, children }) => {
    if (tagName === 'script' && properties.type === undefined) made.push(JSON.stringify(children));
    if (properties.onError) made.push(tagName);
  });
  expect(made.filter((script) => script.includes('alert') || script === 'img')).toEqual([]);
  expect(page).toContain('&#x3C;script>alert(1)');
});
