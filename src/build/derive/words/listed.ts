/** Several words as a language lists them: "a, b and c". */
export const listed = (locale: string, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
