/** The one piece of state: which paragraph is current. Only `moveTo` changes it. */

export class StoryCursor {
  readonly length: number;
  #index = 0;
  #listeners = new Set<(index: number) => void>();

  /** `length` paragraphs, starting at `index` (clamped). Throws RangeError for an empty story. */
  constructor(length: number, index = 0) {
    if (length < 1) throw new RangeError('a story has at least one paragraph');
    this.length = length;
    this.#index = this.#clamp(index);
  }

  get index(): number {
    return this.#index;
  }

  /** Moves to `index`, clamped to the story; where that is another paragraph, tells every listener. */
  moveTo(index: number): void {
    const next = this.#clamp(index);
    if (next === this.#index) return;
    this.#index = next;
    for (const listener of this.#listeners) listener(next);
  }

  /** Calls `listener` after every move; returns what ends that. */
  subscribe(listener: (index: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #clamp(index: number): number {
    return Number.isNaN(index) ? this.#index : Math.min(this.length - 1, Math.max(0, Math.trunc(index)));
  }
}
