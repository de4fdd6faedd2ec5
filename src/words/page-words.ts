/** The words in the page's own language: the compiler writes them into the page, and those of its parts into files. */
import type { PageWords, PartName, PartWords } from './words.ts';

/** The data block `#story-words`. */
export interface WordsBlock {
  page: PageWords;
  /** The file of each part, as seen from the page. */
  files: Record<PartName, string>;
}

/** Loads the words of a part; rejects if they cannot be loaded. The next call tries again, past the browser's cache. */
export type LoadWords = <Part extends PartName>(part: Part) => Promise<PartWords[Part]>;

export function loadsFrom(files: WordsBlock['files']): LoadWords {
  /** Parts whose words failed to load: the browser's cache may have kept the failure. */
  const failed = new Set<PartName>();
  return async (part) => {
    try {
      const address = new URL(files[part], document.baseURI);
      const response = await fetch(address, failed.has(part) ? { cache: 'reload' } : {});
      if (!response.ok) throw new Error(`${response.status}: ${files[part]}`);
      return await response.json();
    } catch (error) {
      failed.add(part);
      throw error;
    }
  };
}
