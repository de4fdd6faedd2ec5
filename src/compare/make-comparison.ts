/** Comparing as one file, which the page asks for by itself: the panel of a place, with its outline and the cities. */
import { create } from '../kit/dom.ts';
import type { Story } from '../story/story.ts';
import type { CompareWords, PageWords } from '../words/words.ts';
import { loadCompareData } from './compare-data.ts';
import './story-compare.ts';
import type { StoryCompare } from './story-compare.ts';

export interface ComparisonOptions {
  story: Story;
  words: PageWords;
  text: CompareWords;
  /** Where in the place is not stated. */
  vague: boolean;
}

/** Rejects if a file cannot be loaded or the place has no shape. The panel has not started. */
export async function makeComparison(
  place: string,
  { story, words, ...options }: ComparisonOptions,
): Promise<StoryCompare> {
  const data = await loadCompareData(story, place);
  return create('story-compare', { words, lang: words.lang, ...options, ...data });
}
