/** Small parts of a slide's page: the line of claims, full screen. */

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
