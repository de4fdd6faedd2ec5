/** One language's page as everything that writes a part of it takes it; made once for each language. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { directionOf } from '../../story/locale.ts';
import type { Story } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import { type Edition, pathOf } from '../derive/edition.ts';
import type { Pictures } from '../draw/pictures.ts';
import { pictureOf } from '../draw/view-pictures.ts';
import type { MediaSite } from '../media/media-files.ts';

/** Words of the interface, marked if the page is in another language. */
export type UiText = Element | (ElementContent | string)[];

export interface Page extends Edition {
  story: Story;
  pictures: Pictures;
  media: MediaSite;
  /** `site`: pages beside their files; `file`: one file that holds all it shows. */
  form: 'site' | 'file';
  /** From the page to the site's root: `./` or `../`. */
  root: string;
  /** The site's address (ends with /), null if unknown. */
  address: string | null;
  /** The language of the interface if it is another than the page's, for elements whose attributes have its words. */
  wordsLang: string | undefined;
  /** The `lang` that a text of ours needs: one of names alone is in the page's language, whatever the interface's. */
  langOf: (text: string) => string | undefined;
  /** Words of the interface, as they are, or in a span with their language and direction. */
  uiText: (...children: (ElementContent | string)[]) => UiText;
  /** Attributes of an image that is a file of the site. */
  image: (path: string) => { src: string } | { dataFile: string };
}

/** What is the same for all languages of a site. */
export type PageOptions = Pick<Page, 'form' | 'address' | 'media'>;

/** The root of the site as seen from a language's page. */
export const rootOf = ({ source, lang }: Pick<Edition, 'source' | 'lang'>): string =>
  pathOf(source, lang) ? '../' : './';

export function pageOf(edition: Edition, pictures: Pictures, { form, address, media }: PageOptions): Page {
  const { lang, words } = edition;
  const root = rootOf(edition);
  const wordsLang = foreignLang(words, lang);
  const { paragraphs } = edition.story;
  return {
    ...edition,
    story: {
      ...edition.story,
      pictures: paragraphs.map(({ id }) => root + pictureOf(pictures.views, id).path),
    },
    pictures,
    media,
    form,
    root,
    address,
    wordsLang,
    langOf: (text) => (wordsLang && !latin.test(text) ? lang : wordsLang),
    uiText: (...children) =>
      wordsLang && children.some((child) => typeof child !== 'string' || latin.test(child))
        ? h('span', { lang: wordsLang, dir: directionOf(wordsLang) }, children)
        : children,
    image: (path) => (form === 'file' ? { dataFile: path } : { src: root + path }),
  };
}

/** Every interface that stands in for another language's is written in Latin letters. */
const latin = /\p{Script=Latin}|\p{N}/u;

const foreignLang = (words: Words, page: string): string | undefined =>
  new Intl.Locale(page).language === words.lang ? undefined : words.lang;
