/** The story for machines: schema.org NewsArticle as JSON-LD. It is at the end of the page, after everything that readers wait for. */
import type { Element } from 'hast';
import type { StoryEvent } from '../../../story/story.ts';
import { pathOf } from '../../derive/edition.ts';
import { isoDateOf, sourceAddress } from '../../derive/words/citation.ts';
import { richText, withoutMarkup } from '../../read/data/csl-text.ts';
import { basedOn, type CslItem } from '../../read/story-source.ts';
import { jsonScript } from '../elements.ts';
import type { Page } from '../page.ts';

export const newsArticleScript = (page: Page): Element =>
  jsonScript('application/ld+json', newsArticle(page));

/** Retold from (`isBasedOn`) the article, whose makers are neither author nor publisher here. */
function newsArticle({ source, lang, text, story, address: site }: Page): object {
  const inStory = story.places.filter((place) => place.paragraphs.length > 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: text.title,
    ...(text.standfirst ? { description: text.standfirst } : {}),
    inLanguage: lang,
    ...(site ? { url: site + pathOf(source, lang) } : {}),
    creditText: text.byline,
    contentReferenceTime: text.date,
    isBasedOn: source.sources.filter((item) => basedOn(text).includes(item.id)).map(creativeWork),
    contentLocation: inStory.map((place) => ({
      '@type': 'Place',
      name: place.name,
      ...(place.localName ? { alternateName: place.localName } : {}),
    })),
    mentions: story.events
      .filter((event) => event.inArticle)
      .map((event) => ({
        '@type': 'Event',
        name: event.title,
        ...startOf(event),
      })),
  };
}

/** As exactly as the article says it, which may be a month or a year; ISO 8601 without what only EDTF can express. */
function startOf({ article }: StoryEvent): { startDate?: string } {
  const [start = ''] = article?.edtf.split('/') ?? [];
  return /^\d{4}(-\d\d){0,2}(T[\d:]+(Z|[+-]\d\d(:\d\d)?)?)?$/.test(start) ? { startDate: start } : {};
}

function creativeWork(item: CslItem): object {
  const [date, url] = [isoDateOf(item), sourceAddress(item)];
  const container = item['container-title'];
  return {
    '@type': item.type === 'article-newspaper' ? 'NewsArticle' : 'CreativeWork',
    ...(item.title ? { name: withoutMarkup(richText(item.title)) } : {}),
    ...(item.language ? { inLanguage: item.language } : {}),
    ...(url ? { url } : {}),
    ...(container
      ? { publisher: { '@type': 'Organization', name: withoutMarkup(richText(container)) } }
      : {}),
    ...(date ? { datePublished: date } : {}),
  };
}
