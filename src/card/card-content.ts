/** What a card shows: what is known of a place or of events, and every paragraph that mentions them, each a link. */

import { html, nothing, svg } from 'lit';
import { StoryCompareEvent } from '../kit/events.ts';
import { freshText } from '../kit/fresh-text.ts';
import { isInView } from '../kit/in-view.ts';
import { precisionText } from '../kit/precision-text.ts';
import { labelled, labelOf, sentencesIn } from '../kit/punctuate.ts';
import { statusText } from '../kit/status-text.ts';
import { unitGrid, unitSide } from '../kit/unit-grid.ts';
import { fill, paragraphMark } from '../story/fill.ts';
import { numeralOf } from '../story/locale.ts';
import type { Claim, Place, Ratio, Story, StoryEvent } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';
import type { CardContent, StoryCard } from './story-card.ts';

/** The card has its story. */
export const cardContent: CardContent = (card, { kind, ids }) => {
  const { events, places } = card.story!;
  return kind === 'place'
    ? places.filter(({ id }) => ids.includes(id)).map((place, index) => placeTemplate(card, place, index))
    : events.filter(({ id }) => ids.includes(id)).map((event, index) => eventTemplate(card, event, index));
};

function placeTemplate(card: StoryCard, place: Place, index: number) {
  const { words } = card;
  const story = card.story!;
  const counted = story.events.find((event) => event.ratio && event.places.includes(place.id));
  return html`<section>
      <h2 id=${titleOf(index)} lang=${story.lang}>${place.name}</h2>
      ${place.localName ? html`<p class="local" lang=${place.localLang ?? nothing}>${place.localName}</p>` : nothing}
      <p class="precision">${precisionText(place, story, words)}</p>
      ${counted?.ratio && !isRatioSeen(card, counted) ? ratioTemplate(counted.ratio, words) : nothing}
      ${counted ? html`<p class="date">${dateOf(counted, words)} ${citesTemplate(story, counted.sources)}</p>` : nothing}
      ${place.description.length ? html`<p class="computed"><span>${words.computed}</span> ${sentencesIn(place.description, words)}</p>` : nothing}
      ${place.area ? compareTemplate(card, place) : nothing}
      ${paragraphsTemplate(card, place.paragraphs)}
    </section>`;
}

/** Whether a paragraph shows the ratio of an event where the reader sees it. */
const isRatioSeen = (card: StoryCard, { paragraphs }: StoryEvent): boolean =>
  paragraphs.some((id) =>
    isSeen(card, document.getElementById(id)?.closest('.step')?.querySelector('.ratio') ?? null),
  );

/** What is in view is not repeated. As a sheet from below the card covers half of the window. */
function isSeen(card: StoryCard, element: Element | null): boolean {
  const isSheet = getComputedStyle(card).position === 'fixed';
  return isInView(element, isSheet ? innerHeight / 2 : 0);
}

function compareTemplate(card: StoryCard, { id, name }: Place) {
  const { words, compareBlocked, compareNote } = card;
  const start = (): void => {
    if (!compareBlocked) card.dispatchEvent(new StoryCompareEvent(id));
  };
  return html`<p><button class="compare" aria-disabled=${compareBlocked} aria-describedby="compare-note"
        aria-label=${labelled(words.compare.offer, name, words)} @click=${start}>${words.compare.offer}</button></p>
      <p id="compare-note" role="status">${freshText(compareNote)}</p>`;
}

function eventTemplate(card: StoryCard, event: StoryEvent, index: number) {
  const { words } = card;
  const story = card.story!;
  return html`<section>
      <h2 id=${titleOf(index)} lang=${story.lang}>${event.title}</h2>
      ${event.inArticle ? html`<p class="date">${dateOf(event, words)} ${citesTemplate(story, event.sources)}</p>` : nothing}
      ${event.context.map(
        (context) => html`<p class="elsewhere"><b>${words.fromElsewhere}</b>
          ${[context.label, context.note].filter(Boolean).join(' · ')} ${citesTemplate(story, context.sources)}</p>`,
      )}
      ${event.inArticle || event.context.length ? nothing : html`<p class="cites">${citesTemplate(story, event.sources)}</p>`}
      ${paragraphsTemplate(card, event.paragraphs)}
    </section>`;
}

const citesTemplate = ({ sources }: Story, ids: readonly string[]) =>
  sources
    .map((source, index) => ({ source, index }))
    .filter(({ source }) => ids.includes(source.id))
    .map(
      ({ source, index }) =>
        html`<a class="cite" href="#source-${source.id}" title=${source.label}
            aria-label=${`[${index + 1}] ${source.label}`}>[${index + 1}]</a> `,
    );

function paragraphsTemplate(card: StoryCard, ids: readonly string[]) {
  const { words } = card;
  const { lang, paragraphs } = card.story!;
  if (ids.length === 0) return html`<p class="back-links">${words.mentionedNowhere}</p>`;
  return html`<p class="back-links">${words.mentionedIn}</p>
      <ol class="paragraphs">${ids.map((id) => {
        const index = paragraphs.findIndex((paragraph) => paragraph.id === id);
        const text = document.getElementById(id);
        const number = html`<b>${paragraphMark(numeralOf(index + 1, words.locale))}</b>`;
        if (isSeen(card, text)) return html`<li><a href="#${id}">${number} ${words.inView}</a></li>`;
        return html`<li>
          <a href="#${id}">${number} <span lang=${lang}>${excerpt(text)}</span></a>
          ${claimsTemplate(paragraphs[index]?.claims ?? [], card.story!, words)}
        </li>`;
      })}</ol>`;
}

/** Who says it there, and with what status; which sentence only if there are several claims. */
const claimsTemplate = (claims: readonly Claim[], story: Story, words: PageWords) =>
  claims.map((claim) => {
    const { sentence, who } = claim;
    const where =
      claims.length > 1 && sentence
        ? `${labelOf(fill(words.sentence, { number: numeralOf(sentence, words.locale) }), words)} `
        : '';
    const status = statusText(claim, words);
    const name = who ? html`<span lang=${story.lang}>${who}</span>` : nothing;
    return html`<p class="says">${where}${name}${who && status ? ' · ' : nothing}${status ?? nothing} ${citesTemplate(story, claim.sources ?? [])}</p>`;
  });

const dateOf = ({ article, asOf }: StoryEvent, words: PageWords): string =>
  article?.label ?? (asOf ? fill(words.asOf, { date: asOf.label }) : words.undated);

/** The card is named after its first entry. */
const titleOf = (index: number) => (index === 0 ? 'card-title' : nothing);

/** The first words of a paragraph, from the page itself. */
function excerpt(paragraph: Element | null): string {
  const text = paragraph?.textContent?.trim() ?? '';
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 88))} …` : text;
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
    <figcaption>${words.whichNotStated}</figcaption>
  </figure>`;
}
