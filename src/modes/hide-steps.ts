/** Slides and steps that are not shown can be found by the browser's own search and by links to a text: what is found is shown. */
import type { StoryCursor } from '../story/story-cursor.ts';

/** Hides all steps but the current one, which changes with the cursor; `goTo` is asked for the one that has been found. */
export function hideSteps(
  steps: readonly HTMLElement[],
  cursor: StoryCursor,
  goTo: (index: number) => void,
): void {
  for (const [index, step] of steps.entries()) {
    step.setAttribute('hidden', 'until-found');
    step.addEventListener('beforematch', () => goTo(index));
  }
  let shown = steps[cursor.index];
  cursor.subscribe(({ index }) => {
    shown?.setAttribute('hidden', 'until-found');
    shown = steps[index];
    shown?.removeAttribute('hidden');
  });
}

/** Headings go into the step after them, in their order: a layout that shows one step shows its heading. */
export function takeHeadings(article: HTMLElement, which = 'h2, h3, h4, h5, h6'): void {
  for (const heading of article.querySelectorAll(`:scope > :is(${which})`)) {
    let next = heading.nextElementSibling;
    while (next && !next.matches('.step')) next = next.nextElementSibling;
    const first = [...(next?.children ?? [])].find((child) => !child.matches('h2, h3, h4, h5, h6'));
    next?.insertBefore(heading, first ?? null);
  }
}
