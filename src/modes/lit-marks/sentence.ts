/** Finds the sentence of the article that first speaks of a place or event. */
import type { StoryItem } from '../../story/story.ts';

/** The sentence around the first mention; empty if nothing mentions it. `lang` is BCP 47. */
export function sentenceAround(kind: StoryItem['kind'], id: string, lang: string): string {
  const mention = document.querySelector(`article a.mention[data-${kind}="${CSS.escape(id)}"]`);
  const paragraph = mention?.closest('p');
  if (!mention || !paragraph) return '';
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEndBefore(mention);
  const at = before.toString().length;
  // To a segmenter a line break ends a sentence; in HTML it is a space.
  const text = (paragraph.textContent ?? '').replaceAll(/\s/g, ' ');
  const segments = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
  const found = segments.findLast(({ index }) => index <= at);
  return (found?.segment ?? text).trim();
}
