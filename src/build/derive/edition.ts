/** A story in one of its languages: the input of everything that draws and writes it. */
import type { MapFiles } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import type { StorySource, StoryText } from '../read/story-source.ts';
import type { Atlas } from './atlas.ts';
import { type PlainStory, storyData } from './story-data.ts';

export interface Edition {
  source: StorySource;
  /** BCP 47. */
  lang: string;
  text: StoryText;
  story: PlainStory;
  /** The interface's, English if there are none in this language. */
  words: Words;
}

/** `map` names the files of the map. */
export const editionOf = (source: StorySource, lang: string, map: MapFiles, atlas: Atlas): Edition => ({
  source,
  lang,
  text: source.texts[lang]!,
  story: storyData(source, lang, map, atlas),
  words: source.words[lang]!,
});

/** Path of a language's page below the site's root: '' for the default language. */
export const pathOf = (source: StorySource, lang: string): string =>
  lang === source.languages[0] ? '' : `${lang}/`;
