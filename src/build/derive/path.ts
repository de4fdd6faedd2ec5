/** Where the pages of a story's languages are. */
import type { StorySource } from '../read/story-source.ts';

/** Path of a language's page below the site's root: '' for the default language. */
export const pathOf = (source: StorySource, lang: string): string =>
  lang === source.languages[0] ? '' : `${lang}/`;
