/** A source as one line: as text, and as HTML that marks a title in another language than the page's. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../../story/fill.ts';
import { directionOf } from '../../../story/locale.ts';
import { checkEdtf, resolveSpan } from '../../../story/time.ts';
import type { Words } from '../../../words/words.ts';
import { dateAsEdtf, wordsOfDate } from '../../read/data/csl-date.ts';
import { type RichText, richText, withoutMarkup } from '../../read/data/csl-text.ts';
import type { CslItem, CslName } from '../../read/story-source.ts';
import { personName } from './csl-names.ts';

/** Author, title, who translated and edited it, publication and date of a CSL-JSON item: what is known of them, in that order. */
export function citationOf(item: CslItem, words: Words): string {
  return partsOf(item, words)
    .map(({ text }) => withoutMarkup(text))
    .join(words.punctuation.comma);
}

/** The same line for a page in the language `page` (BCP 47). */
export function citationHtml(item: CslItem, words: Words, page: string): ElementContent[] {
  const { language: lang } = item;
  const isForeign = lang && new Intl.Locale(lang).language !== new Intl.Locale(page).language;
  return partsOf(item, words).flatMap(({ text, isTitle }, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text', value: words.punctuation.comma } as const] : []),
    ...(isTitle && isForeign ? [h('span', { lang, dir: directionOf(lang) }, htmlOf(text))] : htmlOf(text)),
  ]);
}

/** Where it was published, in a word or two: what a slide has room for. */
export const outletOf = (item: CslItem): string =>
  withoutMarkup(richText(item['container-title'] ?? item.publisher ?? item.title ?? item.id));

/** Where it can be read; null if that is not stated. */
export const sourceAddress = ({ URL: address, DOI }: CslItem): string | null => address ?? DOI ?? null;

/** The day, month or year of publication as ISO 8601; null for a range, for what is uncertain, and for years before 1. */
export function isoDateOf({ issued }: CslItem): string | null {
  const edtf = issued === undefined ? null : dateAsEdtf(issued);
  return edtf !== null && /^(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : null;
}

interface Part {
  text: RichText;
  isTitle: boolean;
}

function partsOf(item: CslItem, words: Words): Part[] {
  const { title } = item;
  const both = item['editor-translator'] ?? [];
  const translators = listOf([...(item.translator ?? []), ...both], words);
  const editors = listOf([...(item.editor ?? []), ...both], words);
  const [before = '', after = ''] = words.quoted.split('{title}');
  const parts: Part[] = [
    plain(listOf(item.author ?? [], words)),
    { text: title ? [before, ...richText(title), after] : [], isTitle: true },
    plain(translators && fill(words.translatedBy, { names: translators })),
    plain(editors && fill(words.editedBy, { names: editors })),
    { text: publicationOf(item), isTitle: false },
    plain(issuedOf(item, words)),
  ].filter(({ text }) => text.length > 0);
  return parts.length > 0 ? parts : [plain(item.id)];
}

/** Empty if nobody is named. */
const listOf = (names: readonly CslName[], { locale }: Words): string =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names.map(personName).filter(Boolean));

const plain = (text: string): Part => ({ text: text === '' ? [] : [text], isTitle: false });

/** "Nature 12 (3), 45–67", or the publisher. */
function publicationOf(item: CslItem): RichText {
  const { 'container-title': container, publisher = '', volume, issue, page } = item;
  if (!container) return publisher === '' ? [] : [publisher];
  const number = [volume, issue === undefined ? undefined : `(${issue})`].filter(
    (part) => part !== undefined,
  );
  const pages = page === undefined ? '' : `, ${String(page).replace(/(\d)-+(\d)/g, '$1–$2')}`;
  const rest = `${number.map((part) => ` ${part}`).join('')}${pages}`;
  return [...richText(container), ...(rest === '' ? [] : [rest])];
}

/** The date of publication in the catalogue's language; empty if unknown. */
function issuedOf({ issued }: CslItem, words: Words): string {
  if (issued === undefined) return '';
  const edtf = dateAsEdtf(issued);
  if (edtf === null || checkEdtf(edtf) !== null) return wordsOfDate(issued);
  return resolveSpan(edtf, words.locale, words.time).label;
}

const htmlOf = (text: RichText): ElementContent[] =>
  text.map((part): ElementContent => {
    if (typeof part === 'string') return { type: 'text', value: part };
    const children = htmlOf(part.children);
    return part.tag === 'small-caps' ? h('span.small-caps', children) : h(part.tag, children);
  });
