/** A picture of the text opens large in a dialog, which comes in a file of its own when it is first asked for. */
import { importAgain } from '../kit/import-again.ts';
import { openInstead } from '../kit/open-instead.ts';
import type { StoryCursor } from '../story/story-cursor.ts';
import type { PageWords } from '../words/words.ts';

/** If the file cannot be loaded the picture's link is followed: it leads to the picture itself. */
export function enlargePictures(article: HTMLElement, cursor: StoryCursor, words: PageWords): void {
  openInstead(article, '.enlarge', async (opener) => {
    const { showLarge } = await importAgain('large-picture', () => import('./large-picture.ts'));
    showLarge(opener, cursor, words);
  });
}
