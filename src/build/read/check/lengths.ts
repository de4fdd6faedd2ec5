/** Warns of paragraphs that are much longer than a slide: in class they would have to be scrolled. */
import { plainText } from '../files/markdown-file.ts';
import { paragraphsOf } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';

/** About how many characters a slide holds in the smallest type that can be read from eight metres: twelve lines of fifty. */
const slide = 600;
/** A few more are still shown whole if a slide has no remark and the window is wide. */
const most = 700;

/** East Asian letters, two of which take the room of about four Latin ones. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

export function checkLengths({ texts }: ReadStory): void {
  for (const text of texts.values()) {
    for (const { children, at } of paragraphsOf(text?.blocks ?? [])) {
      const words = plainText(children);
      const length = [...words].length + (words.match(wide)?.length ?? 0);
      if (length > most)
        text!.file.warning(
          at,
          `the paragraph has the length of ${length} letters, and a slide has room for about ${slide}: split it`,
        );
    }
  }
}
