/** Parses a Markdown file of the story format: front matter, paragraphs, headings and leaf directives (`::name`). */
import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { At } from '../story-source.ts';
import { type IssueLog, START } from './issue-log.ts';
import type { TextFile } from './text-file.ts';

/**
 * Within one block, the time that Markdown parsers take grows with the square of its length and of its emphasis marks: this many
 * characters are over a thousand words, this many marks emphasise 25 of them strongly.
 */
const LONGEST_BLOCK = 8_000;
const MOST_MARKS = 100;

export class MarkdownFile {
  readonly path: string;
  readonly lang: string;
  readonly root: Root;
  readonly text: string;
  readonly #log: IssueLog;
  #errors = 0;

  private constructor(file: TextFile, lang: string, root: Root, log: IssueLog) {
    this.path = file.path;
    this.text = file.text;
    this.lang = lang;
    this.root = root;
    this.#log = log;
  }

  /** Null if a block is too long to be parsed; the issue is then in the log. */
  static parse(file: TextFile, lang: string, log: IssueLog): MarkdownFile | null {
    const heavy = findHeavyBlock(file.text);
    if (heavy) {
      log.error(file.path, file.lines.positionAt(heavy.start), heavy.issue);
      return null;
    }
    try {
      return new MarkdownFile(file, lang, parseMarkdown(file.text), log);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      log.error(file.path, START, 'the text is nested too deeply: write plain paragraphs');
      return null;
    }
  }

  error(at: Nodes | At, message: string): void {
    this.#errors++;
    this.#log.error(this.path, 'type' in at ? positionOf(at) : at, message);
  }

  warning(at: At, message: string): void {
    this.#log.warning(this.path, at, message);
  }

  /** The number of errors found so far in this file. */
  get errors(): number {
    return this.#errors;
  }

  /** The line that closes the front matter, or the start if there is none. */
  get endOfFrontMatter(): At {
    const first = this.root.children[0];
    return first?.type === 'yaml' ? { line: first.position!.end.line, column: 1 } : START;
  }

  /** The Markdown of a node as written, line by line. */
  linesOf(node: Nodes): string[] {
    const { start, end } = node.position!;
    return this.text.slice(start.offset, end.offset).split(/\r\n|\n|\r/);
  }
}

/** Only the flow part of the directives: with the text part, a colon in prose (`10:30`) would be one. */
function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), { flow: directive().flow }],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), directiveFromMarkdown()],
  });
}

/** The start of the first block that is too heavy for the parser, and why it is. */
function findHeavyBlock(text: string): { start: number; issue: string } | null {
  let start = 0;
  for (const match of text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?=\r|\n)|$/g)) {
    const issue = issueOfBlock(text.slice(start, match.index));
    if (issue) return { start, issue };
    start = match.index + match[0].length;
  }
  return null;
}

function issueOfBlock(block: string): string | null {
  if (block.length > LONGEST_BLOCK)
    return `more than ${LONGEST_BLOCK} characters without an empty line: split the paragraph`;
  const marks = block.match(/[*_]/g)?.length ?? 0;
  return marks > MOST_MARKS
    ? `more than ${MOST_MARKS} characters * and _ in one paragraph: use less emphasis`
    : null;
}

export function positionOf(node: Nodes): At {
  const { line, column } = node.position!.start;
  return { line, column };
}

/** The words of a node without their markup; a line break is a space, as on the page. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) =>
      'value' in node
        ? node.value
        : 'children' in node
          ? plainText(node.children)
          : node.type === 'break'
            ? ' '
            : '',
    )
    .join('');
}
