/** `<story-card>`: what is known of a place or of events, and every paragraph that mentions them, each a link. */
import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { StoryCompareEvent } from '../kit/events.ts';
import { freshText } from '../kit/fresh-text.ts';
import { isInView } from '../kit/in-view.ts';
import { pressedKey } from '../kit/keys.ts';
import { paragraphMark } from '../kit/paragraph-mark.ts';
import { precisionText } from '../kit/precision-text.ts';
import { statusText } from '../kit/status-text.ts';
import { unitGrid, unitSide } from '../kit/unit-grid.ts';
import { fill } from '../story/fill.ts';
import type { Claim, Place, Ratio, Story, StoryEvent } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

export interface Selection {
  kind: 'place' | 'event';
  ids: readonly string[];
}

@customElement('story-card')
export class StoryCard extends LitElement {
  @property({ attribute: false }) story: Story | null = null;
  @property({ attribute: false }) selection: Selection | null = null;
  @property({ attribute: false }) words!: PageWords;
  /** Comparing sizes is not available, and the message about it. */
  @property({ attribute: false }) compareBlocked = false;
  @property({ attribute: false }) compareNote: string | null = null;
  #opener: Element | null = null;

  /** Light DOM: the page's styles apply, and its links are links of the page. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('selection')) return;
    this.hidden = !this.selection;
    this.dispatchEvent(new Event('card-change'));
    if (this.selection) this.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  /** Opens for a place or events; when it is closed, the focus returns to where it last was outside the card. */
  open(selection: Selection): void {
    const focused = deepFocus();
    if (!this.contains(focused)) this.#opener = focused;
    this.selection = selection;
  }

