/** A story in a language without a catalogue: its own words in its own direction, the interface's in English and marked so. */
import type { Element, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { Words } from '../../../src/words/words.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { compilePages } from '../../property/compile-pages.ts';
import { FIXTURES } from '../read/fixtures.ts';

interface Found {
  text: string;
  lang: string;
  dir: string;
  where: string;
}

/** Every text that a reader sees or hears, with its language and direction. */
function textsOf(node: Root | Element | Text, lang = '', dir = '', where = ''): Found[] {
  if (node.type === 'text') return [{ text: node.value, lang, dir, where }];
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (['script', 'style', 'head'].includes(tagName)) return [];
    const inner = [
      String(properties.lang ?? lang),
      String(properties.dir ?? dir),
      `${where}>${tagName}`,
    ] as const;
    const spoken = [properties.ariaLabel, properties.alt]
      .filter(Boolean)
      .map((text): Found => ({ text: String(text), lang: inner[0], dir: inner[1], where: `${inner[2]}@` }));
    return [...spoken, ...childrenOf(node).flatMap((child) => textsOf(child, ...inner))];
  }
  return childrenOf(node).flatMap((child) => textsOf(child, lang, dir, where));
}

const childrenOf = ({ children }: Root | Element): (Element | Text)[] =>
  (children as (Element | Text)[]).filter(({ type }) => type === 'element' || type === 'text');

async function pagesOf(name: string, words?: Words): Promise<Root[]> {
  const folder = `${FIXTURES}good/${name}`;
  const { source } = await readStory(folder);
  const { languages } = source!;
  const spoken = words
    ? { ...source!, words: Object.fromEntries(languages.map((lang) => [lang, words])) }
    : source!;
  return (await compilePages(spoken, folder)).pages.map((page) => fromHtml(page));
}

const latin = /[A-Za-z]{2}/;
const arabic = /\p{Script=Arabic}/u;

test('a page in Arabic has Arabic words, none in English, and no marks', async () => {
  const [page] = await pagesOf('arabic');
  const texts = textsOf(page!).filter(({ text }) => /\p{L}/u.test(text));
  expect(texts.filter(({ lang }) => lang !== 'ar').map(({ text }) => text)).toEqual([]);
  const allowed = /^(?:https?:|GeoNames|Natural Earth|CC BY)/;
  const english = texts.filter(({ text }) => latin.test(text) && !allowed.test(text));
  expect(english.map(({ text }) => text)).toEqual([]);
});

describe('Arabic where there were no words for it', () => {
  let texts: Found[];
  beforeAll(async () => {
    const [page] = await pagesOf('arabic', wordsFor('en'));
    texts = textsOf(page!);
  });

  test('runs right to left', () => {
    expect(texts.filter(({ text }) => arabic.test(text)).length).toBeGreaterThan(30);
    expect(
      new Set(texts.filter(({ text, lang }) => arabic.test(text) && lang === 'ar').map(({ dir }) => dir)),
    ).toEqual(new Set(['rtl']));
  });

  test('every English text is marked as English', () => {
    const english = texts.filter(({ text }) => latin.test(text) && !/^https?:/.test(text));
    expect(english.length).toBeGreaterThan(40);
    expect(english.filter(({ lang }) => lang !== 'en')).toEqual([]);
  });

  test('no Arabic text is marked as English, but for names inside English sentences', () => {
    const marked = texts.filter(({ text, lang }) => arabic.test(text) && !latin.test(text) && lang !== 'ar');
    expect(marked).toEqual([]);
  });
});

test('a page whose language has a catalogue has no marks', async () => {
  for (const page of await pagesOf('two-languages')) {
    const [own] = textsOf(page);
    const others = textsOf(page).filter(({ lang }) => lang !== own!.lang && lang !== 'fr');
    // The other language's name in the switch.
    expect(others.map(({ text }) => text)).toHaveLength(1);
    expect(others[0]!.where).toMatch(/nav>a$/);
  }
});
