/** One catalogue per language, each whole: the type check refuses one that lacks a word, in whichever group. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handoutStringsFor } from '../../src/kit/strings/handout-strings.ts';
import { catalogueFor } from '../../src/kit/strings/index.ts';
import { placeWordsFor } from '../../src/kit/strings/place-words.ts';
import { presentStringsFor } from '../../src/kit/strings/present-strings.ts';
import { timeWordsFor } from '../../src/story/time-words.ts';

const folder = 'test/out/catalogues';

/** What the type check says of a module in the project's own settings. */
async function typeCheck(name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  await writeFile(file, text);
  const settings = { extends: '../../../tsconfig.json', include: [`${name}.ts`], exclude: [] };
  await writeFile(join(folder, `${name}.json`), JSON.stringify(settings));
  const tsc = 'node_modules/typescript/bin/tsc';
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, [tsc, '-p', join(folder, `${name}.json`)], (_, out, err) =>
        resolve(out + err),
      );
    });
  } finally {
    await rm(file);
  }
}

const start = `
import type { Catalogue } from '../../../src/kit/strings/catalogue.ts';
import { en } from '../../../src/kit/strings/en.ts';
`;

describe('the type check', { timeout: 60_000 }, () => {
  test('takes a whole catalogue', async () => {
    expect(await typeCheck('whole', `${start}export const whole: Catalogue = { ...en, lang: 'xx' };`)).toBe(
      '',
    );
  });
  test.each([
    ['a word', 'const { close: _, ...rest } = en;\nexport const less: Catalogue = rest;', 'close'],
    [
      'a word of a group',
      'const { legend: _, ...rest } = en.timelineStrings;\nexport const less: Catalogue = { ...en, timelineStrings: rest };',
      'legend',
    ],
    [
      'a status',
      'const { disputed: _, ...rest } = en.status;\nexport const less: Catalogue = { ...en, status: rest };',
      'disputed',
    ],
  ])('refuses one without %s', async (name, text, missing) => {
    const said = await typeCheck(name.replaceAll(' ', '-'), start + text);
    expect(said).toMatch(/error TS2\d+/);
    expect(said).toContain(`'${missing}'`);
  });
});

type Words = Record<string, unknown>;

/** Every text of a catalogue with its path; functions called with marks, so that what they say can be compared. */
function textsOf(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, String(value('\u2022', '\u2022', '\u2022'))]];
    return typeof value === 'object' && value !== null ? textsOf(value as Words, `${at}.`) : [];
  });
}

const groups: [string, (lang: string) => unknown][] = [
  ['the page', catalogueFor],
  ['presenting', presentStringsFor],
  ['the handout', handoutStringsFor],
  ['places', placeWordsFor],
  ['time', timeWordsFor],
];

describe.each(groups)('%s', (_, wordsFor) => {
  const [en, id] = ['en', 'id'].map((lang) => textsOf(wordsFor(lang) as Words));

  test('Indonesian has what English has, and its own words for it', () => {
    expect(id!.map(([key]) => key)).toEqual(en!.map(([key]) => key));
    const english = new Map(en);
    const same = id!.filter(([key, text]) => english.get(key) === text && /\p{L}{4}/u.test(text));
    expect(same.length, `left in English: ${same.map(([key]) => key).join(', ')}`).toBeLessThanOrEqual(
      id!.length / 10,
    );
  });
  test('no text is empty', () => {
    for (const [key, text] of [...en!, ...id!]) expect(text.trim(), key).not.toBe('');
  });
  test('a region does not matter, and a language without a catalogue gets English', () => {
    expect(wordsFor(catalogueFor('id-ID').lang)).toBe(wordsFor('id'));
    expect(wordsFor(catalogueFor('ar').lang)).toBe(wordsFor('en'));
  });
});
