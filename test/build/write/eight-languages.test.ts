/** A story in eight languages: each page says everything in its own, and carries the words of no other. */

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { textsOf } from '../../../src/words/check-words.ts';
import { wordLanguages, wordsFor } from '../../../src/words/words-for.ts';
import { compilePages } from '../../property/compile-pages.ts';
import { FIXTURES } from '../read/fixtures.ts';

const folder = `${FIXTURES}good/eight-languages`;
const pages = new Map<string, { html: string; texts: string[] }>();

beforeAll(async () => {
  const { source } = await readStory(folder);
  const { pages: built } = await compilePages(source!, folder);
  source!.languages.forEach((lang, at) => {
    pages.set(lang, { html: built[at]!, texts: spokenIn(fromHtml(built[at]!)) });
  });
});

/** What a reader sees or hears of the page itself: the switch of languages says each in itself. */
function spokenIn(node: Root | Element): string[] {
  return node.children.flatMap((child): string[] => {
    if (child.type === 'text') return [child.value.trim()].filter((text) => /\p{L}{2}/u.test(text));
    if (child.type !== 'element' || ['script', 'style', 'head', 'nav'].includes(child.tagName)) return [];
    const { ariaLabel, alt } = child.properties;
    return [ariaLabel, alt]
      .filter((text) => text !== undefined && text !== null)
      .map(String)
      .concat(spokenIn(child));
  });
}

/** The same in several languages: names, and what is spelt alike. */
const alike =
  /^(?:|\[\d\] .*|\d+ September 2024|August 2024|Made with Natural Earth|Poland|(?:Kaliningrad\.? ?)+|Name:?|Notes|Text|Start|Link|Sources?|Questions?:?)$/;

test('all languages of the program are there', () => {
  expect([...pages.keys()].sort()).toEqual([...wordLanguages].sort());
});

describe.each(wordLanguages.filter((lang) => lang !== 'en'))('%s', (lang) => {
  test('no text of its page is that of the English one', () => {
    const english = new Set(pages.get('en')!.texts);
    const { texts } = pages.get(lang)!;
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => english.has(text) && !alike.test(text))).toEqual([]);
  });

  test('its page has no mark of another language but in the switch', () => {
    const { html } = pages.get(lang)!;
    const others = [...html.matchAll(/<(\w+)[^>]* lang="([\w-]+)"/g)].filter(([, , mark]) => mark !== lang);
    expect(others.filter(([, tag]) => tag !== 'a').map(([found]) => found)).toEqual([]);
  });
});

test('a page carries the words of its own language only', () => {
  for (const [lang, { html }] of pages) {
    const foreign = wordLanguages.filter((other) => other !== lang);
    for (const other of foreign) expect(html).not.toContain(wordsFor(other).baseMapLost);
    expect(html).toContain(JSON.stringify(wordsFor(lang).baseMapLost).slice(1, -1));
  }
});

test('the switch names each language in itself', () => {
  const [nav = ''] = /<nav class="languages".*?<\/nav>/s.exec(pages.get('en')!.html) ?? [];
  const names = [...nav.matchAll(/>([^<]+)<\/a>/g)].map(([, name]) => name);
  expect(names).toEqual([
    'English',
    'العربية',
    'Deutsch',
    'Español',
    'Français',
    'Indonesia',
    '日本語',
    'Português',
  ]);
});

test('texts that readers see often are short in every language', () => {
  const most = { share: 16, present: 18, close: 12, map: 10, legend: 16 } as const;
  for (const lang of wordLanguages) {
    const words = wordsFor(lang);
    for (const [key, length] of Object.entries(most))
      expect(words[key as keyof typeof most].length, `${lang} ${key}`).toBeLessThanOrEqual(length);
  }
});

test('none has the quotation marks or stops of another', () => {
  const all = (lang: string): string =>
    textsOf(wordsFor(lang))
      .map(([, text]) => text)
      .join('\n');
  expect(all('de')).not.toMatch(/[“”«»](?=\{title\})/);
  expect(all('fr')).not.toMatch(/[^\s\u00a0\u202f/]:|[^\u202f][;!?]|« | »/);
  expect(all('ar')).not.toMatch(/[,;?]/);
  expect(all('ja')).not.toMatch(/[,;?!]|[^\w}]\.|\(|\)/);
  expect(
    all('es')
      .match(/[^¿]*\?/g)
      ?.every((question) => question.endsWith('?')),
  ).toBe(true);
  expect((all('es').match(/\?/g) ?? []).length).toBe((all('es').match(/¿/g) ?? []).length);
});
