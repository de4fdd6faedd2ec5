/**
 * The events with fields by which views report what a reader wants, and what has changed; these bubble to the document.
 *
 * Bare ones are heard where they are sent: `map-state` and `map-return` at the map, `card-change` and `card-close` at the card,
 * `compare-leave` at the comparison; `story-start`, `story-fault` and `story-again` go from `main.ts` to
 * `src/inline-scripts/early.ts`, at the window. An event of one element is beside it, such as `CompareLayEvent`.
 */

const bubbling = { bubbles: true, composed: true } as const;

/** A reader asks about a place or some events (several if their marks lie too close to tell apart). */
export class StorySelectEvent extends Event {
  static readonly type = 'story-select';
  constructor(
    readonly kind: 'place' | 'event',
    readonly ids: readonly string[],
  ) {
    super(StorySelectEvent.type, bubbling);
  }
}

/** A reader points at a place or event anywhere (id null: no longer); every view lights it up, the one pointed at as well. */
export class StoryHoverEvent extends Event {
  static readonly type = 'story-hover';
  constructor(
    readonly kind: 'place' | 'event',
    readonly id: string | null,
  ) {
    super(StoryHoverEvent.type, bubbling);
  }
}

/** A reader wants to compare the size of a place. */
export class StoryCompareEvent extends Event {
  static readonly type = 'story-compare';
  constructor(readonly place: string) {
    super(StoryCompareEvent.type, bubbling);
  }
}

/** Tells scripts of others that the current paragraph has changed: its id, and those of its places and events. The program itself subscribes to the cursor. */
export class StoryChangeEvent extends Event {
  static readonly type = 'story-change';
  constructor(
    readonly paragraph: string,
    readonly places: readonly string[],
    readonly events: readonly string[],
  ) {
    super(StoryChangeEvent.type, bubbling);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'story-select': StorySelectEvent;
    'story-hover': StoryHoverEvent;
    'story-compare': StoryCompareEvent;
    'story-change': StoryChangeEvent;
  }
}
