/** The article: title, paragraphs with their claims and outside remarks, as it is in the page before any script runs. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { labelOf, sentencesIn } from '../../../kit/punctuate.ts';
import { statusText } from '../../../kit/status-text.ts';
import { formatDay } from '../../../story/date-label.ts';
import { fill } from '../../../story/fill.ts';
import { localeOf, numeralOf } from '../../../story/locale.ts';
import type { Claim, Paragraph } from '../../../story/story.ts';
import { citationHtml, outletOf } from '../../derive/words/citation.ts';
import { pictureSize } from '../../draw/view-pictures.ts';
import {
  type Block,
  basedOn,
  type CslItem,
  type ParagraphSource,
  type StorySource,
  type StoryText,
} from '../../read/story-source.ts';
import { besides, citeLinks, ratioCard } from '../elements.ts';
import type { Page } from '../page.ts';
import { handoutFigure } from '../paper/handout.ts';
import { mediumFigure } from './media.ts';
import { phrasing } from './phrasing.ts';
import { classSwitch, questionsAt } from './questions.ts';
import { textBlock } from './text-block.ts';

/** Where something else goes into a sentence of the catalogue. */
const gap = '\uFFFC';

/** The `<article>` in the story's language; `style` is CSS of what comes after its first paragraph, if the page has it there. */
export function articleHtml(page: Page, style: string | null): Element {
  const { story, text } = page;
  const byId = new Map(story.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const body = text.blocks.flatMap((block, at): ElementContent[] => {
    if (block.type === 'heading') return [h(`h${Math.max(2, block.depth)}`, phrasing(block.text))];
    const paragraph = byId.get(block.id)!;
    return [
      ...viewFigure(page, story.paragraphs.indexOf(paragraph)),
      step(block, paragraph, sourcesAt(text, at), page),
    ];
  });
  const first = body.findIndex((one) => one.type === 'element' && one.tagName === 'div');
  return h('article#text', { lang: page.lang, tabIndex: -1 }, [
    header(page),
    keyOfSigns(page),
    ...body.slice(0, first + 1),
    style === null ? null : h('style', style),
    ...body.slice(first + 1),
    made(page),
  ]);
}

const header = (page: Page): Element =>
  h('header#opening.opening', [
    h('h1', page.text.title),
    page.text.standfirst ? h('p.standfirst', page.text.standfirst) : null,
    inShort(page),
  ]);

/** What `made` says, in one line; slides show its date and what follows. */
function inShort({ lang, text, words, uiText }: Page): Element {
  // HTML has no dates before the year 1.
  const isEarly = /^(-|0000)/.test(text.date);
  const shortDate = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = isEarly
    ? formatDay(text.date, 'day', lang)
    : shortDate.format(new Date(`${text.date}T00:00:00Z`));
  const day = fill(words.asOf, { date });
  return h(`p.credit.${besides}`, [
    ...(text.originInShort === null ? [] : [h('a', { href: '#made' }, text.originInShort), h('span', ' · ')]),
    ...[uiText(isEarly ? day : h('time', { dateTime: text.date }, day))].flat(),
    ...(text.noticeInShort === null ? [] : [h('span', ` · ${text.noticeInShort}`)]),
  ]);
}

/** How the text was made, of what day it is and what it is not for. */
function made(page: Page): Element {
  const { text } = page;
  return h('div#made.made', { tabIndex: -1 }, [
    h('p.credit', [h('span.byline', text.byline), ...originLink(page)]),
    h(`p.credit.${besides}`, stateOf(page)),
    classSwitch(page),
  ]);
}

/** What the signs of mentions mean, for readers who can point at them; null if there is none. */
function keyOfSigns({ story, words, uiText }: Page): Element | null {
  if (!story.paragraphs.some(({ places, events }) => places.length + events.length > 0)) return null;
  const [before = '', between = '', after = ''] = fill(words.keyOfSigns, { place: gap, event: gap }).split(
    gap,
  );
  return h(`p.key.${besides}`, uiText(before, h('span.sign.place'), between, h('span.sign.event'), after));
}

/** The day whose state the page shows, and the story's notice. */
function stateOf({ lang, text, words }: Page): string {
  const date = formatDay(text.date, 'day', lang);
  const state = text.state === null ? date : text.state.replace('{date}', date);
  if (text.notice === null) return state;
  // A day alone is no sentence.
  return text.state === null ? `${state} · ${text.notice}` : sentencesIn([state, text.notice], words);
}

/** What the story says of its sources, such as "Retold from …", each source a line whose title says its language. */
function originLink({ source, lang, text, words }: Page): ElementContent[] {
  if (text.origin === null) return [];
  const [before = '', after] = text.origin.split('{sources}');
  const lines = new Intl.ListFormat(localeOf(lang))
    .formatToParts(text.sources.length > 0 ? text.sources : basedOn(text))
    .flatMap(({ type, value }): (ElementContent | string)[] => {
      const item = type === 'element' && source.sources.find(({ id }) => id === value);
      return item ? citationHtml(item, words, lang) : [value];
    });
  const said = after === undefined ? [before] : [before, ...lines, after];
  // Without sources there is no list of them either.
  return [
    { type: 'text', value: ' · ' },
    source.sources.length > 0 ? h('a', { href: '#sources' }, said) : h('span', said),
  ];
}

/** The picture of a view, if it differs from the previous paragraph's: for readers without scripts, and for
 * paper. The single file does not need it: without scripts it shows nothing. */
function viewFigure({ story, form, uiText, langOf }: Page, index: number): Element[] {
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
  return [h(`figure.view.${besides}`, [image, h('figcaption', uiText(caption))])];
}

/** Ids: what a paragraph names itself; the first in each section that names none has the sources of the text. */
function sourcesAt({ blocks, sources }: StoryText, at: number): readonly string[] {
  const own = (block: Block): readonly string[] => (block.type === 'paragraph' ? block.sources : []);
  const named = own(blocks[at]!);
  if (named.length > 0) return named;
  const opens = blocks.slice(0, at).findLastIndex(({ type }) => type === 'heading') + 1;
  const isFirst = blocks.slice(opens, at).every((block) => own(block).length > 0);
  return isFirst ? sources : [];
}

/** `sources`: ids that are cited here. */
function step(block: ParagraphSource, paragraph: Paragraph, sources: readonly string[], page: Page): Element {
  const { source, lang, story, words, uiText } = page;
  const statuses = [...new Set(paragraph.claims.map((claim) => claim.status))];
  const lines = [
    ...paragraph.claims.map((claim) => claimHtml(claim, paragraph.claims.length > 1, page)),
    ...(sources.length > 0
      ? [h('li.origin', [uiText(words.article), ' ', ...citeLinks(sources, page)])]
      : []),
  ];
  const ratio = story.events.find((event) => event.ratio && paragraph.events.includes(event.id))?.ratio;
  return h('div.step', [
    textBlock(block.block, {
      id: block.id,
      dataPlaces: paragraph.places.map(({ place }) => place).join(' '),
      dataEvents: paragraph.events.join(' '),
      dataStatus: statuses.join(' '),
    }),
    lines.length > 0 ? h('ul.claims', lines) : null,
    ...block.media.map((medium) => mediumFigure(medium, page)),
    ratio ? ratioCard(ratio, page) : null,
    ...block.remarks.map((remark) =>
      h('aside.remark', { role: 'note' }, [
        h('b', uiText(words.outsideRemark)),
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

/** Who says it, and its status if that is not the ordinary one; which sentence only if a paragraph holds several claims. */
function claimHtml(claim: Claim, several: boolean, page: Page): Element {
  const { words, uiText } = page;
  const sentence =
    several && claim.sentence
      ? labelOf(fill(words.sentence, { number: numeralOf(claim.sentence, words.locale) }), words)
      : '';
  const status = statusText(claim, words);
  const parts = [
    sentence && h('span.sentence', uiText(sentence)),
    claim.who && h('span.who', claim.who),
    status && h('span.status', uiText(status)),
    ...citeLinks(claim.sources ?? [], page),
  ].filter(Boolean) as Element[];
  return h(
    'li',
    { dataStatus: claim.status },
    parts.flatMap((part, at) => (at > 0 ? [' ', part] : [part])),
  );
}
