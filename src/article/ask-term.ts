/** Terms in the text open their explanation, which comes in a file of its own when one is first asked for. */
import { importAgain } from '../kit/import-again.ts';
import type { StoryCursor } from '../story/story-cursor.ts';

/** Without popovers in the browser, or without the file, a term's link leads to the glossary. */
export function explainWhenAsked(article: HTMLElement, cursor: StoryCursor): void {
  if (!('popover' in HTMLElement.prototype)) return;
  article.addEventListener('click', async (event) => {
    const term = (event.target as Element).closest<HTMLAnchorElement>('a.term');
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const load = () => import('./term-explanation.ts');
      const { explainTerm } = await importAgain('term-explanation', load);
      explainTerm(term, cursor);
    } catch (error) {
      console.warn('The explanation could not be loaded:', error);
      location.hash = term.hash;
    }
  });
}
