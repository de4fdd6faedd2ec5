/**
 * Which paragraph is being read: the last one whose top has passed a line across the visible text. The scroll event is
 * only a wake-up; truth is computed anew from geometry. It can also bring a paragraph to the line, and while that scroll
 * of its own lasts it reports nothing: the one place where a scroll is muted.
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
  #target: HTMLElement | null = null;
  #frame = 0;
  /** Where the line last was, px. */
  #line = 0;
  #abort = new AbortController();

  constructor(options: ReadingLineOptions) {
    this.#options = options;
    const { signal } = this.#abort;
    addEventListener('scroll', this.#wake, { signal, passive: true });
    addEventListener('scrollend', this.#settle, { signal, passive: true });
    // A reader who takes over ends the muted scroll.
    for (const type of ['wheel', 'touchmove', 'pointerdown']) {
      addEventListener(type, this.#settle, { signal, passive: true });
    }
  }

  /** Index of the paragraph at the line; 0 above the first. */
  indexAtLine(): number {
    this.#line = this.#options.line();
    return this.#indexAt(this.#line + slack);
  }

  /** The line has moved: where the paragraph with this index was being read, it is brought to the line again. */
  keep(index: number): void {
    if (this.#indexAt(this.#line + slack) === index) this.bring(index, false);
  }

  #indexAt(line: number): number {
    const { steps } = this.#options;
    // Tops grow with the index, so that a binary search does for a thousand paragraphs.
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle]!.getBoundingClientRect().top <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Brings a paragraph's top to the line; nothing happens where it is being read already. */
  bring(index: number, smooth: boolean): void {
    const step = this.#options.steps[index];
    if (!step || this.#target === step || (this.indexAtLine() === index && !this.#target)) return;
    const top = step.getBoundingClientRect().top - this.#options.line();
    this.#target = step;
    const before = scrollY;
    scrollBy({ top, behavior: smooth ? 'smooth' : 'instant' });
    // No scroll will come where the page can go no further.
    if (!smooth || (Math.abs(top) <= slack && scrollY === before)) this.#settleSoon();
  }

  disconnect(): void {
    this.#abort.abort();
    cancelAnimationFrame(this.#frame);
  }

  #wake = (): void => {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#target) return this.#options.onRead(this.indexAtLine());
      const left = this.#target.getBoundingClientRect().top - this.#options.line();
      if (Math.abs(left) <= slack) this.#target = null;
    });
  };

  #settle = (): void => {
    this.#target = null;
  };

  /** After the scroll event of an instant scroll has been seen (it comes with the next frame). */
  #settleSoon(): void {
    requestAnimationFrame(() => requestAnimationFrame(this.#settle));
  }
}
