/** How precisely the story names a place, in words: by paragraph if its paragraphs differ. */

import { paragraphMark } from '../story/fill.ts';
import { numeralOf } from '../story/locale.ts';
import type { Place, Precision, Story } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';
import { bracketed } from './punctuate.ts';

export function precisionText(place: Place, story: Story, words: PageWords): string {
  const numbers = new Map<Precision, string[]>();
  for (const [index, { places }] of story.paragraphs.entries()) {
    const stated = places.find((mention) => mention.place === place.id)?.precision;
    if (stated)
      numbers.set(stated, [
        ...(numbers.get(stated) ?? []),
        paragraphMark(numeralOf(index + 1, words.locale)),
      ]);
  }
  const name = (precision: Precision): string =>
    (precision === 'vague' && vagueLine(place.kind, words)) || words.precision[precision];
  if (numbers.size === 0) return name(place.precision);
  return [...numbers]
    .map(([precision, which]) =>
      numbers.size > 1
        ? bracketed(name(precision), which.join(words.punctuation.comma), words)
        : name(precision),
    )
    .join(words.punctuation.semicolon);
}

/** What is not known of a line: where along it, or which way it went; null for what is no line. */
function vagueLine(kind: string, words: PageWords): string | null {
  if (kind === 'route') return words.courseNotGiven;
  return kind === 'border' || kind === 'river' ? words.stretchNotGiven : null;
}
