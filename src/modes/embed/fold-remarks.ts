/** Folds the remarks of other sources below a step, under one button; a search of the browser or a print unfolds them. */
import { create } from '../../kit/dom.ts';
import type { PageWords } from '../../words/words.ts';

export function foldRemarks(step: HTMLElement, { locale }: PageWords): void {
  const remarks = [...step.querySelectorAll<HTMLElement>('.remark')];
  const label = remarks[0]?.querySelector('b')?.textContent;
  if (!label) return;
  const folded = create('div', { className: 'folded' });
  const count = remarks.length > 1 ? ` (${new Intl.NumberFormat(locale).format(remarks.length)})` : '';
  const button = create('button', { className: 'fold', type: 'button', textContent: label + count });
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
