/** The languages in which articles are read: English and Indonesian, two of the interface's eight. */

export const LANGUAGES = ['en', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

export type NameByLanguage = Record<Language, string>;

/** `id-ID` → `id`; null for a language that cannot be read yet. */
export function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((known) => known === base) ?? null;
}
