/** The article: title, paragraphs with their claims and outside remarks, as it is in the page before any script runs. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { statusText } from '../../kit/status-text.ts';
import { formatDay } from '../../story/date-label.ts';
import { fill } from '../../story/fill.ts';
import { localeOf } from '../../story/locale.ts';
import type { Claim, Paragraph } from '../../story/story.ts';
import { citationHtml, outletOf } from '../derive/citation.ts';
import { pictureSize } from '../draw/view-pictures.ts';
import type { CslItem, ParagraphSource, StorySource } from '../read/story-source.ts';
import { besides, citeLinks, ratioCard } from './elements.ts';
import { handoutFigure } from './handout.ts';
import type { Page } from './page.ts';
import { phrasing } from './phrasing.ts';
import { questionsAt } from './questions.ts';
import { textBlock } from './text-block.ts';

/** The `<article>` in the story's language; `style` is CSS of what comes after its opening, if the page has it there. */
export function articleHtml(page: Page, style: string | null): Element {
  const { story, text } = page;
  const byId = new Map(story.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const body = text.blocks.flatMap((block): ElementContent[] => {
    if (block.type === 'heading') return [h(`h${Math.max(2, block.depth)}`, phrasing(block.text))];
    const paragraph = byId.get(block.id)!;
    return [...viewFigure(page, story.paragraphs.indexOf(paragraph)), step(block, paragraph, page)];
  });
  return h('article#text', { lang: page.lang, tabIndex: -1 }, [
    h('header#opening.opening', [
      h('h1', text.title),
      text.standfirst ? h('p.standfirst', text.standfirst) : null,
      h('p.credit', [h('span.byline', text.byline), ...originLink(page)]),
      h(`p.credit.${besides}`, stateOf(page)),
    ]),
    style === null ? null : h('style', style),
    ...body,
  ]);
}

/** The day whose state the page shows, and the story's notice. */
function stateOf({ lang, text }: Page): string {
  const date = formatDay(text.date, 'day', lang);
  const state = text.state === null ? date : text.state.replace('{date}', date);
  return text.notice === null ? state : `${state} ${text.notice}`;
}

/** What the story says of its sources, such as "Retold from …", each source a line whose title says its language. */
function originLink({ source, lang, text, words }: Page): ElementContent[] {
  if (text.origin === null) return [];
  const [before = '', after] = text.origin.split('{sources}');
  const lines = new Intl.ListFormat(localeOf(lang))
    .formatToParts(text.sources)
    .flatMap(({ type, value }): (ElementContent | string)[] => {
      const item = type === 'element' && source.sources.find(({ id }) => id === value);
      return item ? citationHtml(item, words, lang) : [value];
    });
  const link = h('a', { href: '#sources' }, after === undefined ? before : [before, ...lines, after]);
  return [{ type: 'text', value: ' · ' }, link];
}

/** The picture of a view, if it differs from the previous paragraph's: for readers without scripts, and for
 * paper. The single file does not need it: without scripts it shows nothing. */
function viewFigure({ story, form, said, langOf }: Page, index: number): Element[] {
  const picture = story.pictures[index];
  if (form === 'file' || !picture || picture === story.pictures[index - 1]) return [];
  const { caption } = story.paragraphs[index]!;
  const image = h('img', {
    src: picture,
    alt: caption,
    lang: langOf(caption),
    ...pictureSize,
    loading: 'lazy',
    decoding: 'async',
  });
  return [h(`figure.view.${besides}`, [image, h('figcaption', said(caption))])];
}

function step(block: ParagraphSource, paragraph: Paragraph, page: Page): Element {
  const { source, lang, story, text, words, said } = page;
  const statuses = [...new Set(paragraph.claims.map((claim) => claim.status))];
  const ratio = story.events.find((event) => event.ratio && paragraph.events.includes(event.id))?.ratio;
  return h('div.step', [
    textBlock(block.block, {
      id: block.id,
      dataPlaces: paragraph.places.map(({ place }) => place).join(' '),
      dataEvents: paragraph.events.join(' '),
      dataStatus: statuses.join(' '),
    }),
    h('ul.claims', [
      ...paragraph.claims.map((claim) => claimHtml(claim, paragraph.claims.length > 1, page)),
      text.sources.length > 0
        ? h('li.origin', [said(words.article), ' ', ...citeLinks(text.sources, page)])
        : null,
    ]),
    ratio ? ratioCard(ratio, page) : null,
    ...block.remarks.map((remark) =>
      h('aside.remark', { role: 'note' }, [
        h('b', said(words.outsideRemark)),
        ' ',
        ...phrasing(remark.text),
        ' ',
        h(
          'a.cite',
          { href: `#source-${remark.source}`, dataOutlet: outletOf(sourceOf(source, remark.source)) },
          citationHtml(sourceOf(source, remark.source), words, lang),
        ),
      ]),
    ),
    handoutFigure(page, block.id),
    ...questionsAt(page, block.id),
  ]);
}

const sourceOf = ({ sources }: StorySource, id: string): CslItem => sources.find((item) => item.id === id)!;

/** Who says it and with what status; which sentence only where a paragraph holds several claims. */
function claimHtml(claim: Claim, several: boolean, { words, said }: Page): Element {
  const sentence =
    several && claim.sentence ? `${fill(words.sentence, { number: String(claim.sentence) })}: ` : '';
  const status = statusText(claim, words);
  return h('li', { dataStatus: claim.status }, [
    h('span.who', [sentence && said(sentence), claim.who ?? said(words.saidByNobody)]),
    ' ',
    status && h('span.status', said(status)),
  ]);
}
