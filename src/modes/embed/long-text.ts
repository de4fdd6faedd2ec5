/** A step whose text is longer than its box: it ends after a whole line, which fades, and a button gives it more room. */
import { create } from '../../kit/dom.ts';
import type { PageWords } from '../../words/words.ts';
import { lineParts, wholeLines } from './whole-lines.ts';

export class LongText {
  #box: HTMLElement;
  #words: PageWords['embed'];
  #button: HTMLButtonElement;

  /** `box` is the element that has all steps and shows one. */
  constructor(box: HTMLElement, { embed }: PageWords) {
    this.#box = box;
    this.#words = embed;
    this.#button = create('button', { className: 'more', type: 'button', hidden: true });
    // The text is read out whole, whatever is seen of it.
    this.#button.ariaLive = 'off';
    this.#button.addEventListener('click', () => this.#open(!this.#isOpen));
    box.append(this.#button);
    // What is found or focused below the last line is scrolled to.
    box.addEventListener('scroll', () => {
      if (box.scrollTop > 0 && !this.#isOpen) this.#open(true);
    });
    const sizes = new ResizeObserver(() => this.#fit());
    for (const part of [box, ...box.querySelectorAll('.step')]) sizes.observe(part);
  }

  /** Shows a step from its start. */
  begin(): void {
    this.#open(false);
    this.#box.scrollTop = 0;
  }

  get #isOpen(): boolean {
    return 'open' in this.#box.dataset;
  }

  #open(isOpen: boolean): void {
    this.#box.toggleAttribute('data-open', isOpen);
    if (!isOpen) this.#box.scrollTop = 0;
    this.#fit();
  }

  #fit(): void {
    const box = this.#box;
    const step = box.querySelector<HTMLElement>('.step[data-current]');
    if (!step) return;
    // Not `clientHeight`, which is rounded: half a pixel decides whether the last line is whole.
    const { top, height } = box.getBoundingClientRect();
    const below = height - (step.getBoundingClientRect().top - top + box.scrollTop);
    const parts = lineParts(step);
    const isLong = Math.max(0, ...parts.map(({ bottom }) => bottom)) > below + 1;
    box.toggleAttribute('data-long', isLong);
    this.#button.hidden = !isLong && !this.#isOpen;
    this.#button.textContent = this.#isOpen ? this.#words.less : this.#words.more;
    this.#button.ariaExpanded = String(this.#isOpen);
    if (!isLong || this.#isOpen) return;
    const room = below - this.#button.offsetHeight;
    step.style.setProperty('--cut', `${Math.ceil(wholeLines(parts, room))}px`);
  }
}
