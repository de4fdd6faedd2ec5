/** Reads one `story.<lang>.md`: front matter, headings, and paragraphs with what follows them. */
import type { Heading as HeadingNode, RootContent } from 'mdast';
import { type MarkdownFile, positionOf } from '../files/markdown-file.ts';
import { type Block, type Heading, type ParagraphSource, paragraphsOf } from '../story-source.ts';
import { checkParagraphLines, checkPhrasing, isDirectiveLike, refuseBlock } from './check-phrasing.ts';
import { applyDirective } from './directives.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { isTextBlock, phrasingOf, type ReadBlock, readTextBlock } from './text-blocks.ts';

/** A text with its file, so that later checks can report positions. */
export interface ReadText {
  file: MarkdownFile;
  /** Null if it has errors. */
  front: FrontMatter | null;
  blocks: Block[];
  /** Paragraphs with errors in the lines below them, which are not compared with other languages. */
  doubtful: Set<ParagraphSource>;
}

export function readStoryText(file: MarkdownFile): ReadText {
  const front = readFrontMatter(file);
  const text: ReadText = { file, front, blocks: [], doubtful: new Set() };
  readBlocks(text);
  const paragraphs = paragraphsOf(text.blocks);
  if (paragraphs.length === 0) {
    file.error(file.endOfFrontMatter, 'the story has no paragraph: write one below the front matter');
  }
  reportDuplicateIds(file, paragraphs);
  return text;
}

function readBlocks({ file, blocks, doubtful }: ReadText): void {
  let count = 0;
  let current: ParagraphSource | null = null;
  let seen = new Set<string>();
  for (const node of bodyOf(file)) {
    const errors = file.errors;
    if (node.type === 'leafDirective') {
      applyDirective(file, node, current, seen);
      if (current && file.errors > errors) doubtful.add(current);
    } else if (isBrokenDirective(file, node)) {
      checkParagraphLines(file, node);
      if (current) doubtful.add(current);
    } else if (isTextBlock(node) || isUnderlined(file, node)) {
      current = readParagraph(file, node, `p${++count}`);
      seen = new Set();
      blocks.push(current);
      if (file.errors > errors) doubtful.add(current);
    } else {
      current = null;
      const heading = readHeading(file, node);
      if (heading) blocks.push(heading);
    }
  }
}

/** What follows the front matter. If it is not closed or not opened, Markdown reads it as text; that has been reported already. */
function bodyOf(file: MarkdownFile): RootContent[] {
  const nodes = file.root.children;
  if (nodes[0]?.type === 'yaml') return nodes.slice(1);
  const body = nodes[0]?.type === 'thematicBreak' ? nodes.slice(1) : nodes;
  const isField = body[0] && /^[a-z]+:/.test(file.linesOf(body[0])[0]!);
  return isField ? body.slice(1) : body;
}

function isBrokenDirective(file: MarkdownFile, node: RootContent): boolean {
  return node.type === 'paragraph' && isDirectiveLike(file.linesOf(node)[0]!);
}

/** A line of `---` or `===` makes the paragraph above it a heading in Markdown, mostly by mistake. */
function isUnderlined(file: MarkdownFile, node: RootContent): node is HeadingNode {
  return node.type === 'heading' && !file.linesOf(node)[0]!.trimStart().startsWith('#');
}

function readHeading(file: MarkdownFile, node: RootContent): Heading | null {
  if (node.type !== 'heading') {
    refuseBlock(file, node);
    return null;
  }
  if (node.depth === 1 || node.depth > 3) {
    file.error(node, 'a heading must be ## or ###: the title belongs in the front matter');
  }
  if (node.children.length === 0) file.error(node, 'the heading has no words: write them or remove it');
  checkPhrasing(file, node.children, 'no mentions');
  return { type: 'heading', depth: node.depth, text: node.children };
}

function readParagraph(file: MarkdownFile, node: RootContent, id: string): ParagraphSource {
  const { block, mentions } = node.type === 'heading' ? underlined(file, node) : readText(file, node);
  return {
    type: 'paragraph',
    id,
    block,
    children: phrasingOf(block),
    mentions,
    claims: [],
    sources: [],
    remarks: [],
    notes: [],
    noPlace: false,
    camera: null,
    caption: null,
    media: [],
    at: positionOf(node),
  };
}

function underlined(file: MarkdownFile, node: HeadingNode): ReadBlock {
  file.error(
    node,
    'a line of --- or === directly below makes this a heading: remove that line, and write a heading with ##',
  );
  const mentions = checkPhrasing(file, node.children, 'mentions');
  return { block: { type: 'paragraph', children: node.children }, mentions };
}

/** A block that was refused stays in its place, without words, so that the others keep their ids. */
const readText = (file: MarkdownFile, node: RootContent): ReadBlock =>
  readTextBlock(file, node, 'mentions') ?? { block: { type: 'paragraph', children: [] }, mentions: [] };

function reportDuplicateIds(file: MarkdownFile, paragraphs: readonly ParagraphSource[]): void {
  const first = new Map<string, ParagraphSource>();
  for (const paragraph of paragraphs) {
    const other = first.get(paragraph.id);
    if (other)
      file.error(
        paragraph.at,
        `the paragraph id "${paragraph.id}" is already used on line ${other.at.line}: choose another with ::paragraph{#id}`,
      );
    else first.set(paragraph.id, paragraph);
  }
}
