/** What the page knows, and how it changes: one state from the server, the proposal that a person is at, and what is being chosen. */
import type { Choice, PlaceItem, ReviewItem } from '../../draft/folder/review-file.ts';
import type { Candidate } from '../../draft/proposal.ts';
import type { ReviewState } from '../review-state.ts';
import { stateOf } from './marks.ts';

export class ReviewStore {
  state: ReviewState | null = null;
  current = 0;
  /** Said to the person: that a choice is saved, or why not. */
  message = '';
  /** Of names that were looked up, by proposal. */
  readonly found = new Map<string, Candidate[]>();
  readonly #changed: () => void;

  /** `changed` draws the page again. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get items(): ReviewItem[] {
    return this.state?.review.proposals ?? [];
  }

  get item(): ReviewItem | null {
    return this.items[this.current] ?? null;
  }

  async load(): Promise<void> {
    this.state = await ask<ReviewState | null>('state');
    this.current = Math.max(
      0,
      this.items.findIndex((item) => stateOf(item) === 'open'),
    );
    this.#changed();
  }

  go(index: number, message = ''): void {
    this.current = Math.min(Math.max(0, index), this.items.length - 1);
    this.message = message;
    this.#changed();
  }

  /** The next open one, from the start again after the end. */
  goOpen(message = ''): void {
    const order = [...this.items.keys()].map((step) => (this.current + 1 + step) % this.items.length);
    this.go(order.find((index) => stateOf(this.items[index]!) === 'open') ?? this.current, message);
  }

  /** The message of a choice that cannot be carried out is shown, and nothing changes. */
  async choose(item: ReviewItem, choice: Choice | null, saved: string): Promise<boolean> {
    try {
      this.state = await ask<ReviewState>('choose', { id: item.id, choice });
      this.message = saved;
      this.#changed();
      return true;
    } catch (error) {
      this.message = (error as Error).message;
      this.#changed();
      return false;
    }
  }

  candidatesOf(item: PlaceItem): Candidate[] {
    return [...item.candidates, ...(this.found.get(item.id) ?? [])];
  }

  async find(item: PlaceItem, name: string): Promise<number> {
    const found = await ask<Candidate[]>(
      `find?${new URLSearchParams({ name, lang: this.state!.review.language })}`,
    );
    const known = new Set(item.candidates.map(({ key }) => key));
    this.found.set(
      item.id,
      found.filter(({ key }) => !known.has(key)),
    );
    this.#changed();
    return found.length;
  }
}

/** Throws an Error with the server's words. */
export async function ask<Answer>(path: string, sent?: unknown): Promise<Answer> {
  const init =
    sent === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) };
  const response = await fetch(`/review/${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.fault ?? response.statusText);
  return answer;
}
