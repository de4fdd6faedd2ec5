/** Takes over the article that is in the page: marks the current paragraph, lights up mentions, and reports those that the reader uses. */
import { StoryHoverEvent, StorySelectEvent } from '../kit/events.ts';
import type { Scene } from '../story/scene.ts';
import type { StoryItem } from '../story/story.ts';

export interface ArticleOptions {
  article: HTMLElement;
  /** Ids of the paragraphs, in order. */
  paragraphs: readonly string[];
  /** A reader has acted on a mention in the paragraph with this index: of a place (its id), or of an event (null). */
  onMention: (index: number, place: string | null) => void;
}

type Kind = StoryItem['kind'];

export class ArticleView {
  readonly steps: HTMLElement[];
  #article: HTMLElement;
  #current: HTMLElement | null = null;

  /** Throws if a paragraph of the story is not in the page. */
  constructor(options: ArticleOptions) {
    this.#article = options.article;
    this.steps = options.paragraphs.map((id) => {
      const step = options.article.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      if (!step) throw new Error(`the page has no paragraph ${id}`);
      return step;
    });
    this.#listen(options);
  }

  show(scene: Scene): void {
    const next = this.steps[scene.index] ?? null;
    this.#article.toggleAttribute('data-started', true);
    this.#article.querySelector('.opening')?.toggleAttribute('data-current', next === null);
    if (next === this.#current) return;
    if (this.#current) mark(this.#current, false);
    if (next) mark(next, true);
    this.#current = next;
  }

  /** Marks the mentions of the place or event that is lit; null: none. */
  light(lit: StoryItem | null): void {
    for (const mention of this.#article.querySelectorAll<HTMLElement>('a.mention')) {
      mention.toggleAttribute('data-lit', lit !== null && mention.dataset[lit.kind] === lit.id);
    }
  }

  #listen({ onMention }: ArticleOptions): void {
    const on = (type: string, react: (mention: HTMLElement, event: Event) => void) =>
      this.#article.addEventListener(type, (event) => {
        const mention = (event.target as Element).closest<HTMLElement>('a.mention');
        if (mention) react(mention, event);
      });
    let [hovered, focused]: (HTMLElement | null)[] = [null, null];
    // What the pointer is on counts before what has the focus; once the pointer has left, the focus counts again.
    const point = (mention: HTMLElement): void => {
      const [kind, id] = referenceOf(hovered ?? focused ?? mention);
      mention.dispatchEvent(new StoryHoverEvent(kind, hovered || focused ? id : null));
    };
    on('pointerover', (mention) => {
      hovered = mention;
      point(mention);
    });
    on('pointerout', (mention) => {
      hovered = null;
      point(mention);
    });
    on('focusin', (mention) => {
      focused = mention;
      point(mention);
    });
    on('focusout', (mention) => {
      focused = null;
      point(mention);
    });
    on('click', (mention, event) => {
      if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey || (event as MouseEvent).shiftKey)
        return;
      event.preventDefault();
      const [kind, id] = referenceOf(mention);
      onMention(
        this.steps.findIndex((step) => step.contains(mention)),
        kind === 'place' ? id : null,
      );
      mention.dispatchEvent(new StorySelectEvent(kind, [id]));
    });
  }
}

/** Set on the step too: a selector that reads it from the paragraph would restyle all steps of a long story. */
function mark(paragraph: HTMLElement, isCurrent: boolean): void {
  if (isCurrent) paragraph.setAttribute('aria-current', 'true');
  else paragraph.removeAttribute('aria-current');
  paragraph.closest('.step')?.toggleAttribute('data-current', isCurrent);
}

function referenceOf({ dataset }: HTMLElement): [Kind, string] {
  return dataset.place ? ['place', dataset.place] : ['event', dataset.event!];
}
