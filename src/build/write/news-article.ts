/** The story for machines: schema.org NewsArticle as JSON-LD. It stands at the page's end, after all that readers wait for. */
import type { Element } from 'hast';
import type { Story, StoryEvent } from '../../story/story.ts';
import { pathOf } from '../derive/path.ts';
import type { CslItem, StorySource, StoryText } from '../read/story-source.ts';
import { jsonScript } from './json-script.ts';

/** `site` is the site's address (ends with /), or null where unknown. */
export const newsArticleScript = (source: StorySource, story: Story, site: string | null): Element =>
  jsonScript('application/ld+json', newsArticle(source, story, source.texts[story.lang]!, site));

/** Retold from (`isBasedOn`) the article, whose makers are neither author nor publisher here. */
function newsArticle(source: StorySource, story: Story, text: StoryText, site: string | null): object {
  const inStory = story.places.filter((place) => place.paragraphs.length > 0);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: text.title,
    description: text.standfirst,
    inLanguage: story.lang,
    ...(site ? { url: site + pathOf(source, story.lang) } : {}),
    creditText: text.byline,
    contentReferenceTime: text.date,
    isBasedOn: source.sources.filter((item) => text.sources.includes(item.id)).map(creativeWork),
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

/** As exactly as the article says it, which may be a month or a year; ISO 8601 without what only EDTF can say. */
function startOf({ article }: StoryEvent): { startDate?: string } {
  const [start = ''] = article?.edtf.split('/') ?? [];
  return /^\d{4}(-\d\d){0,2}$/.test(start) ? { startDate: start } : {};
}

function creativeWork(item: CslItem): object {
  const [date] = item.issued?.['date-parts'] ?? [];
  return {
    '@type': item.type === 'article-newspaper' ? 'NewsArticle' : 'CreativeWork',
    ...(item.title ? { name: item.title } : {}),
    ...(item.language ? { inLanguage: item.language } : {}),
    ...(item.URL ? { url: item.URL } : {}),
    ...(item['container-title']
      ? { publisher: { '@type': 'Organization', name: item['container-title'] } }
      : {}),
    ...(date ? { datePublished: date.map((part) => String(part).padStart(2, '0')).join('-') } : {}),
  };
}
