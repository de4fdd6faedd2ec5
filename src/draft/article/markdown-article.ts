/** An article in Markdown as its blocks of words: what is no prose (pictures, code, HTML, tables, footnotes) is left out. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { ArticleBlock } from './blocks.ts';

/** Markers of footnotes, which plain Markdown does not know. */
const FOOTNOTE = /\[\^[^\]]+\](:?)/g;
/** A table's row, which it does not know either. */
const ROW = /^\|.*\|$/;

export function markdownBlocks(text: string): ArticleBlock[] {
  const root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  return blocksIn(root);
}

function blocksIn(node: Nodes): ArticleBlock[] {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const words = wordsOf(node).trim();
    if (words.split('\n').every((line) => ROW.test(line)) || /^\[\^[^\]]+\]:/.test(words)) return [];
    const plain = words.replaceAll(FOOTNOTE, '').replaceAll(/\s+/g, ' ');
    return plain ? [{ type: node.type, text: plain }] : [];
  }
  return 'children' in node ? node.children.flatMap(blocksIn) : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
