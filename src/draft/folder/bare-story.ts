/** The text and the source of a draft before anything is linked. */
import { stringify } from 'yaml';
import type { Article } from '../article/article.ts';
import { sentencesOf } from '../article/sentences.ts';
import { languageOf } from '../language.ts';
import { escapeMarkdown } from './marked-text.ts';
import { placeSlug } from './places-file.ts';
import type { Review } from './review-file.ts';

/** What a person must write: it is there if the article says nothing. */
const TO_WRITE = {
  en: { title: 'Title to be written', byline: 'Byline to be written' },
  id: { title: 'Judul belum ditulis', byline: 'Nama penulis belum ditulis' },
} as const;

export function bareText(article: Article, review: Review): string {
  const words = TO_WRITE[languageOf(review.language) ?? 'en'];
  const first = article.blocks.find(({ type }) => type === 'paragraph')!.text;
  const front = {
    title: article.title ?? words.title,
    standfirst: sentencesOf(first, review.language)[0]!.text.trim(),
    byline: words.byline,
    date: review.date,
    source: [review.source],
    default: true,
  };
  let count = 0;
  const blocks = article.blocks.map(({ type, text }) =>
    type === 'heading' ? `## ${escapeMarkdown(text)}` : `${escapeMarkdown(text)}\n::paragraph{#p${++count}}`,
  );
  const yaml = stringify(front, { lineWidth: 0, schema: 'core' });
  return `---\n${yaml}---\n\n${blocks.join('\n\n')}\n`;
}

/** sources.json with what is known of the article, and the id of its one source. */
export function sourcesJson(
  { title, publisher }: Article,
  language: string,
  date: string,
): { id: string; text: string } {
  const id = `${publisher ? placeSlug(publisher.replace(/\.(?:com|co\.id|id|org|net)$/i, '')) : 'article'}-${date}`;
  const source = {
    id,
    type: 'article-newspaper',
    ...(title ? { title, language } : {}),
    ...(publisher ? { 'container-title': publisher } : {}),
    issued: { 'date-parts': [date.split('-').map(Number)] },
  };
  return { id, text: `${JSON.stringify([source], null, 2)}\n` };
}
