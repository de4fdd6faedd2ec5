/** Places, events, terms and sources as lists whose entries link back to their paragraphs: the text alternative of map and timeline. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Catalogue } from '../../kit/strings/index.ts';
import type { Context, Place, Story, StoryEvent } from '../../story/story.ts';
import type { StorySource } from '../read-story/story-source.ts';
import { citeLinks } from './cite-links.ts';
import { phrasing } from './phrasing.ts';

export function listsHtml(source: StorySource, story: Story, words: Catalogue): Element[] {
  const { terms } = source.texts[story.lang]!;
  return [
    section(
      'places',
      words.places,
      h(
        'ul',
        story.places.map((place) => placeEntry(place, story, words)),
      ),
    ),
    section(
      'events',
      words.events,
      h(
        'ol',
        byTime(story.events).map((event) => eventEntry(event, story, words)),
      ),
    ),
    ...(terms.length
      ? [
          section(
            'glossary',
            words.glossary,
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
      words.sources,
      h(
        'ol',
        story.sources.map(({ id, label, url }) =>
          h(
            `li#source-${id}`,
            { tabIndex: -1 },
            url ? h('a', { href: url, rel: 'noopener external' }, label) : label,
          ),
        ),
      ),
    ),
  ];
}

const section = (id: string, title: string, list: Element): Element =>
  h(`section#${id}.list`, { tabIndex: -1 }, [h('h2', title), list]);

/** In the order of time; what has no date of its own by its `asOf` or context, the undated last. */
export function byTime(events: readonly StoryEvent[]): StoryEvent[] {
  const key = ({ article, asOf, context }: StoryEvent): string =>
    article?.start ?? article?.end ?? asOf?.start ?? context[0]?.start ?? context[0]?.end ?? '9999';
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function placeEntry(place: Place, story: Story, words: Catalogue): Element {
  return h(`li#place-${place.id}`, { tabIndex: -1 }, [
    h('h3', place.name),
    place.localName
      ? h('p.local', [h('span', { lang: place.localLang ?? undefined }, place.localName)])
      : null,
    h('p.precision', words.precision[place.precision]),
    place.description.length > 0
      ? h('p.computed', [h('span', words.computed), ' ', place.description.join(' ')])
      : null,
    backLinks(place.paragraphs, story, words),
  ]);
}

function eventEntry(event: StoryEvent, story: Story, words: Catalogue): Element {
  const dates = event.article?.label ?? (event.asOf ? words.asOf(event.asOf.label) : words.undated);
  return h(`li#event-${event.id}`, { tabIndex: -1, class: event.inArticle ? undefined : 'context' }, [
    h('h3', event.title),
    event.inArticle ? h('p.date', dates) : null,
    ...event.context.map((context) => contextHtml(context, story, words)),
    event.context.length === 0 && event.sources.length > 0
      ? h('p.cites', citeLinks(event.sources, story))
      : null,
    backLinks(event.paragraphs, story, words),
  ]);
}

function contextHtml(context: Context, story: Story, words: Catalogue): Element {
  return h('p.elsewhere', [
    h('b', words.fromElsewhere),
    ' ',
    [context.label, context.note].filter(Boolean).join(' · '),
    ' ',
    ...citeLinks(context.sources, story),
  ]);
}

function backLinks(paragraphs: readonly string[], story: Story, words: Catalogue): Element {
  if (paragraphs.length === 0) return h('p.back-links', words.mentionedNowhere);
  const number = (id: string): string => String(story.paragraphs.findIndex((one) => one.id === id) + 1);
  return h('p.back-links', [
    words.mentionedIn,
    ' ',
    ...paragraphs.map((id) =>
      h('a', { href: `#${id}`, ariaLabel: words.paragraph(number(id)) }, `¶ ${number(id)}`),
    ),
  ]);
}
