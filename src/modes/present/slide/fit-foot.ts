/** Keeps room below map and text for the longest caption and the longest line of claims, so that the stage keeps its size. */
import { create } from '../../../kit/dom.ts';
import type { Paragraph } from '../../../story/story.ts';

/** Sizes of claims that are tried in turn, of the least that the prose may have. */
const sizes = [1, 0.9, 0.8, 0.7, 0.6];
/** Smaller than this (px) they take a second line instead. */
const smallest = 15;
/** Only the longest are measured. */
const mostMeasured = 12;

const longest = <T>(all: readonly T[], lengthOf: (one: T) => number): T[] =>
  [...all].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostMeasured);

const claimsLength = (step: HTMLElement): number => step.querySelector('.claims')?.textContent?.length ?? 0;

/** Sets `--claims` on the page, the largest size at which each step's claims are one line in `says`, and `--says`, their room. */
export function fitFoot(
  says: HTMLElement,
  steps: readonly HTMLElement[],
  show: (step: HTMLElement) => void,
): void {
  const root = document.documentElement.style;
  root.removeProperty('--says');
  root.setProperty('--claims', '1');
  const full = Number.parseFloat(getComputedStyle(says).fontSize);
  const measured = longest(steps, claimsLength);
  let room = 0;
  for (const size of sizes.filter((one) => one === 1 || one * full >= smallest)) {
    root.setProperty('--claims', String(size));
    const heights = measured.map((step) => {
      show(step);
      return says.firstElementChild!.getBoundingClientRect().height;
    });
    room = Math.max(...heights);
    if (room <= 1.6 * size * full) break;
  }
  root.setProperty('--says', `${Math.ceil(room)}px`);
}

/** Sets `--caption`, the room of the longest caption beside the text. */
export function fitCaption(caption: HTMLElement, paragraphs: readonly Pick<Paragraph, 'caption'>[]): void {
  const { style: root, dataset } = document.documentElement;
  if (dataset.view && dataset.view !== 'all') return;
  root.removeProperty('--caption');
  // A copy: the caption itself is read out when it changes.
  const copy = create('p', { className: caption.className, ariaHidden: 'true' });
  caption.after(copy);
  const heights = longest(paragraphs, (one) => one.caption.length).map((one) => {
    copy.textContent = one.caption;
    return copy.getBoundingClientRect().height;
  });
  copy.remove();
  root.setProperty('--caption', `${Math.ceil(Math.max(0, ...heights))}px`);
}
