/** An article as its blocks of reading text: from plain text, Markdown or HTML. Line breaks inside a block are spaces. */
import type { ArticleBlock } from './blocks.ts';
import { htmlBlocks } from './html-article.ts';
import { markdownBlocks } from './markdown-article.ts';
import { isAside, isHeadingLine, readByline, splitDateline } from './plain-lines.ts';
import { sentencesOf } from './sentences.ts';

export interface Article {
  title: string | null;
  /** Who made it, as its byline or dateline says: `Reuters`, `Kontan.co.id`. */
  publisher: string | null;
  blocks: ArticleBlock[];
}

/** What the text is written in. */
export type ArticleFormat = 'text' | 'markdown' | 'html';

/** By the end of its name; a text that opens with a tag is HTML, whatever its name. */
export function formatOf(name: string, text: string): ArticleFormat {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html|article|body|main|p|h1)\b/i.test(text))
    return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

/** Bylines, datelines and links to other articles are left out; nothing else is changed. */
export async function readArticle(text: string, format: ArticleFormat): Promise<Article> {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ');
  const found =
    format === 'html'
      ? await htmlBlocks(clean)
      : titled(format === 'markdown' ? markdownBlocks(clean) : textBlocks(clean));
  return withoutFurniture(found);
}

interface Found {
  title: string | null;
  blocks: ArticleBlock[];
}

function textBlocks(text: string): ArticleBlock[] {
  const lines = text.split('\n').map((line) => line.trim());
  // If empty lines separate paragraphs, the lines between them are one block; otherwise each line is one.
  const isParted = /[^\n]\n\s*\n/.test(text.trim());
  const isWrapped = isParted && lines.every((line) => line.length <= 120);
  const groups: string[] = [];
  let open = false;
  for (const line of lines) {
    // A line of signs alone separates what is above from what is below.
    if (!/[\p{L}\p{N}]/u.test(line)) open = false;
    else if (open && isWrapped && !line.startsWith('#')) groups.push(`${groups.pop()} ${line}`);
    else {
      groups.push(line);
      open = !line.startsWith('#');
    }
  }
  return groups.map((line, index): ArticleBlock => {
    const marked = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    if (marked) return { type: 'heading', text: marked[1]! };
    const words = line.replace(/^(?:[>*+-]|\d+[.)])\s+/, '');
    return { type: isHeadingLine(words, groups[index + 1]) ? 'heading' : 'paragraph', text: words };
  });
}

/** A heading before everything else is the title. */
function titled(blocks: ArticleBlock[]): Found {
  const [first, ...others] = blocks;
  const isTitle = first?.type === 'heading' && !readByline(first.text) && !isAside(first.text);
  return isTitle ? { title: first.text, blocks: others } : { title: null, blocks };
}

function withoutFurniture({ title, blocks }: Found): Article {
  let publisher: string | null = null;
  const kept: ArticleBlock[] = [];
  for (const block of blocks.flatMap(withoutExcess)) {
    const byline = readByline(block.text);
    if (byline) publisher ??= byline.publisher;
    if (byline || isAside(block.text)) continue;
    if (block.type === 'heading') {
      kept.push(block);
      continue;
    }
    const isFirst = !kept.some(({ type }) => type === 'paragraph');
    const { text, agency } = isFirst ? splitDateline(block.text) : { text: block.text, agency: null };
    publisher = agency ?? publisher;
    kept.push({ type: 'paragraph', text });
  }
  // A heading at the end heads nothing.
  while (kept.at(-1)?.type === 'heading') kept.pop();
  return { title, publisher, blocks: kept };
}

/** Letters: the story format takes no paragraph of more than twice as many, links included. */
const LONGEST = 3_000;

/** Signs * and _: the story format takes no more in a paragraph. */
const MOST_MARKS = 100;

/** A paragraph that is too long for a story, in parts of whole sentences; runs of signs that draw a line are none of the words. */
function withoutExcess({ type, text }: ArticleBlock): ArticleBlock[] {
  const marks = text.match(/[*_]/g)?.length ?? 0;
  const words = text
    .replaceAll(marks > MOST_MARKS ? /[*_]+|[~=]{3,}/g : /[*_~=]{3,}/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[•‣◦▪]\s*/, '');
  if (!words) return [];
  if (type === 'heading' || words.length <= LONGEST) return [{ type, text: words }];
  const parts = [''];
  for (const { text: sentence } of sentencesOf(words, 'en')) {
    for (const piece of sentence.match(/.{1,2999}(?:\s|$)|.{1,3000}/gu) ?? []) {
      if (parts.at(-1)!.length + piece.length > LONGEST) parts.push('');
      parts.push(parts.pop()! + piece);
    }
  }
  return parts.map((part) => ({ type, text: part.trim() })).filter((part) => part.text);
}
