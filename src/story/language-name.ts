/** The name of a language in itself. */

/** What a language is called in itself, as a heading: "Español", "日本語"; the tag if nobody knows it. */
export function nameOfLanguage(lang: string): string {
  const name =
    new Intl.DisplayNames(lang, { type: 'language', languageDisplay: 'standard' }).of(lang) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}
