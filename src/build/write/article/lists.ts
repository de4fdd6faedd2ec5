/** Places, events, terms and sources as lists whose entries link back to their paragraphs: the text alternative of map and timeline. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { precisionText } from '../../../kit/precision-text.ts';
import { sentencesIn } from '../../../kit/punctuate.ts';
import { fill, paragraphMark } from '../../../story/fill.ts';
import { numeralOf } from '../../../story/locale.ts';
import type { Context, Place, StoryEvent } from '../../../story/story.ts';
import { citationHtml, sourceAddress } from '../../derive/words/citation.ts';
import { kindBeside } from '../../derive/words/kind-words.ts';
import type { TextBlock } from '../../read/story-source.ts';
import { citeLinks } from '../elements.ts';
import type { Page, UiText } from '../page.ts';
import { phrasing } from './phrasing.ts';
import { textBlock } from './text-block.ts';

export function listsHtml(page: Page): Element[] {
  const { source, story, words, uiText } = page;
  const { terms } = page.text;
  return [
    ...section(
      'places',
      uiText(words.places),
      'ul',
      story.places.map((place) => placeEntry(place, page)),
    ),
    ...section(
      'events',
      uiText(words.events),
      'ol',
      byTime(story.events).map((event) => eventEntry(event, page)),
    ),
    ...section(
      'glossary',
      uiText(words.glossary),
      'dl',
      terms.flatMap((term) => [
        h(`dt#term-${term.id}`, { tabIndex: -1 }, term.word),
        ...term.explanation.map(explained),
      ]),
    ),
    ...section(
      'sources',
      uiText(words.sources),
      'ol',
      source.sources.map((item) => {
        const line = citationHtml(item, words, page.lang);
        const href = sourceAddress(item);
        return h(
          `li#source-${item.id}`,
          { tabIndex: -1 },
          href ? h('a', { href, rel: 'noopener external' }, line) : line,
        );
      }),
    ),
  ];
}

/** A paragraph is in its `dd` directly. */
const explained = (block: TextBlock): Element =>
  h('dd', block.type === 'paragraph' ? phrasing(block.children) : [textBlock(block)]);

/** A list of nothing has no heading either. */
const section = (id: string, title: UiText, list: 'ul' | 'ol' | 'dl', entries: Element[]): Element[] =>
  entries.length > 0 ? [h(`section#${id}.list`, { tabIndex: -1 }, [h('h2', title), h(list, entries)])] : [];

/** In the order of time; what has no date of its own by its `asOf` or context, the undated last. */
export function byTime(events: readonly StoryEvent[]): StoryEvent[] {
  const turn = ({ article, asOf, context }: StoryEvent): number => {
    const iso = article?.start ?? article?.end ?? asOf?.start ?? context[0]?.start ?? context[0]?.end;
    return iso === undefined || iso === null ? Number.MAX_VALUE : Date.parse(iso);
  };
  return [...events].sort((a, b) => turn(a) - turn(b));
}

function placeEntry(place: Place, page: Page): Element {
  const { story, words, uiText } = page;
  return h(`li#place-${place.id}`, { tabIndex: -1 }, [
    h('h3', place.name),
    place.localName
      ? h('p.local', [h('span', { lang: place.localLang ?? undefined }, place.localName)])
      : null,
    h('p.precision', uiText(kindOf(place, page), precisionText(place, story, words))),
    place.description.length > 0
      ? h('p.computed', uiText(h('span', words.computed), ' ', sentencesIn(place.description, words)))
      : null,
    backLinks(place.paragraphs, page),
  ]);
}

/** "volcano · ", if the place's name does not say so. */
function kindOf({ id }: Place, { source, lang, words }: Page): string {
  const word = kindBeside(source.places.find((place) => place.id === id)!, lang, words);
  return word === null ? '' : `${word} · `;
}

function eventEntry(event: StoryEvent, page: Page): Element {
  const { words, uiText } = page;
  const dates =
    event.article?.label ?? (event.asOf ? fill(words.asOf, { date: event.asOf.label }) : words.undated);
  return h(`li#event-${event.id}`, { tabIndex: -1, class: event.inArticle ? undefined : 'context' }, [
    h('h3', event.title),
    event.inArticle ? h('p.date', uiText(dates)) : null,
    ...event.context.map((context) => contextHtml(context, page)),
    event.context.length === 0 && event.sources.length > 0
      ? h('p.cites', citeLinks(event.sources, page))
      : null,
    backLinks(event.paragraphs, page),
  ]);
}

function contextHtml(context: Context, page: Page): Element {
  const { words, uiText } = page;
  return h('p.elsewhere', [
    h('b', uiText(words.fromElsewhere)),
    ' ',
    uiText(context.label),
    context.note ? ` · ${context.note}` : null,
    ' ',
    ...citeLinks(context.sources, page),
  ]);
}

function backLinks(paragraphs: readonly string[], { story, words, uiText, wordsLang: lang }: Page): Element {
  if (paragraphs.length === 0) return h('p.back-links', uiText(words.mentionedNowhere));
  const number = (id: string): string =>
    numeralOf(story.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1, words.locale);
  return h('p.back-links', [
    uiText(words.mentionedIn),
    ' ',
    ...paragraphs.map((id) =>
      h(
        'a',
        { href: `#${id}`, ariaLabel: fill(words.paragraph, { number: number(id) }), lang },
        paragraphMark(number(id)),
      ),
    ),
  ]);
}
