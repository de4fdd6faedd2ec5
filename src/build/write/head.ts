/** What the page says of itself to search engines, link previews and other machines. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Story } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import { pathOf } from '../derive/path.ts';
import { previewSize } from '../draw/preview-png.ts';
import type { StorySource } from '../read/story-source.ts';

/** Head elements; those that must be absolute only where `site` (ends with /) is known; `preview` is a path below it. */
export function headHtml(
  source: StorySource,
  story: Story,
  words: Words,
  site: string | null,
  preview: string,
): Element[] {
  const text = source.texts[story.lang]!;
  const meta = (property: string, content: string) => h('meta', { property, content });
  const absolute = site
    ? [
        h('link', { rel: 'canonical', href: site + pathOf(source, story.lang) }),
        ...source.languages.map((lang) =>
          h('link', { rel: 'alternate', hrefLang: lang, href: site + pathOf(source, lang) }),
        ),
        h('link', { rel: 'alternate', hrefLang: 'x-default', href: site }),
        meta('og:url', site + pathOf(source, story.lang)),
        meta('og:image', site + preview),
        meta('og:image:width', String(previewSize.width)),
        meta('og:image:height', String(previewSize.height)),
        meta('og:image:alt', story.paragraphs[0]?.caption ?? text.title),
        h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      ]
    : [];
  return [
    h('title', text.title),
    h('meta', { name: 'description', content: text.standfirst }),
    ...absolute,
    meta('og:type', 'article'),
    meta('og:title', text.title),
    meta('og:description', text.standfirst),
    meta(
      'og:locale',
      new Intl.Locale(words.locale)
        .maximize()
        .toString()
        .replace(/-\w{4}(?=-)/, '')
        .replace('-', '_'),
    ),
  ];
}
