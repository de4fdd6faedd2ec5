/** How a language is written: its locale and its direction. */

/** Plain "en" means American order in Intl; here the day comes first, as in the text. A region given by the story is kept. */
export const localeOf = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** Writing direction of a BCP 47 language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(lang) as Intl.Locale & {
    getTextInfo?: () => { direction: 'ltr' | 'rtl' };
    textInfo?: { direction: 'ltr' | 'rtl' };
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}