  close(): void {
    if (!this.selection) return;
    const holdsFocus = this.contains(document.activeElement);
    this.selection = null;
    if (holdsFocus && this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
    this.dispatchEvent(new Event('card-close', { bubbles: true }));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };

  protected override render() {
    const { story, selection, words } = this;
    if (!story || !selection) return nothing;
    const entries =
      selection.kind === 'place'
        ? story.places
            .filter((place) => selection.ids.includes(place.id))
            .map((place, index) => this.#place(place, index))
        : story.events
            .filter((event) => selection.ids.includes(event.id))
            .map((event, index) => this.#event(event, index));
    return html`<div class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" @keydown=${this.#onKey}>
      <button class="close" aria-label=${words.close} @click=${() => this.close()}>×</button>
      ${keyed(`${selection.kind} ${selection.ids.join(' ')}`, entries)}
    </div>`;
  }

  #place(place: Place, index: number) {
    const { words } = this;
    const counted = this.story!.events.find((event) => event.ratio && event.places.includes(place.id));
    return html`<section>
      <h2 id=${titleOf(index)} lang=${this.story!.lang}>${place.name}</h2>
      ${place.localName ? html`<p class="local" lang=${place.localLang ?? nothing}>${place.localName}</p>` : nothing}
      <p class="precision">${precisionText(place, this.story!, words)}</p>
      ${counted?.ratio && !this.#shows(counted) ? ratioTemplate(counted.ratio, words) : nothing}
      ${counted ? html`<p class="date">${dateOf(counted, words)} ${this.#cites(counted.sources)}</p>` : nothing}
      ${place.description.length ? html`<p class="computed"><span>${words.computed}</span> ${place.description.join(' ')}</p>` : nothing}
      ${place.area ? this.#compare(place) : nothing}
      ${this.#paragraphs(place.paragraphs)}
    </section>`;
  }

  /** Whether a paragraph shows the ratio of an event where the reader sees it. */
  #shows({ paragraphs }: StoryEvent): boolean {
    return paragraphs.some((id) =>
      this.#sees(document.getElementById(id)?.closest('.step')?.querySelector('.ratio') ?? null),
    );
  }

  /** What is in view is not repeated. As a sheet from below the card covers half of the window. */
  #sees(element: Element | null): boolean {
    const isSheet = getComputedStyle(this).position === 'fixed';
    return isInView(element, isSheet ? innerHeight / 2 : 0);
  }

  #compare({ id, name }: Place) {
    const { words, compareBlocked, compareNote } = this;
    const start = (): void => {
      if (!compareBlocked) this.dispatchEvent(new StoryCompareEvent(id));
    };
    return html`<p><button class="compare" aria-disabled=${compareBlocked} aria-describedby="compare-note"
        aria-label=${`${words.compare.offer}: ${name}`} @click=${start}>${words.compare.offer}</button></p>
      <p id="compare-note" role="status">${freshText(compareNote)}</p>`;
  }

  #event(event: StoryEvent, index: number) {
    const { words } = this;
    return html`<section>
      <h2 id=${titleOf(index)} lang=${this.story!.lang}>${event.title}</h2>
      ${event.inArticle ? html`<p class="date">${dateOf(event, words)} ${this.#cites(event.sources)}</p>` : nothing}
      ${event.context.map(
        (context) => html`<p class="elsewhere"><b>${words.fromElsewhere}</b>
          ${[context.label, context.note].filter(Boolean).join(' · ')} ${this.#cites(context.sources)}</p>`,
      )}
      ${event.inArticle || event.context.length ? nothing : html`<p class="cites">${this.#cites(event.sources)}</p>`}
      ${this.#paragraphs(event.paragraphs)}
    </section>`;
  }

  #cites(ids: readonly string[]) {
    return this.story!.sources.map((source, index) => ({ source, index }))
      .filter(({ source }) => ids.includes(source.id))
      .map(
        ({ source, index }) =>
          html`<a class="cite" href="#source-${source.id}" title=${source.label}
            aria-label=${`[${index + 1}] ${source.label}`}>[${index + 1}]</a> `,
      );
  }

  #paragraphs(ids: readonly string[]) {
    const { words, story } = this;
    if (ids.length === 0) return html`<p class="back-links">${words.mentionedNowhere}</p>`;
    return html`<p class="back-links">${words.mentionedIn}</p>
      <ol class="paragraphs">${ids.map((id) => {
        const index = story!.paragraphs.findIndex((paragraph) => paragraph.id === id);
        const text = document.getElementById(id);
        const number = html`<b>${paragraphMark(index + 1)}</b>`;
        if (this.#sees(text)) return html`<li><a href="#${id}">${number} ${words.inView}</a></li>`;
        return html`<li>
          <a href="#${id}">${number} <span lang=${story!.lang}>${excerpt(text)}</span></a>
          ${this.#claims(story!.paragraphs[index]?.claims ?? [])}
        </li>`;
      })}</ol>`;
  }

  /** Who says it there, and with what status; which sentence only if there are several claims. */
  #claims(claims: readonly Claim[]) {
    const { words } = this;
    return claims.map((claim) => {
      const { sentence, who } = claim;
      const where =
        claims.length > 1 && sentence ? `${fill(words.sentence, { number: String(sentence) })}: ` : '';
      const status = statusText(claim, words);
      const name = who ? html`<span lang=${this.story!.lang}>${who}</span>` : nothing;
      return html`<p class="says">${where}${name}${who && status ? ' · ' : nothing}${status ?? nothing} ${this.#cites(claim.sources ?? [])}</p>`;
    });
  }
}

const dateOf = ({ article, asOf }: StoryEvent, words: PageWords): string =>
  article?.label ?? (asOf ? fill(words.asOf, { date: asOf.label }) : words.undated);

/** The card is named after its first entry. */
const titleOf = (index: number) => (index === 0 ? 'card-title' : nothing);

/** The first words of a paragraph, from the page itself. */
function excerpt(paragraph: Element | null): string {
  const text = paragraph?.textContent?.trim() ?? '';
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 88))} …` : text;
}

/** The focused element, inside shadow roots too. */
function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

declare global {
  interface HTMLElementTagNameMap {
    'story-card': StoryCard;
  }
}

/** The ratio card; the article's own is written by the compiler from the same geometry. */
function ratioTemplate(ratio: Ratio, words: PageWords) {
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  const number = new Intl.NumberFormat(words.locale);
  return html`<figure class="ratio">
    <p><b>${fill(words.ratio, { part: number.format(ratio.part), whole: number.format(ratio.whole) })}</b> ${ratio.label}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${squares.map(
        ({ x, y, filled }) =>
          svg`<rect class=${filled ? 'part' : 'rest'} x=${x} y=${y} width=${unitSide} height=${unitSide} />`,
      )}
    </svg>
    <figcaption>${words.whichNotStated}.</figcaption>
  </figure>`;
}
