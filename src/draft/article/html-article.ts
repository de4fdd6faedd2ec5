/** The reading text of an HTML page, as a browser's reader view takes it (Readability), in blocks. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ArticleBlock } from './blocks.ts';

const BLOCKS = ['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'dd'];
const SKIPPED = [
  'script',
  'style',
  'noscript',
  'template',
  'figure',
  'figcaption',
  'aside',
  'nav',
  'form',
  'button',
  'svg',
  'footer',
  'iframe',
];

/** Libraries for pages are loaded only for a page. */
export async function htmlBlocks(html: string): Promise<{ title: string | null; blocks: ArticleBlock[] }> {
  const [{ Window }, { Readability }] = await Promise.all([
    import('happy-dom'),
    import('@mozilla/readability'),
  ]);
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  } as object);
  window.document.write(html);
  const heading = window.document.querySelector('h1')?.textContent?.replaceAll(/\s+/g, ' ').trim();
  const read = new Readability(window.document as unknown as Document, { charThreshold: 100 }).parse();
  await window.happyDOM.close();
  const tree = fromHtml(read?.content || html, { fragment: true });
  const blocks: ArticleBlock[] = [];
  collect(tree, blocks);
  return { title: heading || read?.title || null, blocks: blocks.filter(({ text }) => text !== heading) };
}

function collect(node: Nodes, blocks: ArticleBlock[]): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && SKIPPED.includes(node.tagName)) return;
  const isBlock = node.type === 'element' && BLOCKS.includes(node.tagName);
  if (isBlock && !node.children.some(hasBlock)) {
    const text = textOf(node).replaceAll(/\s+/g, ' ').trim();
    if (text) blocks.push({ type: /^h\d$/.test(node.tagName) ? 'heading' : 'paragraph', text });
    return;
  }
  for (const child of node.children) collect(child as Nodes, blocks);
}

const hasBlock = (node: Nodes): boolean =>
  node.type === 'element' &&
  (BLOCKS.includes(node.tagName) || node.children.some((child) => hasBlock(child as Nodes)));

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && SKIPPED.includes(node.tagName)) return '';
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? (node as Element).children.map((child) => textOf(child as Nodes)).join('') : '';
}
