/** The oEmbed answer (version 1.0, type `rich`) for a language's page, as a file: a static host has no endpoint. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pathOf } from '../../derive/edition.ts';
import type { Pictures } from '../../draw/pictures.ts';
import { previewSize } from '../../draw/preview/preview-png.ts';
import type { Page } from '../page.ts';

/** px: as wide as most columns, and high enough for the map and a paragraph; a longer text scrolls. */
const size = { width: 640, height: 900 };

/** `site` ends with /. */
export function oembedJson(
  {
    source,
    lang,
    text,
    words,
    pictures,
  }: Pick<Page, 'source' | 'lang' | 'text' | 'words'> & { pictures: Pick<Pictures, 'preview'> },
  site: string,
): string {
  const { title } = text;
  const page = site + pathOf(source, lang);
  const link = h('a', { href: page }, title);
  const frame = h(
    'iframe',
    { src: `${page}?mode=embed`, title, ...size, loading: 'lazy', frameBorder: 0 },
    link,
  );
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: words.brand,
      provider_url: site,
      html: toHtml(frame),
      ...size,
      thumbnail_url: site + pictures.preview.path,
      thumbnail_width: previewSize.width,
      thumbnail_height: previewSize.height,
    },
    null,
    2,
  );
}
