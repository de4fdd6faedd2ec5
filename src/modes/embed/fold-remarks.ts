/** Folds the remarks of other sources below a step, under one button; a search of the browser or a print unfolds them. */

import { create } from '../../kit/dom.ts';
import { bracketed } from '../../kit/punctuate.ts';
import { numeralOf } from '../../story/locale.ts';
import type { PageWords } from '../../words/words.ts';

export function foldRemarks(step: HTMLElement, words: PageWords): void {
  const remarks = [...step.querySelectorAll<HTMLElement>('.remark')];
  const label = remarks[0]?.querySelector('b')?.textContent;
  if (!label) return;
  const folded = create('div', { className: 'folded' });
  const count = remarks.length;
  const textContent = count > 1 ? bracketed(label, numeralOf(count, words.locale), words) : label;
  const button = create('button', { className: 'fold', type: 'button', textContent });
  const show = (isShown: boolean): void => {
    if (isShown) folded.removeAttribute('hidden');
    else folded.setAttribute('hidden', 'until-found');
    button.ariaExpanded = String(isShown);
  };
  remarks[0]!.before(button, folded);
  folded.append(...remarks);
  folded.addEventListener('beforematch', () => show(true));
  button.addEventListener('click', () => show(folded.hasAttribute('hidden')));
  show(false);
}
