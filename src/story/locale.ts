/** How a language is written: its locale, its numerals and its direction. */

/**
 * Plain "en" means American order in Intl; here the day comes first, as in the text. Plain "ar" has the numerals that most of its press
 * and locale data have; browsers differ. A region given by the story is kept.
 */
const locales: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

export const localeOf = (lang: string): string => (Object.hasOwn(locales, lang) ? locales[lang]! : lang);

/** A number that counts off paragraphs, steps and the like, in the numerals of a locale. */
export function numeralOf(value: number, locale: string): string {
  // To make one takes longer than to write a hundred numbers.
  const format = counting.get(locale) ?? new Intl.NumberFormat(locale, { useGrouping: false });
  counting.set(locale, format);
  return format.format(value);
}

const counting = new Map<string, Intl.NumberFormat>();

/** Writing direction of a BCP 47 language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(lang) as Intl.Locale & {
    getTextInfo?: () => { direction: 'ltr' | 'rtl' };
    textInfo?: { direction: 'ltr' | 'rtl' };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}
