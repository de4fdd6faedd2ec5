/** Small elements that several parts of a page share. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { unitGrid, unitSide } from '../../kit/unit-grid.ts';
import { fill } from '../../story/fill.ts';
import type { Ratio } from '../../story/story.ts';
import type { Page } from './page.ts';

/**
 * The class of what is not the article's text. Reader views know it by this name, and by `aside`, and leave it out; they take
 * for the author's line what has the class `byline`.
 */
export const besides = 'supplemental';

/** A data block that no text of a story can end early: `<` is written as its JSON escape. */
export function jsonScript(type: string, data: unknown, id?: string): Element {
  const value = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return h('script', { type, id }, [{ type: 'text', value }]);
}

/** The line that says that the page's program did not load; src/inline-scripts/early.ts shows it. */
export const faultLine = ({ words, wordsLang }: Page): Element =>
  h('p.unstarted', { role: 'status', hidden: true, lang: wordsLang }, [
    `${words.pageFailed} `,
    h('button', { type: 'button' }, words.tryAgain),
  ]);

/** Links to entries of the list of sources: one for each id, in their order, numbered as the list is. */
export function citeLinks(ids: readonly string[], { story }: Page): Element[] {
  return ids.map((id) => {
    const index = story.sources.findIndex((source) => source.id === id);
    const { label } = story.sources[index]!;
    return h(
      'a.cite',
      { href: `#source-${id}`, title: label, ariaLabel: `[${index + 1}] ${label}` },
      `[${index + 1}]`,
    );
  });
}

/** A part of a whole as a chart of units: one ratio on the place as a whole, never dots on the map. */
export function ratioCard(ratio: Ratio, { words, uiText }: Page): Element {
  const number = new Intl.NumberFormat(words.locale);
  const { width, height, squares } = unitGrid(ratio.part, ratio.whole);
  return h('figure.ratio', [
    h('p', [
      h(
        'b',
        uiText(fill(words.ratio, { part: number.format(ratio.part), whole: number.format(ratio.whole) })),
      ),
      ' ',
      ratio.label,
    ]),
    s(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' },
      squares.map(({ x, y, filled }) =>
        s('rect', { class: filled ? 'part' : 'rest', x, y, width: unitSide, height: unitSide }),
      ),
    ),
    h('figcaption', uiText(words.whichNotStated)),
  ]);
}

/**
 * The links to the site's icon (see `public/`); a browser that finds none asks the host's root for one. `root` leads from the page to the site's root: `./` or `../`.
 */
export const iconLinks = (root: string): Element[] => [
  h('link', { rel: 'icon', href: `${root}favicon.ico`, sizes: '32x32' }),
  h('link', { rel: 'icon', href: `${root}favicon.svg`, type: 'image/svg+xml' }),
];
