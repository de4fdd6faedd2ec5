/** What is shared of a story: its pages in all languages, and the paragraph that is being read. */
import { nameOfLanguage } from '../story/language-name.ts';
import type { Story } from '../story/story.ts';

export interface SharedPage {
  /** BCP 47. */
  lang: string;
  /** The language's own name. */
  name: string;
  /** Absolute. */
  url: string;
}

/** The story that is shared, as the reader sees it now. */
export interface Shared {
  title: string;
  script: string;
  pages: SharedPage[];
  lang: string;
  /** Id and number of the paragraph being read. */
  paragraph: string;
  number: string;
}

/** `root`: of the site, from this page. */
export function sharedStory(
  { title, lang }: Story,
  root: string,
  { paragraph, index }: { paragraph: string; index: number },
  locale: string,
): Shared {
  const here = new URL(location.pathname, location.href).href;
  const others = [...document.querySelectorAll<HTMLAnchorElement>('.languages a')];
  const pages = others.map((link) => ({
    lang: link.hreflang,
    name: link.textContent!,
    url: new URL(link.getAttribute('href')!, here).href,
  }));
  return {
    title,
    script: new URL(`${root}embed.js`, here).href,
    pages: pages.length > 0 ? pages : [{ lang, name: nameOfLanguage(lang), url: here }],
    lang,
    paragraph,
    number: new Intl.NumberFormat(locale).format(index + 1),
  };
}
