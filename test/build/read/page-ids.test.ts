/** No paragraph takes an id that the page has for a part of its own: links, styles and the program would find the wrong one. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { buildSite } from '../../../src/build/site.ts';
import { GOOD } from './fixtures.ts';

const folder = await mkdtemp(join(tmpdir(), 'page-ids-'));
afterAll(() => rm(folder, { recursive: true }));

/** Those of entries and of drawn places end in an id of the story. */
const made = /^(place|event|term|question|source|shape|section)-/;

test('every id of the page is refused to paragraphs', async () => {
  const { site } = await buildSite({ project: process.cwd(), folder: GOOD, address: null });
  const template = await readFile('index.html', 'utf8');
  const page = site!.pages[0]!.fill(template, true);
  const all = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  const ids = [...new Set(all)].filter((id) => !made.test(id) && !/^p\d+$/.test(id));
  expect(ids).toEqual(expect.arrayContaining(['text', 'story-data', 'story-words', 'story-locators']));
  await cp(GOOD, folder, { recursive: true });
  const taken: string[] = [];
  for (const id of ids) {
    for (const lang of ['en', 'id']) {
      const text = await readFile(join(GOOD, `story.${lang}.md`), 'utf8');
      await writeFile(join(folder, `story.${lang}.md`), text.replace('{#p1}', `{#${id}}`));
    }
    const { issues } = await readStory(folder);
    if (!issues.some(({ message }) => message.includes(`the page itself uses the id "${id}"`)))
      taken.push(id);
  }
  expect(taken).toEqual([]);
});
