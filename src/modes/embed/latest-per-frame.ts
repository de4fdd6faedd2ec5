/** Of many wishes of one kind, the last one counts: a thousand messages in a row cost one move. */

/** ms after which they count in a frame that draws nothing, as one far out of view. */
const longest = 100;

export class LatestPerFrame<Kind> {
  #waiting = new Map<Kind, () => void>();
  #due: { frame: number; timer: ReturnType<typeof setTimeout> } | null = null;

  /** Acts when the next frame is drawn, unless another act of its kind comes before; acts keep their order. */
  set(kind: Kind, act: () => void): void {
    this.#waiting.delete(kind);
    this.#waiting.set(kind, act);
    this.#due ??= { frame: requestAnimationFrame(this.#act), timer: setTimeout(this.#act, longest) };
  }

  #act = (): void => {
    if (!this.#due) return;
    cancelAnimationFrame(this.#due.frame);
    clearTimeout(this.#due.timer);
    this.#due = null;
    const acts = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const act of acts) act();
  };
}
