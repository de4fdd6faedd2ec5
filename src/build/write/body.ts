/** The page around the article: bar, stage (map, caption, timeline) before it, lists after it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../story/fill.ts';
import type { Story } from '../../story/story.ts';
import type { WordsBlock } from '../../words/page-words.ts';
import type { Words } from '../../words/words.ts';
import { wordsFor } from '../../words/words-for.ts';
import { attributionOf } from '../derive/map-data.ts';
import { pathOf } from '../derive/path.ts';
import type { StorySource } from '../read/story-source.ts';
import { articleHtml } from './article.ts';
import { faultLine } from './fault-line.ts';
import { type Handout, handoutFigure, handoutSections } from './handout.ts';
import { inWords, langOf } from './in-words.ts';
import { jsonScript } from './json-script.ts';
import { listsHtml } from './lists.ts';
import { lessonScript } from './questions.ts';

/**
 * `root` leads from the page to the site's root (`./` or `../`); `picture` is the map's first view; `style` is
 * CSS of the text below its opening.
 */
export function bodyHtml(
  source: StorySource,
  story: Story,
  words: Words,
  wordsBlock: WordsBlock,
  root: string,
  picture: ElementContent[],
  handout: Handout | null = null,
  style = '',
): ElementContent[] {
  const text = source.texts[story.lang]!;
  const lesson = lessonScript(text);
  const said = (one: string) => inWords(words, story.lang, one);
  const paperMap = (paragraph: string) => handout && handoutFigure(handout, paragraph, story, words, root);
  const paper = handout && handoutSections(handout, text, story, words, root);
  return [
    h('a.skip', { href: '#text' }, said(words.skipToText)),
    h('a.skip', { href: '#places' }, said(words.skipToPlaces)),
    bar(source, story, words, root),
    faultLine(words, langOf(words, story.lang)),
    h('main', [
      // First: it is in the first screen of any page, and on narrow ones at its top.
      stage(source, story, words, picture),
      articleHtml(source, story, words, paperMap, style),
      h('div.lists', [
        ...(paper?.timeline ? [paper.timeline] : []),
        ...listsHtml(source, story, words),
        about(source, story, words),
      ]),
      paper?.rest,
    ]),
    jsonScript('application/json', wordsBlock, 'story-words'),
    jsonScript('application/json', story, 'story-data'),
    ...(lesson ? [lesson] : []),
  ];
}

function bar(source: StorySource, story: Story, words: Words, root: string): Element {
  const languages = source.languages.map((lang) =>
    h(
      'a',
      {
        href: root + pathOf(source, lang) || './',
        hrefLang: lang,
        lang,
        ariaCurrent: lang === story.lang ? 'page' : undefined,
      },
      wordsFor(lang).lang === lang ? wordsFor(lang).name : lang,
    ),
  );
  const option = (value: string, label: string) => h('option', { value }, label);
  return h('header.bar', { lang: langOf(words, story.lang) }, [
    h('p.brand', words.brand),
    source.languages.length > 1 ? h('nav.languages', { ariaLabel: words.languages }, languages) : null,
    h('a.to-present', { href: '?mode=present' }, words.present),
    h('button.share', { type: 'button', hidden: true, dataRoot: root }, words.share),
    h('label.theme', { hidden: true }, [
      h('span', words.theme),
      h('select', [
        option('', words.themeSystem),
        option('light', words.themeLight),
        option('dark', words.themeDark),
        option('contrast', words.themeContrast),
      ]),
    ]),
  ]);
}

function stage(source: StorySource, story: Story, words: Words, picture: ElementContent[]): Element {
  const first = story.paragraphs[0];
  const lang = langOf(words, story.lang);
  return h('section.stage', { ariaLabel: `${words.map}, ${words.timeline.name}`, lang }, [
    h('story-map', { places: first?.places.map(({ place }) => place).join(' '), state: 'picture' }, [
      ...picture,
      // One Tab from the map, which the keyboard only moves: what lies on it is in the list.
      h('a.skip', { slot: 'places', href: '#places' }, words.skipToPlaces),
      h(
        'span',
        { slot: 'attribution', lang: lang && story.lang },
        h('a', { href: '#about' }, attributionOf(source.layers).join(' · ')),
      ),
    ]),
    h('p.caption', { role: 'status' }, first?.caption ?? ''),
    h('story-timeline', { lang: lang && story.lang, events: first?.events.join(' ') }),
  ]);
}

/** Whom the page asks besides its own site: readers should know before they open the map. */
function hostsNamed({ basemap }: StorySource, story: Story, words: Words): Element[] {
  if (!basemap || basemap.hosts.length === 0) return [];
  const names = basemap.hosts.map((origin) => new URL(origin).host);
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
  return [h('p.hosts', inWords(words, story.lang, fill(words.baseMapHosts, { hosts: list })))];
}

function about(source: StorySource, story: Story, words: Words): Element {
  const said = (one: string) => inWords(words, story.lang, one);
  return h('section#about.list', { tabIndex: -1 }, [
    h('h2', said(words.dataLicences)),
    h('p', said(words.recognisedBorders)),
    ...hostsNamed(source, story, words),
    h('p', attributionOf(source.layers).join(' · ')),
    h('p', said(words.notSafetyMap)),
    h('p', h('a.notices', { href: 'notices.html' }, said(words.notices.link))),
  ]);
}
