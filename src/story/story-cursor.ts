/** Which paragraph is current: the state that all views share. It changes only by `moveTo`, once `open` has shown the first. */
import { type Scene, sceneAt, titleScene } from './scene.ts';
import type { Story } from './story.ts';

/** Gets the scene of the current paragraph; `moved` is false for the one that the story opens with. */
export type CursorListener = (scene: Scene, moved: boolean) => void;

export class StoryCursor {
  /** Ids of the paragraphs, in order. */
  readonly ids: readonly string[];
  readonly #story: Story;
  #index = 0;
  #first: 0 | -1 = 0;
  #listeners = new Set<CursorListener>();

  /** Throws RangeError for an empty story. */
  constructor(story: Story) {
    if (story.paragraphs.length < 1) throw new RangeError('a story has at least one paragraph');
    this.#story = story;
    this.ids = story.paragraphs.map(({ id }) => id);
  }

  get length(): number {
    return this.ids.length;
  }

  get index(): number {
    return this.#index;
  }

  /** Id of the current paragraph; empty at the title. */
  get paragraph(): string {
    return this.ids[this.#index] ?? '';
  }

  get scene(): Scene {
    return this.#index < 0 ? titleScene(this.#story) : sceneAt(this.#story, this.#index);
  }

  /**
   * Shows the paragraph to begin with (`index` is clamped); call it once, when everything listens. `first` is the index
   * of the first step: −1 where the title is a step of its own, as on slides.
   */
  open(index: number, first: 0 | -1 = 0): void {
    this.#first = first;
    this.#index = this.#clamp(index);
    this.#tell(false);
  }

  /** Moves to `index`, clamped to the story; every listener is called unless that is the current paragraph. */
  moveTo(index: number): void {
    const next = this.#clamp(index);
    if (next === this.#index) return;
    this.#index = next;
    this.#tell(true);
  }

  /** Calls `listener` at the opening and after every move, in the order of subscription; returns what ends that. */
  subscribe(listener: CursorListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(moved: boolean): void {
    const { scene } = this;
    for (const listener of this.#listeners) listener(scene, moved);
  }

  #clamp(index: number): number {
    if (Number.isNaN(index)) return this.#index;
    return Math.min(this.length - 1, Math.max(this.#first, Math.trunc(index)));
  }
}
