/** The page around the article: bar, stage (map, caption, timeline) before it, lists after it. */

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { fill } from '../../story/fill.ts';
import { nameOfLanguage } from '../../story/language-name.ts';
import { pathOf } from '../derive/edition.ts';
import { attributionOf } from '../derive/words/attribution.ts';
import { listed } from '../derive/words/listed.ts';
import { articleHtml } from './article/article.ts';
import { listsHtml } from './article/lists.ts';
import { classSwitch, lessonScript } from './article/questions.ts';
import { wordsBlock } from './article/words-block.ts';
import { besides, faultLine, jsonScript } from './elements.ts';
import { newsArticleScript } from './embed/news-article.ts';
import type { Page } from './page.ts';
import { handoutSections } from './paper/handout.ts';

/** `style` is CSS that follows the first paragraph, if the page has it there. */
export function bodyHtml(page: Page, style: string | null): ElementContent[] {
  const { story, words, uiText } = page;
  const lesson = lessonScript(page);
  const paper = handoutSections(page);
  const { later } = page.pictures.inline;
  return [
    h('a.skip', { href: '#text' }, uiText(words.skipToText)),
    ...(story.places.length > 0 ? [h('a.skip', { href: '#places' }, uiText(words.skipToPlaces))] : []),
    bar(page),
    faultLine(page),
    h('main', [
      // First: it is in the first screen of any page, and on narrow ones at its top.
      stage(page),
      articleHtml(page, style),
      h(`div.lists.${besides}`, [
        ...(paper.timeline ? [paper.timeline] : []),
        ...listsHtml(page),
        about(page),
      ]),
      paper.rest,
    ]),
    jsonScript('application/json', wordsBlock(page), 'story-words'),
    jsonScript('application/json', story, 'story-data'),
    ...(lesson ? [lesson] : []),
    ...(later ? [later] : []),
    laterLocators(page),
    newsArticleScript(page),
  ];
}

function bar(page: Page): Element {
  const { source, words, root } = page;
  const languages = source.languages.map((lang) =>
    h(
      'a',
      {
        href: root + pathOf(source, lang) || './',
        hrefLang: lang,
        lang,
        ariaCurrent: lang === page.lang ? 'page' : undefined,
      },
      nameOfLanguage(lang),
    ),
  );
  const option = (value: string, label: string) => h('option', { value }, label);
  return h('header.bar', { lang: page.wordsLang }, [
    h('p.brand', words.brand),
    source.languages.length > 1 ? h('nav.languages', { ariaLabel: words.languages }, languages) : null,
    h('a.to-present', { href: '?mode=present' }, words.present),
    classSwitch(page),
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

function stage({ source, story, words, wordsLang: lang, langOf, pictures }: Page): Element {
  const first = story.paragraphs[0];
  const caption = first?.caption ?? '';
  const { svg } = pictures.inline;
  return h(
    `section.stage.${besides}`,
    { ariaLabel: words.map + words.punctuation.comma + words.timeline.name, lang },
    [
      h('story-map', { places: first?.places.map(({ place }) => place).join(' '), state: 'picture' }, [
        lang ? withLanguages(svg, langOf) : svg,
        ...(pictures.locators[0] ? [pictures.locators[0].svg] : []),
        // One Tab after the map: the keyboard only moves the map, and the list has what lies on it.
        ...(story.places.length > 0
          ? [h('a.skip', { slot: 'places', href: '#places' }, words.skipToPlaces)]
          : []),
        h(
          'span',
          { slot: 'attribution', lang: lang && story.lang },
          h('a', { href: '#about' }, attributionOf(source.layers)),
        ),
      ]),
      h('p.caption', { role: 'status', lang: lang && langOf(caption) }, caption),
      h('story-timeline', { lang: lang && story.lang, events: first?.events.join(' ') }),
    ],
  );
}

/** The picture with the language of each of its names. */
function withLanguages(picture: Element, langOf: Page['langOf']): Element {
  const copy = structuredClone(picture);
  visit(copy, { type: 'element', tagName: 'text' }, (name: Element) => {
    name.properties.lang = langOf(toHtml(name.children));
  });
  return copy;
}

/** The locators of later paragraphs, which the map takes from here. */
const laterLocators = ({ pictures }: Page): Element => ({
  type: 'element',
  tagName: 'template',
  properties: { id: 'story-locators' },
  children: [],
  content: { type: 'root', children: pictures.locators.slice(1).map(({ svg }) => svg) },
});

/** The hosts that the page loads from besides its own site: readers should know before they open the map. */
function hostsNamed({ source: { basemap }, words, uiText }: Page): Element[] {
  if (!basemap || basemap.hosts.length === 0) return [];
  const names = basemap.hosts.map((origin) => new URL(origin).host);
  const list = listed(words.locale, names);
  return [h('p.hosts', uiText(fill(words.baseMapHosts, { hosts: list })))];
}

function about(page: Page): Element {
  const { source, text, words, uiText } = page;
  return h('section#about.list', { tabIndex: -1 }, [
    h('h2', uiText(words.dataLicences)),
    text.borders && h('p', text.borders),
    ...hostsNamed(page),
    h('p', attributionOf(source.layers)),
    text.notice && h('p', text.notice),
    h('p', h('a.notices', { href: 'notices.html' }, uiText(words.notices.link))),
  ]);
}
