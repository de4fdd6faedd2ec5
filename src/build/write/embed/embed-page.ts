/**
 * A tiny page for each layout of an embed, whose address has no query: some site builders strip it from the frames that they
 * take. It redirects to the story, with what the host has added.
 */
import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { EmbedLayout } from '../../../story/embed-layouts.ts';

const hop = `location.replace(document.querySelector('a').href + location.search.replace('?', '&') + location.hash)`;
const hopHash = createHash('sha256').update(hop).digest('base64');

export function embedPage(title: string, lang: string, layout: EmbedLayout): string {
  const address = `./?mode=embed&layout=${layout}`;
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; script-src 'sha256-${hopHash}'`,
    }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('noscript', h('meta', { httpEquiv: 'refresh', content: `0; url=${address}` })),
  ];
  const body = [h('p', h('a', { href: address }, title)), h('script', hop)];
  return `<!doctype html>\n${toHtml(h('html', { lang }, [h('head', head), h('body', body)]))}\n`;
}
