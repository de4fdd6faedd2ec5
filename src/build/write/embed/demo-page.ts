/** A plain news page that shows the three layouts, with the code of each: what docs/embedding.md links to. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { snippetOf } from '../../../share/snippet.ts';
import { formatDay } from '../../../story/date-label.ts';
import type { EmbedLayout } from '../../../story/embed-layouts.ts';
import { directionOf } from '../../../story/locale.ts';
import { pathOf } from '../../derive/edition.ts';
import { plainText } from '../../read/files/markdown-file.ts';
import { phrasing } from '../article/phrasing.ts';
import { iconLinks } from '../elements.ts';
import type { Page } from '../page.ts';

export function demoPage({ source, lang, text, words, root, address: site }: Page): string {
  const { demo } = words;
  const { share } = words.parts;
  const { title } = text;
  const embed = (layout: EmbedLayout) => {
    const { dataSync, ...own } = { dataStoryMap: './', dataLayout: layout, dataSync: '.led' };
    return h('div.embed', layout === 'map' ? { ...own, dataSync } : own, h('a', { href: './' }, title));
  };
  const code = (layout: EmbedLayout) => {
    const address = site ?? 'https://story.example/';
    const page = address + pathOf(source, lang);
    const script = `${address}embed.js`;
    const choices = { page, title, script, layout, height: null, theme: null, paragraph: null };
    return h('details', [h('summary', share.code), h('pre', { dir: 'ltr' }, snippetOf(choices))]);
  };
  /** As a newsroom sets a figure: what it is and how to have it below it. */
  const figure = (layout: EmbedLayout) =>
    h('figure', [
      embed(layout),
      h('figcaption', [h('p', [h('b', share.layouts[layout]), ' ', demo.about[layout]]), code(layout)]),
    ]);
  const led = text.blocks.map((block) =>
    block.type === 'heading'
      ? h('h2', phrasing(block.text))
      : h('p.led', { dataParagraph: block.id }, plainText(block.children)),
  );
  const date = formatDay(text.date, 'day', words.locale);
  const body = [
    h('header', [h('p.note', demo.note), h('p.masthead', demo.masthead), h('p.dateline', date)]),
    h('main', [
      h('h1', title),
      h('p.standfirst', text.standfirst),
      h('p.byline', text.byline),
      h('p.lead', demo.lead),
      h('section#steps', figure('steps')),
      h('section#map.beside', [h('div', led), figure('map')]),
      h('section#scroll', figure('scroll')),
    ]),
  ];
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', demo.title),
    ...iconLinks(root),
    h('link', { rel: 'stylesheet', href: `${root}embed-demo.css` }),
    h('script', { async: true, src: `${root}embed.js` }),
  ];
  const html = h('html', { lang, dir: directionOf(lang) }, [h('head', head), h('body', body)]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}

/** Everything that a host page's policy must allow. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'";
