/** Countries: their names come from the locale data of Node, their short forms and adjectives from the table. */
import { LANGUAGES, type NameByLanguage } from '../language.ts';
import { newEntry } from './entry.ts';
import type { LayerName } from './read-layers.ts';

const listOf = (cell: string | undefined): string[] => (cell ?? '').split(';').filter(Boolean);

/** What a country is called in the news rather than by its locale data. */
const plain = (name: string): string => name.replace(/ \(.*\)$/, '').replace(' & ', ' and ');

/** `lines`: codes of two and three letters, other English names, adjectives, other Indonesian names. */
export function readCountries(lines: readonly string[][]): LayerName[] {
  const display = Object.fromEntries(
    LANGUAGES.map((lang) => [lang, new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })]),
  ) as Record<keyof NameByLanguage, Intl.DisplayNames>;
  return lines.map(([two = '', three = '', english, adjectives, indonesian]) => {
    const others = { en: listOf(english), id: listOf(indonesian) };
    const names = Object.fromEntries(
      LANGUAGES.map((lang) => {
        const name = plain(display[lang].of(two) ?? two);
        return [lang, /[&-]| SAR |Territories|Türkiye/.test(name) ? (others[lang][0] ?? name) : name];
      }),
    ) as NameByLanguage;
    return {
      entry: newEntry(`country/${three}`, 'country', names, { country: two }),
      names: [...new Set([...Object.values(names), ...others.en, ...others.id])],
      adjectives: listOf(adjectives),
    };
  });
}
