/** The words that a page's program needs: in the page itself, and in a file for each part that is loaded on demand. */
import { en } from '../../../words/en.ts';
import type { WordsBlock } from '../../../words/page-words.ts';
import type { PageWords, PartName, PartWords, Words } from '../../../words/words.ts';
import { type DataFile, hashOf } from '../../derive/data-file.ts';
import { unitBorderIn } from '../../derive/words/kind-words.ts';
import type { StorySource } from '../../read/story-source.ts';
import type { Page } from '../page.ts';

export function wordsBlock({ source, lang, words, root }: Page): WordsBlock {
  // The program's own words, without those that only the compiler needs.
  const keys = Object.keys(en.page) as (keyof PageWords)[];
  const page = Object.fromEntries(keys.map((key) => [key, words[key]])) as unknown as PageWords;
  const legendItems = { ...page.legendItems, 'unit-border': unitBorderIn(source, lang, words) };
  const files = Object.fromEntries(
    Object.entries(words.parts).map(([part, text]) => [part, root + pathOf(words, part as PartName, text)]),
  ) as WordsBlock['files'];
  return { page: { ...page, legendItems }, files };
}

/** The files of every part; languages without words of their own share the English ones. */
export function wordFiles({ words }: StorySource): DataFile[] {
  const files = Object.values(words).flatMap((own) =>
    Object.entries(own.parts).map(([part, text]): [string, string] => [
      pathOf(own, part as PartName, text),
      JSON.stringify(text),
    ]),
  );
  return [...new Map(files)].map(([path, text]) => ({ path, text }));
}

function pathOf({ lang }: Words, part: PartName, text: PartWords[PartName]): string {
  return `data/words-${part}-${lang}-${hashOf(JSON.stringify(text))}.json`;
}
