/** A block of running text as HTML: a paragraph, a block quote or a list. */
import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { TextBlock } from '../../read/story-source.ts';
import { phrasing } from './phrasing.ts';

/** `properties` are those of the outermost element. */
export function textBlock(block: TextBlock, properties: Properties = {}): Element {
  if (block.type === 'paragraph') return h('p', properties, phrasing(block.children));
  if (block.type === 'quote')
    return h(
      'blockquote',
      properties,
      block.children.map((part) => textBlock(part)),
    );
  return h(
    block.ordered ? 'ol' : 'ul',
    properties,
    block.items.map((item) => h('li', item.flatMap(itemParts))),
  );
}

/** The words of an item are in it directly, as in any list. */
const itemParts = (block: TextBlock) =>
  block.type === 'paragraph' ? phrasing(block.children) : [textBlock(block)];
