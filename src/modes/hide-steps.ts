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
