/** A source as one line. */
import type { Catalogue } from '../../kit/strings/index.ts';
import type { CslItem } from '../read-story/story-source.ts';

/** Author, title, publication and date of a CSL-JSON item: what is known of them, in that order. */
export function citationOf(item: CslItem, words: Catalogue): string {
  const authors = (item.author ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  const parts = [
    new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' }).format(authors),
    item.title && `“${item.title}”`,
    item['container-title'] ?? item.publisher,
    issuedOf(item, words),
  ];
  return parts.filter(Boolean).join(', ') || item.id;
}

/** The day, month or year of publication in the catalogue's language; empty where unknown. */
export function issuedOf(item: CslItem, words: Catalogue): string {
  const [year, month, day] = (item.issued?.['date-parts']?.[0] ?? []).map(Number);
  if (!year) return item.issued?.literal ?? item.issued?.raw ?? '';
  const format = new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
