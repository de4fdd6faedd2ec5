/** Terms in the text open their explanation, which comes in a file of its own when one is first asked for. */
import { importAgain } from '../kit/import-again.ts';
import { openInstead } from '../kit/open-instead.ts';
import type { StoryCursor } from '../story/story-cursor.ts';

/** Without popovers in the browser, or without the file, a term's link leads to the glossary. */
export function explainWhenAsked(article: HTMLElement, cursor: StoryCursor): void {
  if (!('popover' in HTMLElement.prototype)) return;
  openInstead(article, 'a.term', async (term) => {
    const { explainTerm } = await importAgain('term-explanation', () => import('./term-explanation.ts'));
    explainTerm(term, cursor);
  });
}
