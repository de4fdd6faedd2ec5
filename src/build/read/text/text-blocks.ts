/** Running text: paragraphs, block quotes and lists, in a story, in answers and in explanations. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { type MarkdownFile, plainText } from '../files/markdown-file.ts';
import type { Mention, TextBlock } from '../story-source.ts';
import { checkParagraphLines, checkPhrasing, type MentionsAllowed, refuseBlock } from './check-phrasing.ts';
import { isBlank } from './raw-syntax.ts';

/** Deeper lists are hard to read on a slide. */
const deepest = 3;

/** A block and the mentions in it, in their order. */
export interface ReadBlock {
  block: TextBlock;
  mentions: Mention[];
}

export const isTextBlock = ({ type }: RootContent): boolean =>
  type === 'paragraph' || type === 'blockquote' || type === 'list';

/** Null for what the format leaves out; every issue goes to the file's log. */
export function readTextBlock(
  file: MarkdownFile,
  node: RootContent | BlockContent | DefinitionContent,
  allowed: MentionsAllowed,
  depth = 0,
): ReadBlock | null {
  if (node.type === 'paragraph') {
    checkParagraphLines(file, node);
    const hasOther = node.children.some(({ type }) => !['text', 'emphasis', 'strong'].includes(type));
    if (!hasOther && isBlank(plainText(node.children)))
      file.error(node, 'a paragraph of nothing that can be seen: write it or remove it');
    const mentions = checkPhrasing(file, node.children, allowed);
    return { block: { type: 'paragraph', children: node.children }, mentions };
  }
  if (depth >= deepest && (node.type === 'blockquote' || node.type === 'list')) {
    file.error(node, `more than ${deepest} lists or quotes within each other: write sentences`);
    return null;
  }
  const read = (children: readonly (BlockContent | DefinitionContent)[]): ReadBlock[] =>
    children.flatMap((child) => readTextBlock(file, child, allowed, depth + 1) ?? []);
  if (node.type === 'blockquote') {
    const blocks = read(node.children);
    if (blocks.length === 0) file.error(node, 'the quote has no words: write them or remove it');
    return { block: { type: 'quote', children: blocks.map(({ block }) => block) }, mentions: all(blocks) };
  }
  if (node.type === 'list') {
    const start = node.start ?? 1;
    if (node.ordered && start !== 1) {
      const written = file.linesOf(node)[0]!.trim().split(/\s/)[0]!;
      file.error(
        node,
        `a line that begins with "${written}" is a numbered list: begin a list with 1, or write ${written.replace(/[.)]$/, '\\$&')} for a sentence`,
      );
    }
    const items = node.children.map((item) => {
      if (item.children.length === 0) file.error(item, 'the item has no words: write them or remove it');
      return read(item.children);
    });
    return {
      block: {
        type: 'list',
        ordered: node.ordered === true,
        items: items.map((blocks) => blocks.map(({ block }) => block)),
      },
      mentions: all(items.flat()),
    };
  }
  refuseBlock(file, node);
  return null;
}

const all = (blocks: readonly ReadBlock[]): Mention[] => blocks.flatMap(({ mentions }) => mentions);

/** The words of a block as one line of phrasing, blocks apart by a space. */
export function phrasingOf(block: TextBlock): PhrasingContent[] {
  if (block.type === 'paragraph') return block.children;
  const parts = block.type === 'quote' ? block.children : block.items.flat();
  return parts.flatMap((part, index) => [
    ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    ...phrasingOf(part),
  ]);
}
