/** The links to the site's icon (see `public/`), as seen from a page; a browser that finds none asks the host's root for one. */
import type { Element } from 'hast';
import { h } from 'hastscript';

/** `root` leads from the page to the site's root: `./` or `../`. */
export const iconLinks = (root: string): Element[] => [
  h('link', { rel: 'icon', href: `${root}favicon.ico`, sizes: '32x32' }),
  h('link', { rel: 'icon', href: `${root}favicon.svg`, type: 'image/svg+xml' }),
];
