/** A tooltip at the mark that a reader points at: what it is, when, and the sentence that speaks of it. */
import type { Rect } from '../../kit/boxes.ts';
import { create } from '../../kit/dom.ts';
import { fill } from '../../story/fill.ts';
import type { Story, StoryItem } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';
import { sentenceAround } from './sentence.ts';

/** Free px between the mark and its tooltip, and between that and the window's edge. */
const GAP = 12;
const EDGE = 8;

export class MarkTip {
  readonly #story: Story;
  readonly #words: PageWords;
  readonly #element = create('div', { className: 'mark-tip', popover: 'manual' });

  constructor(story: Story, words: PageWords) {
    this.#story = story;
    this.#words = words;
    this.#element.role = 'tooltip';
    document.body.append(this.#element);
  }

  /** Shows the tooltip of a place or event above its mark, or below if there is no room; `anchor` px in the window. */
  show(lit: StoryItem, anchor: Rect): void {
    const element = this.#element;
    element.replaceChildren(...this.#content(lit));
    if (!element.matches(':popover-open')) element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const middle = (anchor.left + anchor.right) / 2;
    const left = Math.max(EDGE, Math.min(middle - width / 2, innerWidth - EDGE - width));
    const above = anchor.top - GAP - height;
    element.style.left = `${left}px`;
    element.style.top = `${above >= EDGE ? above : anchor.bottom + GAP}px`;
  }

  hide(): void {
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }

  #content({ kind, id }: StoryItem): HTMLElement[] {
    const { lang } = this.#story;
    const { title, date, paragraphs } = kind === 'event' ? this.#event(id) : this.#place(id);
    const line = (className: string, textContent: string, lang: string): HTMLElement[] =>
      textContent ? [create('p', { className, textContent, lang })] : [];
    const numbers = paragraphs.map(
      (one) => this.#story.paragraphs.findIndex((other) => other.id === one) + 1,
    );
    const sentence = sentenceAround(kind, id, lang);
    return [
      ...line('tip-title', title, lang),
      ...line('tip-date', date, lang),
      ...line('tip-sentence', sentence, lang),
      ...line(
        'tip-where',
        numbers.length > 0
          ? numbers.map((number) => `¶ ${number}`).join(' · ')
          : this.#words.mentionedNowhere,
        this.#words.lang,
      ),
    ];
  }

  #event(wanted: string): { title: string; date: string; paragraphs: string[] } {
    const { asOf: asOfWords, timeline } = this.#words;
    const event = this.#story.events.find(({ id }) => id === wanted)!;
    const { article, asOf, context, title, paragraphs } = event;
    const elsewhere = context[0] ? fill(timeline.elsewhere, { date: context[0].label }) : '';
    const date = article?.label ?? (asOf ? fill(asOfWords, { date: asOf.label }) : elsewhere);
    return { title, date, paragraphs };
  }

  #place(wanted: string): { title: string; date: string; paragraphs: string[] } {
    const { name, paragraphs } = this.#story.places.find(({ id }) => id === wanted)!;
    return { title: name, date: '', paragraphs };
  }
}
