/** Places, events, terms and sources as lists whose entries link back to their paragraphs: the text alternative of map and timeline. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { paragraphMark } from '../../kit/paragraph-mark.ts';
import { precisionText } from '../../kit/precision-text.ts';
import { fill } from '../../story/fill.ts';
import type { Context, Place, StoryEvent } from '../../story/story.ts';
import { citationHtml } from '../derive/citation.ts';
import { citeLinks } from './elements.ts';
import type { Page, UiText } from './page.ts';
import { phrasing } from './phrasing.ts';

export function listsHtml(page: Page): Element[] {
  const { source, story, words, uiText } = page;
  const { terms } = page.text;
  return [
    section(
      'places',
      uiText(words.places),
      h(
        'ul',
        story.places.map((place) => placeEntry(place, page)),
      ),
    ),
    section(
      'events',
      uiText(words.events),
      h(
        'ol',
        byTime(story.events).map((event) => eventEntry(event, page)),
      ),
    ),
    ...(terms.length
      ? [
          section(
            'glossary',
            uiText(words.glossary),
            h(
              'dl',
              terms.flatMap((term) => [
                h(`dt#term-${term.id}`, { tabIndex: -1 }, term.word),
                ...term.explanation.map((paragraph) => h('dd', phrasing(paragraph))),
              ]),
            ),
          ),
        ]
      : []),
    section(
      'sources',
      uiText(words.sources),
      h(
        'ol',
        source.sources.map((item) => {
          const line = citationHtml(item, words, page.lang);
          const { id, URL: href } = item;
          return h(
            `li#source-${id}`,
            { tabIndex: -1 },
            href ? h('a', { href, rel: 'noopener external' }, line) : line,
          );
        }),
      ),
    ),
  ];
}

const section = (id: string, title: UiText, list: Element): Element =>
  h(`section#${id}.list`, { tabIndex: -1 }, [h('h2', title), list]);

/** In the order of time; what has no date of its own by its `asOf` or context, the undated last. */
export function byTime(events: readonly StoryEvent[]): StoryEvent[] {
  const key = ({ article, asOf, context }: StoryEvent): string =>
    article?.start ?? article?.end ?? asOf?.start ?? context[0]?.start ?? context[0]?.end ?? '9999';
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function placeEntry(place: Place, page: Page): Element {
  const { story, words, uiText } = page;
  return h(`li#place-${place.id}`, { tabIndex: -1 }, [
    h('h3', place.name),
    place.localName
      ? h('p.local', [h('span', { lang: place.localLang ?? undefined }, place.localName)])
      : null,
    h('p.precision', uiText(precisionText(place, story, words))),
    place.description.length > 0
      ? h('p.computed', uiText(h('span', words.computed), ' ', place.description.join(' ')))
      : null,
    backLinks(place.paragraphs, page),
  ]);
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
    String(story.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1);
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
