/** Reads `questions.<lang>.md` and `glossary.<lang>.md`: each entry is a `::` line and the paragraphs that follow it. */
import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { HOW_ID, isId } from '../data/schemas.ts';
import { type MarkdownFile, plainText, positionOf } from '../files/markdown-file.ts';
import type { Question, Term, TextBlock } from '../story-source.ts';
import { checkPhrasing, refuseBlock } from './check-phrasing.ts';
import { readAttributes } from './directives.ts';
import { isTextBlock, readTextBlock } from './text-blocks.ts';

interface Entry {
  node: LeafDirective;
  body: RootContent[];
}

export function readQuestions(file: MarkdownFile): Question[] {
  const questions = readEntries(file, 'question').map(({ node, body }) => {
    const attributes = readAttributes(file, node, ['id', 'paragraphs'], 'required');
    checkPhrasing(file, node.children, 'no mentions');
    const paragraphs = (attributes.get('paragraphs') ?? '').split(/\s+/).filter((id) => id !== '');
    if (paragraphs.length === 0)
      file.error(node, 'the question has no paragraph: write paragraphs="p1" or paragraphs="p1 p3"');
    return {
      id: readId(file, node, attributes.get('id')),
      text: node.children,
      paragraphs,
      answer: readBody(file, node, body, 'answer'),
      at: positionOf(node),
    };
  });
  reportDuplicates(file, questions);
  return questions;
}

export function readTerms(file: MarkdownFile): Term[] {
  const terms = readEntries(file, 'term').map(({ node, body }) => {
    const attributes = readAttributes(file, node, ['id'], 'required');
    checkPhrasing(file, node.children, 'no mentions');
    return {
      id: readId(file, node, attributes.get('id')),
      word: plainText(node.children).trim(),
      explanation: readBody(file, node, body, 'explanation'),
      at: positionOf(node),
    };
  });
  reportDuplicates(file, terms);
  return terms;
}

function readEntries(file: MarkdownFile, name: 'question' | 'term'): Entry[] {
  const entries: Entry[] = [];
  for (const node of file.root.children) {
    if (node.type === 'leafDirective' && node.name === name) {
      entries.push({ node, body: [] });
    } else if (node.type === 'leafDirective') {
      file.error(node, `unknown line "::${node.name}": only ::${name} is allowed here`);
    } else if (!isTextBlock(node)) {
      if (node.type === 'yaml')
        file.error(node, 'front matter is allowed only in story.<lang>.md: remove it');
      else refuseBlock(file, node);
    } else if (entries.length === 0) {
      file.error(node, `there is text before the first ::${name}: move it below one`);
    } else {
      entries.at(-1)!.body.push(node);
    }
  }
  if (entries.length === 0)
    file.error({ line: 1, column: 1 }, `the file has no ::${name}: write one or remove the file`);
  return entries;
}

function readBody(file: MarkdownFile, node: LeafDirective, body: RootContent[], what: string): TextBlock[] {
  if (body.length === 0) file.error(node, `the ${what} is missing: write it below "::${node.name}"`);
  return body.flatMap((one) => readTextBlock(file, one, 'no mentions')?.block ?? []);
}

function readId(file: MarkdownFile, node: LeafDirective, id = ''): string {
  if (!isId(id)) file.error(node, `"::${node.name}" has no valid id: write {#id} with ${HOW_ID}`);
  return id;
}

function reportDuplicates(file: MarkdownFile, entries: readonly (Question | Term)[]): void {
  const lines = new Map<string, number>();
  for (const { id, at } of entries) {
    if (lines.has(id))
      file.error(at, `the id "${id}" is already used on line ${lines.get(id)}: choose another`);
    else lines.set(id, at.line);
  }
}
