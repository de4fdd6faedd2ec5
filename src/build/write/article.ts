/** The article: title, paragraphs with their claims and outside remarks, as the page holds it before any script. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../story/fill.ts';
import type { Claim, Paragraph, Story } from '../../story/story.ts';
import { formatDay } from '../../story/time.ts';
import type { Words } from '../../words/words.ts';
import { citationHtml, outletOf } from '../derive/citation.ts';
import { pictureSize } from '../draw/view-pictures.ts';
import type { CslItem, ParagraphSource, StorySource } from '../read/story-source.ts';
import { citeLinks } from './cite-links.ts';
import { inWords, isolate, langOf } from './in-words.ts';
import { phrasing } from './phrasing.ts';
import { questionsAt } from './questions.ts';
import { ratioCard } from './ratio-card.ts';

/** Where something else goes into a sentence of the catalogue. */
const gap = '\uFFFC';

/** The `<article>` in the story's language; `style` is CSS of what comes after its opening. */
export function articleHtml(
  source: StorySource,
  story: Story,
  words: Words,
  paperMap: (paragraph: string) => Element | null = () => null,
  style = '',
): Element {
  const text = source.texts[story.lang]!;
  const byId = new Map(story.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const body = text.blocks.flatMap((block): ElementContent[] => {
    if (block.type === 'heading') return [h(`h${Math.max(2, block.depth)}`, phrasing(block.text))];
    const paragraph = byId.get(block.id)!;
    return [
      ...viewFigure(story, story.paragraphs.indexOf(paragraph), words),
      step(block, paragraph, source, story, words, paperMap(block.id)),
    ];
  });
  const said = (one: string) => inWords(words, story.lang, one);
  return h('article#text', { lang: story.lang, tabIndex: -1 }, [
    h('header#opening.opening', [
      h('h1', text.title),
      h('p.standfirst', text.standfirst),
      h('p.byline', [text.byline, ' · ', h('a', { href: '#sources' }, retoldFrom(source, story, words))]),
      h(
        'p.byline',
        said(
          `${fill(words.stateOf, { date: formatDay(text.date, 'day', words.locale) })} ${words.notSafetyMap}`,
        ),
      ),
    ]),
    h('style', style),
    ...body,
  ]);
}

/** "Retold from …", each source a line whose title says its language. */
function retoldFrom(source: StorySource, story: Story, words: Words): ReturnType<typeof inWords> {
  const { sources } = source.texts[story.lang]!;
  const [before = '', after = ''] = fill(words.retoldFrom, {
    sources: isolate(words, story.lang, gap),
  }).split(gap);
  const lines = new Intl.ListFormat(words.locale)
    .formatToParts(sources)
    .flatMap(({ type, value }): (ElementContent | string)[] => {
      const item = type === 'element' && source.sources.find(({ id }) => id === value);
      return item ? citationHtml(item, words, story.lang) : [value];
    });
  return inWords(words, story.lang, before, ...lines, `${after}.`);
}

/** The picture of a view, where it is another than the paragraph's before: for readers without scripts, and for paper. */
function viewFigure(story: Story, index: number, words: Words): Element[] {
  const picture = story.pictures[index];
  if (!picture || picture === story.pictures[index - 1]) return [];
  const { caption } = story.paragraphs[index]!;
  const image = h('img', {
    src: picture,
    alt: caption,
    lang: langOf(words, story.lang),
    ...pictureSize,
    loading: 'lazy',
    decoding: 'async',
  });
  return [h('figure.view', [image, h('figcaption', inWords(words, story.lang, caption))])];
}

function step(
  block: ParagraphSource,
  paragraph: Paragraph,
  source: StorySource,
  story: Story,
  words: Words,
  paperMap: Element | null,
): Element {
  const text = source.texts[story.lang]!;
  const statuses = [...new Set(paragraph.claims.map((claim) => claim.status))];
  const ratio = story.events.find((event) => event.ratio && paragraph.events.includes(event.id))?.ratio;
  return h('div.step', [
    h(
      `p#${block.id}`,
      {
        dataPlaces: paragraph.places.map(({ place }) => place).join(' '),
        dataEvents: paragraph.events.join(' '),
        dataStatus: statuses.join(' '),
      },
      phrasing(block.children),
    ),
    h('ul.claims', [
      ...paragraph.claims.map((claim) => claimHtml(claim, paragraph.claims.length > 1, story.lang, words)),
      h('li.origin', [inWords(words, story.lang, words.article), ' ', ...citeLinks(text.sources, story)]),
    ]),
    ratio ? ratioCard(ratio, story.lang, words) : null,
    ...block.remarks.map((remark) =>
      h('aside.remark', { role: 'note' }, [
        h('b', inWords(words, story.lang, words.outsideRemark)),
        ' ',
        ...phrasing(remark.text),
        ' ',
        h(
          'a.cite',
          { href: `#source-${remark.source}`, dataOutlet: outletOf(sourceOf(source, remark.source)) },
          citationHtml(sourceOf(source, remark.source), words, story.lang),
        ),
      ]),
    ),
    paperMap,
    ...questionsAt(text, block.id, words),
  ]);
}

const sourceOf = ({ sources }: StorySource, id: string): CslItem => sources.find((item) => item.id === id)!;

/** Who says it and with what status; which sentence only where a paragraph holds several claims. */
function claimHtml(claim: Claim, several: boolean, lang: string, words: Words): Element {
  const said = (one: string) => inWords(words, lang, one);
  const sentence =
    several && claim.sentence ? `${fill(words.sentence, { number: String(claim.sentence) })}: ` : '';
  const status = claim.verifier
    ? fill(words.unverifiedBy, { verifier: claim.verifier })
    : words.status[claim.status];
  return h('li', { dataStatus: claim.status }, [
    h('span.who', [sentence && said(sentence), claim.who ?? said(words.saidByNobody)]),
    ' ',
    claim.who || claim.status !== 'unattributed' ? h('span.status', said(status)) : null,
  ]);
}
