/** The page of licences and notices: of the program, of each layer of data, and of the packages that the site carries. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from '../../../story/locale.ts';
import type { Layer } from '../../read/story-source.ts';
import { cspHash } from '../head/policy.ts';
import type { Page, UiText } from '../page.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** Has its own styles: it must be readable wherever the file is copied to. */
const style = `:root{color-scheme:light dark}
body{max-width:46rem;margin:2rem auto;padding:0 1.25rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2{line-height:1.2}
h2{margin-block-start:2.5rem}
li{margin-block:.35rem}
summary{padding-block:.35rem;cursor:pointer}
pre{white-space:pre-wrap;font:.8125rem/1.5 ui-monospace,monospace;text-align:left}`;

export interface Notices {
  packages: readonly ShippedPackage[];
  /** Text of the project's own licence. */
  own: string;
}

/** What it needs of its story's page. */
type NoticesOf = Pick<Page, 'source' | 'lang' | 'text' | 'words' | 'uiText'>;

/** One language's page, beside its story. */
export function noticesPage(page: NoticesOf, notices: Notices): string {
  const { source, lang, words, uiText } = page;
  const { notices: text } = words;
  const title = `${text.title} · ${page.text.title}`;
  const policy = `default-src 'none'; style-src ${cspHash(style)}`;
  const html = h('html', { lang, dir: directionOf(lang) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      // An explicit empty icon, so that the browser requests none.
      h('link', { rel: 'icon', href: 'data:,' }),
      h('style', [{ type: 'text', value: style }]),
    ]),
    h('body', [
      h('header', h('p', h('a', { href: './index.html' }, uiText(text.back)))),
      h('main', [
        h('h1', uiText(text.title)),
        h('h2', uiText(text.program)),
        h('p', uiText(text.programNote)),
        quoted(notices.own),
        h('h2', uiText(text.data)),
        h('p', uiText(text.dataNote)),
        h('ul', [...layerEntries(source.layers), ...ownData(page)]),
        h('h2', uiText(text.libraries)),
        h('p', uiText(text.librariesNote)),
        ...grouped(notices.packages).map((group) => libraryEntry(group, page)),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}

/** A text as its makers wrote it. */
const quoted = (text: string): Element => h('pre', { lang: 'en', dir: 'ltr' }, text);

interface Provenance {
  title?: unknown;
  attribution?: unknown;
  licence?: unknown;
  licenceUrl?: unknown;
}

function layerEntries(layers: readonly Layer[]): Element[] {
  return layers.map(({ name, collection }) => {
    const { provenance } = collection as { provenance?: Provenance | string };
    const stated: Provenance =
      typeof provenance === 'string' ? { attribution: provenance } : (provenance ?? {});
    const title = textOf(stated.title);
    return entry(
      name,
      [title && h('span', { lang: 'en' }, title), textOf(stated.attribution)],
      textOf(stated.licence),
      stated.licenceUrl,
    );
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The data that every site has besides its story's layers. */
function ownData({ words, uiText }: NoticesOf): Element[] {
  const { notices } = words;
  return [
    entry(
      uiText(notices.world),
      ['Visionscarto, Natural Earth'],
      uiText(notices.publicDomain),
      'https://www.naturalearthdata.com/about/terms-of-use/',
    ),
    entry(uiText(notices.cities), ['GeoNames'], 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'),
  ];
}

type Words = UiText | string;

function entry(name: Words, origin: (Element | string)[], licence: Words, address: unknown): Element {
  const isAddress = typeof address === 'string' && /^https?:\/\//.test(address) && URL.canParse(address);
  const linked = isAddress ? h('a', { href: address, rel: 'noopener external' }, licence) : licence;
  return h('li', [h('b', name), ...origin.filter(Boolean).flatMap((part) => [' · ', part]), ' · ', linked]);
}

/** Packages with the same licence, word for word, together. */
function grouped(packages: readonly ShippedPackage[]): ShippedPackage[][] {
  const groups = new Map<string, ShippedPackage[]>();
  for (const shipped of packages) {
    const key = shipped.text ?? `${shipped.name} ${shipped.version}`;
    groups.set(key, [...(groups.get(key) ?? []), shipped]);
  }
  return [...groups.values()];
}

function libraryEntry(group: readonly ShippedPackage[], { words, uiText }: NoticesOf): Element {
  const names = group.map(({ name, version }) => `${name} ${version}`);
  const licences = [...new Set(group.map(({ licence }) => licence))].filter(Boolean).join(', ');
  const { text } = group[0]!;
  return h('details', [
    h('summary', { lang: 'en', dir: 'ltr' }, [names.join(', '), licences ? ` (${licences})` : '']),
    text ? quoted(text) : h('p', uiText(words.notices.noText)),
  ]);
}
