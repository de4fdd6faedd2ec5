/** An article as its blocks of reading text: from plain text, Markdown or HTML. Line breaks inside a block are spaces. */
import type { ArticleBlock } from './blocks.ts';
import { htmlBlocks } from './html-article.ts';
import { isAside, isHeadingLine, readByline, splitDateline } from './plain-lines.ts';

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
  const clean = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const found = format === 'html' ? await htmlBlocks(clean) : textBlocks(clean, format === 'markdown');
  return withoutFurniture(found);
}

interface Found {
  title: string | null;
  blocks: ArticleBlock[];
}

function textBlocks(text: string, isMarkdown: boolean): Found {
  const body = isMarkdown ? text.replace(/^---\n[\s\S]*?\n---\n/, '') : text;
  const lines = body.split('\n').map((line) => line.trim());
  // Where paragraphs are parted by empty lines, the lines between are one block; elsewhere each line is.
  const isParted = isMarkdown || /[^\n]\n\s*\n/.test(body.trim());
  const longest = Math.max(...lines.map((line) => line.length));
  const isWrapped = isParted && longest <= 120;
  const groups: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') open = false;
    else if (open && (isMarkdown || isWrapped) && !line.startsWith('#'))
      groups.push(`${groups.pop()} ${line}`);
    else {
      groups.push(line);
      open = !line.startsWith('#');
    }
  }
  const blocks = groups.map((line, index): ArticleBlock => {
    const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (marked) return { type: 'heading', text: plain(marked[2]!, isMarkdown) };
    const words = plain(line.replace(/^(?:>|[-*+]|\d+[.)])\s+/, ''), isMarkdown);
    return {
      type: !isMarkdown && isHeadingLine(words, groups[index + 1]) ? 'heading' : 'paragraph',
      text: words,
    };
  });
  return titled(blocks.filter((block) => block.text));
}

/** Markdown's marks without what they mean: links keep their words. */
function plain(text: string, isMarkdown: boolean): string {
  if (!isMarkdown) return text;
  return text
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .trim();
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
  for (const block of blocks) {
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
