/**
 * Which paragraph is being read: the last one whose top has passed a line across the visible text. The scroll event is
 * only a wake-up; the answer is computed again from geometry. It can also bring a paragraph to the line; while that scroll
 * lasts, it reports nothing, as does `VisiblePart` in a frame whose host has been asked to scroll.
 */

export interface ReadingLineOptions {
  steps: readonly HTMLElement[];
  /** Height of the line in the viewport, px. */
  line: () => number;
  /** A reader has scrolled to the step with this index. */
  onRead: (index: number) => void;
}

/** px by which a paragraph may miss the line and still count as having reached it. */
const slack = 2;

export class ReadingLine {
  #options: ReadingLineOptions;
  /** The step last read or brought. */
  #index = 0;
  /** The step being brought: until it is there nothing is reported. */
  #target: HTMLElement | null = null;
  /** The browser has yet to scroll there itself. */
  #waiting = false;
  #frame = 0;
  /** Where the line last was, and how wide the text's window, px. */
  #line = 0;
  #width = innerWidth;

  constructor(options: ReadingLineOptions) {
    this.#options = options;
    addEventListener('scroll', this.#wake, { passive: true });
    addEventListener('scrollend', () => !this.#waiting && this.#settle(), { passive: true });
    addEventListener('resize', this.#reflow);
    // A reader who takes over ends the muted scroll.
    for (const type of ['wheel', 'touchmove']) addEventListener(type, this.#settle, { passive: true });
    addEventListener('pointerdown', (event) => takesOver(event) && this.#settle(), { passive: true });
    this.#index = this.indexAtLine();
  }

  /** Index of the paragraph at the line; 0 above the first. */
  indexAtLine(): number {
    this.#line = this.#options.line();
    const { steps } = this.#options;
    // Tops grow with the index, so a binary search is enough.
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle]!.getBoundingClientRect().top <= this.#line + slack) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Brings a paragraph's top to the line; does nothing if it is there already. */
  bring(index: number, smooth: boolean): void {
    const step = this.#options.steps[index];
    // Nothing is measured here, where the views have just changed: a long story would be laid out at every step.
    if (!step || this.#target === step || (!this.#target && this.#index === index)) return;
    this.#index = index;
    this.#go(index, step, smooth);
  }

  /** The address names a paragraph: the browser scrolls there itself, and may stop beside the line. */
  open(index: number): void {
    this.#index = index;
    this.#go(index, this.#options.steps[index]!, false);
  }

  #go(index: number, step: HTMLElement, smooth: boolean): void {
    this.#target = step;
    this.#waiting = true;
    // The browser may be about to scroll there itself (a link, Back, a reload): it comes first.
    afterTwoFrames(() => {
      if (this.#target !== step) return;
      this.#waiting = false;
      if (this.indexAtLine() === index) return this.#settle();
      const top = step.getBoundingClientRect().top - this.#line;
      // A smooth scroll ends with an event, however late it begins; not so an instant one, or none at all.
      const lasts = smooth && canScrollBy(top);
      scrollBy({ top, behavior: smooth ? 'smooth' : 'instant' });
      if (!lasts) afterTwoFrames(() => this.#target === step && this.#settle());
    });
  }

  /** When what covers the text changes its height, the line moves: bring what was being read to it. */
  keep(): void {
    const step = this.#options.steps[this.#index];
    if (!step || this.#target === step || Math.abs(this.#options.line() - this.#line) <= slack) return;
    if (this.#target || this.indexAtLine() !== this.#index) this.#go(this.#index, step, false);
  }

  #wake = (): void => {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#target) {
        this.#index = this.indexAtLine();
        return this.#options.onRead(this.#index);
      }
      const left = this.#target.getBoundingClientRect().top - this.#options.line();
      if (!this.#waiting && Math.abs(left) <= slack) this.#target = null;
    });
  };

  /** A change of width lays the text out again: keep the reader's place. A change of height alone is the browser's toolbar. */
  #reflow = (): void => {
    if (innerWidth === this.#width) return;
    this.#width = innerWidth;
    this.#go(this.#index, this.#options.steps[this.#index]!, false);
  };

  #settle = (): void => {
    this.#target = null;
    this.#waiting = false;
  };
}

/** The page's scroll bar (a press on it is a press on the root) and the middle button scroll; other presses let the page go on. */
function takesOver({ target, button }: PointerEvent): boolean {
  return target === document.documentElement || button === 1;
}

/** Whether the page can move by at least one px in the direction of `top`, px. */
function canScrollBy(top: number): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  const wanted = Math.max(0, Math.min(scrollY + top, scrollHeight - clientHeight));
  return Math.abs(wanted - scrollY) >= 1;
}

function afterTwoFrames(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
