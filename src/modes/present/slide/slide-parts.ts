/** Small parts of a slide's page: the line of claims, full screen, and the slides that are not shown. */
import type { StoryCursor } from '../../../story/story-cursor.ts';

/** Who says it and with what status, as the step has it. */
export function claimsOf(step: HTMLElement): HTMLElement {
  const list = document.createElement('ul');
  for (const claim of step.querySelectorAll('.claims > li:not(.origin)')) list.append(claim.cloneNode(true));
  return list;
}

export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser allows it only after a key or a click, and some not at all.
  }
}

/** Hides, but for the browser's own search and links to a text, all steps but the current one, which changes with the cursor; `goTo` is asked for the one that has been found. */
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
