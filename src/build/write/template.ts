/** Fills the page template: one language's page with its head, body, style, early script and policy. */

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from '../../story/locale.ts';
import { cspHash } from './head/policy.ts';

/** CSS, split by when it is needed: readers do not wait for styles of what is not shown yet. */
export interface Styles {
  /** Of the first screen: in the head. */
  opening: string;
  /** Of the text, of other modes and of paper: after the first paragraph (`bodyHtml` writes it). */
  later: string;
}

/** One language's page, in the parts from which a site's page and the classroom file are assembled. */
export interface PageContent {
  lang: string;
  title: string;
  head: Element[];
  /** HTML: text takes much less memory than its tree. */
  body: string;
  /** Paths of the pictures that the body shows as images, below the site's root. */
  shown: string[];
  styles: Styles;
  /** Runs before the first paint. */
  early: string;
  /** From the page to the site's root: `./` or `../`. */
  root: string;
  /** Origins that the author's own base map may load from. */
  hosts: readonly string[];
  /** Captions of films are in the page: a page in a sandbox could not read them as files. */
  hasCaptions: boolean;
}

/** The strict policy: one inline script and the inline styles, each by its hash; from elsewhere only what `hosts` allows. */
function policyFor({ early, styles, hosts, hasCaptions }: PageContent): string {
  const more = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'self'",
    `script-src 'self' ${cspHash(early)}`,
    `style-src 'self' ${Object.values(styles).map(cspHash).join(' ')}`,
    `img-src 'self' data:${more}`,
    ...(hasCaptions ? ["media-src 'self' data:"] : []),
    ...(more ? [`connect-src 'self'${more}`] : []),
    "worker-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export const html = (nodes: ElementContent[]): string => toHtml({ type: 'root', children: nodes });

/**
 * The template with the page in its places; `policy` writes the content security policy (not in development, where Vite adds
 * scripts of its own). Throws if the template has no such place.
 */
export function fillPage(template: string, page: PageContent, { policy }: { policy: boolean }): string {
  const { lang, early, styles, root } = page;
  const raw = (value: string): ElementContent[] => [{ type: 'text', value }];
  const head = [
    ...(policy
      ? [
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: policyFor(page),
          }),
        ]
      : []),
    // Headline and map appear in the first frame: an earlier one without them would cost time.
    h('link', { rel: 'expect', href: '#opening', blocking: 'render' }),
    h('script', raw(early)),
    ...page.head,
    h('style', raw(styles.opening)),
  ];
  const places = new Map([
    ['<html>', `<html lang="${lang}" dir="${directionOf(lang)}">`],
    ['<!--story:head-->', html(head)],
    ['<!--story:body-->', page.body],
  ]);
  for (const place of places.keys()) {
    if (!template.includes(place)) throw new Error(`index.html has no ${place}: add it`);
  }
  // In one pass over the template: a story's text may contain the same placeholders.
  return template
    .replaceAll('"./', `"${root}`)
    .replace(/<html>|<!--story:\w+-->/g, (place) => places.get(place) ?? place);
}
