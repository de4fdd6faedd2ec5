/** Checks the words of a block: only plain text, emphasis and links are allowed; collects its mentions. */
import type { Link, Nodes, PhrasingContent, Text } from 'mdast';
import type { Precision } from '../../../story/story.ts';
import { HOW_ID, isId, PRECISIONS } from '../data/schemas.ts';
import { type MarkdownFile, plainText, positionOf } from '../files/markdown-file.ts';
import type { Mention } from '../story-source.ts';
import { findRawLine, findRawSyntax, HOW_IMAGE } from './raw-syntax.ts';

const MENTION_KINDS = ['place', 'event', 'party', 'term'] as const;
const ADDRESS_SCHEMES = ['http', 'https', 'mailto'];

/** What to do instead of the Markdown that the format leaves out. */
const INSTEAD: Record<string, string> = {
  html: 'raw HTML is not allowed: write plain Markdown',
  image: HOW_IMAGE,
  imageReference: HOW_IMAGE,
  inlineCode: 'code is not allowed: write the words without backticks',
  break:
    'a line break inside a paragraph is not allowed: remove the spaces or the backslash at the end of the line',
  linkReference: 'a link by reference is not allowed: write [words](address)',
};

/** Mentions are allowed only in paragraphs of the story, since only they move the map. */
export type MentionsAllowed = 'mentions' | 'no mentions';

/** Mentions in the order of the text; every issue goes to the file's log. */
export function checkPhrasing(
  file: MarkdownFile,
  nodes: readonly PhrasingContent[],
  allowed: MentionsAllowed,
): Mention[] {
  const mentions: Mention[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      checkText(file, node);
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      mentions.push(...checkPhrasing(file, node.children, allowed));
    } else if (node.type === 'link') {
      const mention = checkLink(file, node, allowed);
      if (mention) mentions.push(mention);
      checkPhrasing(file, node.children, 'no mentions');
    } else {
      file.error(node, INSTEAD[node.type] ?? `"${node.type}" is not allowed: write plain words`);
    }
  }
  return mentions;
}

/** Markdown leaves as text what it cannot read, and readers would see it. */
function checkText(file: MarkdownFile, node: Text): void {
  const written = file.linesOf(node);
  for (const [index, line] of written.entries()) {
    const { line: first, column } = positionOf(node);
    for (const { offset, message } of findRawSyntax(line))
      file.error({ line: first + index, column: (index === 0 ? column : 1) + offset }, message);
  }
}

function checkLink(file: MarkdownFile, node: Link, allowed: MentionsAllowed): Mention | null {
  if (plainText(node.children).trim() === '')
    file.error(node, 'the link has no words: write [words](address)');
  if (node.title) file.error(node, 'a link with a title is not allowed: remove the text in quotes');
  const address = URL.canParse(node.url) ? new URL(node.url) : null;
  const scheme = address?.protocol.slice(0, -1) ?? '';
  // A scheme that is not written as it is read (" javascript:", "java\tscript:", "Place:") is a mistake or an attack.
  if (!address || !node.url.startsWith(address.protocol)) {
    file.error(
      node,
      `"${node.url}" is not a complete address: write https://… or place:, event:, party: or term: with an id`,
    );
    return null;
  }
  const kind = MENTION_KINDS.find((known) => known === scheme);
  if (kind) return readMention(file, node, kind, address, allowed);
  if (!ADDRESS_SCHEMES.includes(scheme)) {
    file.error(
      node,
      `unknown link scheme "${scheme}:": use place:, event:, party:, term:, https: or mailto:`,
    );
  }
  return null;
}

function readMention(
  file: MarkdownFile,
  node: Link,
  kind: Mention['kind'],
  address: URL,
  allowed: MentionsAllowed,
): Mention | null {
  const id = address.pathname;
  if (allowed === 'no mentions') {
    file.error(node, `a mention (${kind}:) is allowed only in a paragraph: write the words without a link`);
    return null;
  }
  if (address.hash || !isId(id)) {
    file.error(node, `"${node.url}" has no valid id: write ${kind}: followed by ${HOW_ID}`);
    return null;
  }
  const mention: Mention = { kind, id, at: positionOf(node) };
  for (const [name, value] of address.searchParams) {
    if (kind !== 'place' || name !== 'precision') {
      file.error(node, `unknown "?${name}=" in a mention: only place: takes ?precision=`);
    } else if (!isPrecision(value)) {
      file.error(node, `unknown precision "${value}": write one of ${PRECISIONS.join(', ')}`);
    } else {
      mention.precision = value;
    }
  }
  return mention;
}

function isPrecision(value: string): value is Precision {
  return (PRECISIONS as readonly string[]).includes(value);
}

/** Blocks that the format leaves out, and what is allowed. */
const BLOCKS: Record<string, string> = {
  code: 'code blocks (four spaces at the start of a line are one) are not allowed',
  thematicBreak: 'rules (---) are not allowed',
  html: 'raw HTML is not allowed',
  definition: 'link definitions are not allowed',
  containerDirective: 'blocks (:::) are not allowed',
};

export function refuseBlock(file: MarkdownFile, node: Nodes): void {
  const what = BLOCKS[node.type] ?? `"${node.type}" is not allowed`;
  file.error(
    node,
    `${what}: only paragraphs, lists, quotes (>), headings (##) and lines that start with :: are allowed here`,
  );
}

/** Two colons, or one before a name with brackets, which Markdown takes for text; odd characters may be before them. */
export const isDirectiveLike = (line: string): boolean =>
  /^[\s\p{Z}\p{Cf}\u2800]*(?:[:：﹕]\s?[:：﹕]|∷|:[a-z-]+[[{])/u.test(line);

/** Reports lines of a paragraph that were meant as something else: a directive that cannot be parsed, a table. */
export function checkParagraphLines(file: MarkdownFile, node: Nodes): void {
  const { line, column } = positionOf(node);
  for (const [index, text] of file.linesOf(node).entries()) {
    const at = { line: line + index, column: index === 0 ? column : 1 };
    const raw = findRawLine(text);
    if (raw) file.error(at, raw.message);
  }
}
