/** Words of a paragraph as HTML: text, emphasis and the four kinds of mention. Nothing else is allowed. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';

export function phrasing(nodes: readonly PhrasingContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'emphasis') return [h('em', phrasing(node.children))];
    if (node.type === 'strong') return [h('strong', phrasing(node.children))];
    if (node.type === 'link') return [link(node.url, phrasing(node.children))];
    return [];
  });
}

/** A mention by its scheme, or an ordinary link; `read` has allowed no other address. */
function link(url: string, children: ElementContent[]): ElementContent {
  const [scheme, rest = ''] = url.split(/:(.*)/s);
  const id = rest.split('?')[0]!;
  switch (scheme) {
    case 'place':
      return h('a.mention', { dataPlace: id, href: `#place-${id}` }, children);
    case 'event':
      return h('a.mention', { dataEvent: id, href: `#event-${id}` }, children);
    case 'term':
      return h('a.term', { dataTerm: id, href: `#term-${id}` }, children);
    case 'party':
      return h('span.party', { dataParty: id }, children);
    default:
      return h('a', { href: url, rel: 'noopener external' }, children);
  }
}
