/** A new story: the template is small, and what is made of it has no issue in any language; what cannot be made is refused. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { readLanguages, textsFromTemplate } from '../../../src/cli/new-story/from-template.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { hasWords } from '../../../src/words/words-for.ts';

const template = Object.fromEntries(
  readdirSync('data/template').map((name) => [name, readFileSync(join('data/template', name), 'utf8')]),
);
const folder = mkdtempSync(join(tmpdir(), 'new-story-'));
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = async (path: string) => (await readStory(path)).issues.map(formatIssue);

test('the template has four files, fewer than forty lines and no issue', async () => {
  expect(Object.keys(template)).toHaveLength(4);
  expect(Object.values(template).join('').split('\n').length).toBeLessThan(40);
  expect(await linesOf('data/template')).toEqual([]);
});

test.each([[['en']], [['fr']], [['id', 'en', 'pt-BR']], [['ar', 'ja', 'haw', 'zh-Hant']]])(
  'a story in %s has no issue',
  async (languages) => {
    const into = join(folder, languages.join('-'));
    for (const [path, text] of Object.entries(textsFromTemplate(template, languages))) {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), text);
    }
    // Only what the program cannot say in a language has still to be translated.
    const wordless = languages.filter((lang) => !hasWords(lang));
    const lines = await linesOf(into);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(wordless.map((lang) => `story.${lang}.md:1:1:`));
    const { source } = await readStory(into);
    expect(source?.texts[languages[0]!]?.isDefault).toBe(true);
    expect(new Set(languages.map((lang) => source?.texts[lang]?.title)).size).toBe(languages.length);
  },
);

test.each([
  ['en_US', 'BCP 47'],
  ['pt-br', 'written "pt-BR"'],
  ['xx', 'No language is known as "xx"'],
  ['en,en', 'twice'],
  [' ', 'Name the languages'],
])('languages "%s" are refused: %s', (list, words) => expect(readLanguages(list).fault).toContain(words));

test('languages may have commas or spaces between them', () =>
  expect(readLanguages('en, fr pt-BR')).toEqual({ languages: ['en', 'fr', 'pt-BR'], fault: null }));

const begin = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/new-story/new-story.ts', ...given],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

test('the command writes the folder once, and writes over nothing', () => {
  const into = join(folder, 'deep/within');
  expect(begin(into, '--languages', 'en,fr')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(into).sort()).toEqual([
    ...['events.json', 'places.geojson', 'sources.json'],
    ...['story.en.md', 'story.fr.md'],
  ]);
  const again = begin(into);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('is there already');
  const below = begin(join(into, 'events.json', 'x'));
  expect(below.status).toBe(1);
  expect(below.stderr).toMatch(/^\S+ cannot be made: /);
}, 60_000);
