/** Plain "en" means American order in Intl; the day stands first here, as in the text. A region given by the story stays. */
export const localeOf = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);
