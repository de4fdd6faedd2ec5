/** A plain news page that shows the three layouts, with the code of each: what docs/embedding.md links to. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { snippetOf } from '../../share/snippet.ts';
import { directionOf } from '../../story/locale.ts';
import { pathOf } from '../derive/edition.ts';
import { plainText } from '../read/files/markdown-file.ts';
import { paragraphsOf } from '../read/story-source.ts';
import { iconLinks } from './elements.ts';
import type { Page } from './page.ts';

export function demoPage({ source, lang, text, words, root, address: site }: Page): string {
  const { demo } = words;
  const { share } = words.parts;
  const { title } = text;
  const embed = (layout: 'steps' | 'scroll' | 'map') => {
    const { dataSync, ...own } = { dataStoryMap: './', dataLayout: layout, dataSync: '.led' };
    return h('div.embed', layout === 'map' ? { ...own, dataSync } : own, h('a', { href: './' }, title));
  };
  const code = (layout: 'steps' | 'scroll' | 'map') => {
    const address = site ?? 'https://story.example/';
    const page = address + pathOf(source, lang);
    const script = `${address}embed.js`;
    const choices = { page, title, script, layout, height: null, theme: null, paragraph: null };
    return h('details', [h('summary', share.code), h('pre', { dir: 'ltr' }, snippetOf(choices))]);
  };
  const section = (layout: 'steps' | 'scroll' | 'map', body: Element) =>
    h('section', { id: layout }, [
      h('h2', share.layouts[layout]),
      h('p', demo.about[layout]),
      code(layout),
      body,
    ]);
  const led = paragraphsOf(text.blocks).map((block) =>
    h('p.led', { dataParagraph: block.id }, plainText(block.children)),
  );
  const body = [
    h('header', [h('p.masthead', demo.masthead), h('p.note', demo.note)]),
    h('main', [
      h('h1', demo.title),
      h('p.lead', demo.lead),
      section('steps', embed('steps')),
      section('map', h('div.beside', [h('div', led), embed('map')])),
      section('scroll', embed('scroll')),
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
