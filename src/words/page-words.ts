/** The words in the page's own language: the compiler writes them into the page, and those of its parts into files. */
import type { PageWords, PartName, PartWords } from './words.ts';

/** The data block `#story-words`. */
export interface WordsBlock {
  page: PageWords;
  /** The file of each part, as seen from the page. */
  files: Record<PartName, string>;
}

/** Loads the words of a part; rejects if they cannot be loaded. The next call tries again. */
export type LoadWords = <Part extends PartName>(part: Part) => Promise<PartWords[Part]>;

export const loadsFrom =
  (files: WordsBlock['files']): LoadWords =>
  async (part) => {
    const response = await fetch(new URL(files[part], document.baseURI));
    if (!response.ok) throw new Error(`${response.status}: ${files[part]}`);
    return response.json();
  };
