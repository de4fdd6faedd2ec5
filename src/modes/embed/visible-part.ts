/**
 * Which paragraph is being read in a frame that is as high as its text: the host page scrolls, and only the browser knows
 * what its window shows of the frame. A paragraph counts as read as in the reader: the last one above a line.
 */

/** Share of the visible part at which the line lies; hosts bring a paragraph a little above it. */
const readingHeight = 0.4;
/** How finely the browser reports a paragraph's visible part. */
const thresholds = Array.from({ length: 11 }, (_, index) => index / 10);
/** How long, after a host has been asked to scroll, nothing counts as read, ms: paragraphs only pass by. */
const way = 1000;

export class VisiblePart {
  #steps: readonly HTMLElement[];
  #onRead: (index: number) => void;
  /** What is seen of each paragraph in view, px in the frame. */
  #seen = new Map<Element, DOMRectReadOnly>();
  #mutedUntil = 0;

  constructor(steps: readonly HTMLElement[], onRead: (index: number) => void) {
    this.#steps = steps;
    this.#onRead = onRead;
    const observer = new IntersectionObserver(this.#look, { threshold: thresholds });
    for (const step of steps) observer.observe(step);
  }

  /** The host has been asked to scroll. */
  mute(): void {
    this.#mutedUntil = performance.now() + way;
  }

  #look = (entries: IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting && intersectionRect.height > 0) this.#seen.set(target, intersectionRect);
      else this.#seen.delete(target);
    }
    if (this.#seen.size === 0 || performance.now() < this.#mutedUntil) return;
    const parts = [...this.#seen.values()];
    const top = Math.min(...parts.map((part) => part.top));
    const bottom = Math.max(...parts.map((part) => part.bottom));
    const line = top + (bottom - top) * readingHeight;
    const read = this.#steps.findLastIndex(
      (step) => this.#seen.has(step) && step.getBoundingClientRect().top <= line,
    );
    if (read >= 0) this.#onRead(read);
  };
}
