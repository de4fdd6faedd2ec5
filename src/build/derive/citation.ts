/** A source as one line: as text, and as HTML that marks a title in another language than the page's. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '../../story/date-label.ts';
import { dayOf, isoDay } from '../../story/edtf-date.ts';
import { fill } from '../../story/fill.ts';
import { directionOf } from '../../story/locale.ts';
import type { Words } from '../../words/words.ts';
import type { CslItem } from '../read/story-source.ts';

/** Author, title, publication and date of a CSL-JSON item: what is known of them, in that order. */
export function citationOf(item: CslItem, words: Words): string {
  return partsOf(item, words).join(words.punctuation.comma) || item.id;
}

/** The same line for a page in the language `page` (BCP 47). */
export function citationHtml(item: CslItem, words: Words, page: string): ElementContent[] {
  const { title, language: lang } = item;
  const isForeign = lang && new Intl.Locale(lang).language !== new Intl.Locale(page).language;
  if (!title || !isForeign) return [{ type: 'text', value: citationOf(item, words) }];
  return partsOf(item, words).flatMap((part, index): ElementContent[] => [
    { type: 'text', value: index > 0 ? words.punctuation.comma : '' },
    part === fill(words.quoted, { title })
      ? h('span', { lang, dir: directionOf(lang) }, part)
      : { type: 'text', value: part },
  ]);
}

/** Where it was published, in a word or two: what a slide has room for. */
export const outletOf = (item: CslItem): string =>
  item['container-title'] ?? item.publisher ?? item.title ?? item.id;

function partsOf(item: CslItem, words: Words): string[] {
  const authors = (item.author ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  return [
    new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' }).format(authors),
    item.title ? fill(words.quoted, { title: item.title }) : '',
    item['container-title'] ?? item.publisher ?? '',
    issuedOf(item, words),
  ].filter(Boolean);
}

/** CSL-JSON has no year 0: its -490 is 490 BC, which ISO 8601 counts as -489. */
const astronomical = (year: number): number => (year < 0 ? year + 1 : year);

/** The day, month or year of publication in the catalogue's language; empty if unknown. */
function issuedOf(item: CslItem, words: Words): string {
  const [year, month, day] = (item.issued?.['date-parts']?.[0] ?? []).map(Number);
  if (!year) return item.issued?.literal ?? item.issued?.raw ?? '';
  const grain = day ? 'day' : month ? 'month' : 'year';
  return formatDay(isoDay(dayOf(astronomical(year), (month ?? 1) - 1, day ?? 1)), grain, words.locale);
}
