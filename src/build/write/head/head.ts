/** What the page says of itself to search engines, link previews and other machines. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { pathOf } from '../../derive/edition.ts';
import { previewSize } from '../../draw/preview/preview-png.ts';
import { iconLinks } from '../elements.ts';
import type { Page } from '../page.ts';

/** Head elements; those that must be absolute only if the site's address is known. */
export function headHtml({
  source,
  lang,
  text,
  story,
  words,
  root,
  address: site,
  pictures,
}: Page): Element[] {
  const meta = (property: string, content: string) => h('meta', { property, content });
  const absolute = site
    ? [
        h('link', { rel: 'canonical', href: site + pathOf(source, lang) }),
        ...source.languages.map((other) =>
          h('link', { rel: 'alternate', hrefLang: other, href: site + pathOf(source, other) }),
        ),
        h('link', { rel: 'alternate', hrefLang: 'x-default', href: site }),
        meta('og:url', site + pathOf(source, lang)),
        meta('og:image', site + pictures.preview.path),
        meta('og:image:width', String(previewSize.width)),
        meta('og:image:height', String(previewSize.height)),
        meta('og:image:alt', story.paragraphs[0]?.caption ?? text.title),
        h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      ]
    : [];
  return [
    h('title', text.title),
    ...iconLinks(root),
    h('meta', { name: 'description', content: text.standfirst || text.title }),
    ...absolute,
    meta('og:type', 'article'),
    meta('og:title', text.title),
    meta('og:description', text.standfirst || text.title),
    meta(
      'og:locale',
      new Intl.Locale(words.locale)
        .maximize()
        .baseName.replace(/-\w{4}(?=-)/, '')
        .replace('-', '_'),
    ),
  ];
}
