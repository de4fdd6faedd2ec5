/** Takes over the article that is in the page: marks the current paragraph, lights up mentions, and reports those that the reader uses. */
import { StoryHoverEvent, StorySelectEvent } from '../kit/events.ts';
import type { Scene } from '../story/scene.ts';

export interface ArticleOptions {
  article: HTMLElement;
  /** Ids of the paragraphs, in order. */
  paragraphs: readonly string[];
  /** A reader has acted on a mention in the paragraph with this index: of a place (its id), or of an event (null). */
  onMention: (index: number, place: string | null) => void;
}

type Kind = 'place' | 'event';

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

  /** Marks the mentions of a place or event that is pointed at anywhere; null: none. */
  light(kind: Kind, id: string | null): void {
    for (const mention of this.#article.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
      mention.toggleAttribute('data-lit', id !== null && mention.dataset[kind] === id);
    }
  }

  #listen({ onMention }: ArticleOptions): void {
    const on = (type: string, react: (mention: HTMLElement, event: Event) => void) =>
      this.#article.addEventListener(type, (event) => {
        const mention = (event.target as Element).closest<HTMLElement>('a.mention');
        if (mention) react(mention, event);
      });
    const point = (mention: HTMLElement, on: boolean): void => {
      const [kind, id] = referenceOf(mention);
      mention.dispatchEvent(new StoryHoverEvent(kind, on ? id : null));
    };
    for (const type of ['pointerover', 'focusin']) on(type, (mention) => point(mention, true));
    for (const type of ['pointerout', 'focusout']) on(type, (mention) => point(mention, false));
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
