/** Reads one `story.<lang>.md`: front matter, headings, and paragraphs with what follows them. */
import type { Paragraph, RootContent } from 'mdast';
import { applyDirective } from './directives.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type MarkdownFile, positionOf } from './markdown-file.ts';
import { checkParagraphLines, checkPhrasing, refuseBlock } from './phrasing.ts';
import type { Block, Heading, ParagraphSource } from './story-source.ts';

/** A text with its file, so that the checks that follow can say where a fault stands. */
export interface ReadText {
  file: MarkdownFile;
  /** Null where it is faulty. */
  front: FrontMatter | null;
  blocks: Block[];
}

export function readStoryText(file: MarkdownFile): ReadText {
  const front = readFrontMatter(file);
  const blocks = readBlocks(file);
  const paragraphs = paragraphsOf(blocks);
  if (paragraphs.length === 0)
    file.error(file.endOfFrontMatter, 'the story has no paragraph: write one below the front matter');
  reportDuplicateIds(file, paragraphs);
  return { file, front, blocks };
}

export function paragraphsOf(blocks: readonly Block[]): ParagraphSource[] {
  return blocks.filter((block) => block.type === 'paragraph');
}

function readBlocks(file: MarkdownFile): Block[] {
  const blocks: Block[] = [];
  let count = 0;
  let current: ParagraphSource | null = null;
  let seen = new Set<string>();
  for (const node of file.root.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'leafDirective') {
      applyDirective(file, node, current, seen);
    } else if (node.type === 'paragraph') {
      current = readParagraph(file, node, `p${++count}`);
      seen = new Set();
      blocks.push(current);
    } else {
      current = null;
      const heading = readHeading(file, node);
      if (heading) blocks.push(heading);
    }
  }
  return blocks;
}

function readHeading(file: MarkdownFile, node: RootContent): Heading | null {
  if (node.type !== 'heading') {
    refuseBlock(file, node);
    return null;
  }
  if (!file.linesOf(node)[0]!.startsWith('#')) {
    file.error(
      node,
      'a line of --- or === makes the text above it a heading: write ## before a heading, and leave the line out',
    );
  } else if (node.depth === 1 || node.depth > 3) {
    file.error(node, 'the title stands in the front matter; headings in the text are ## or ###');
  }
  if (node.children.length === 0) file.error(node, 'a heading without words: write it or remove it');
  checkPhrasing(file, node.children, 'no mentions');
  return { type: 'heading', depth: node.depth, text: node.children };
}

function readParagraph(file: MarkdownFile, node: Paragraph, id: string): ParagraphSource {
  checkParagraphLines(file, node);
  return {
    type: 'paragraph',
    id,
    children: node.children,
    mentions: checkPhrasing(file, node.children, 'mentions'),
    claims: [],
    remarks: [],
    notes: [],
    noPlace: false,
    camera: null,
    at: positionOf(node),
  };
}

function reportDuplicateIds(file: MarkdownFile, paragraphs: readonly ParagraphSource[]): void {
  const first = new Map<string, ParagraphSource>();
  for (const paragraph of paragraphs) {
    const other = first.get(paragraph.id);
    if (other)
      file.error(
        paragraph.at,
        `the paragraph id "${paragraph.id}" is taken by line ${other.at.line}: give another with ::paragraph{#id}`,
      );
    else first.set(paragraph.id, paragraph);
  }
}
