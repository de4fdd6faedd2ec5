/** Which one mark answers: derived from what is pointed at, whose card is open, and what is played; views compare and act. */
import type { StoryCard } from '../../card/story-card.ts';
import type { StoryHoverEvent } from '../../kit/events.ts';
import type { StoryItem } from '../../story/story.ts';

type Show = (lit: StoryItem | null) => void;

export class Lights {
  #pointed: StoryItem | null = null;
  #played: StoryItem | null = null;
  #value: StoryItem | null = null;
  readonly #card: StoryCard;
  readonly #views: Show[] = [];

  constructor(card: StoryCard) {
    this.#card = card;
    document.addEventListener('story-hover', ({ kind, id }: StoryHoverEvent) => {
      this.#pointed = id === null ? null : { kind, id };
      this.#derive();
    });
    card.addEventListener('card-change', () => this.#derive());
  }

  /** What is lit, or null. */
  get value(): StoryItem | null {
    return this.#value;
  }

  /** The presenter plays an event; null: none. */
  play(event: string | null): void {
    this.#played = event === null ? null : { kind: 'event', id: event };
    this.#derive();
  }

  /** Calls `show` whenever another one is lit, or none. */
  subscribe(show: Show): void {
    this.#views.push(show);
  }

  #derive(): void {
    const { kind, ids } = this.#card.selection ?? { kind: 'place' as const, ids: [] };
    const opened = ids.length === 1 ? { kind, id: ids[0]! } : null;
    const next = this.#pointed ?? opened ?? this.#played;
    if (next?.id === this.#value?.id && next?.kind === this.#value?.kind) return;
    this.#value = next;
    for (const show of this.#views) show(next);
  }
}

/** What a view of one kind has to show: its own mark, or that it steps back behind the other view's. */
export const litFor = (
  kind: StoryItem['kind'],
  lit: StoryItem | null,
): { lit: string | null; isBack: boolean } => ({
  lit: lit?.kind === kind ? lit.id : null,
  isBack: lit !== null,
});
