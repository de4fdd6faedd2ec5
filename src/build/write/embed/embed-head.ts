/** What a page says to those who embed it: which origins may control it, and where its oEmbed answer is. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { pathOf } from '../../derive/edition.ts';
import type { Page } from '../page.ts';

/** Without `origins` any page may send messages. */
export function embedHead(
  { source, lang, text, address: site }: Pick<Page, 'source' | 'lang' | 'text' | 'address'>,
  origins: readonly string[] | null,
): Element[] {
  const allowed = h('meta', { name: 'story-map:origins', content: origins?.join(' ') });
  const oembed = h('link', {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: `${site}${pathOf(source, lang)}oembed.json`,
    title: text.title,
  });
  return [...(origins ? [allowed] : []), ...(site ? [oembed] : [])];
}
