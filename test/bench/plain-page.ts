/** The words of a built story page as plain HTML: headings, paragraphs, lists and sources, without script or map. */
import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Left out with all that they hold: what is no text, and what only paper or readers without scripts get. */
const dropped = new Set(['script', 'style', 'svg', 'figure', 'img', 'button', 'select', 'template']);
const kept = new Set('h1 h2 h3 p ul ol li dl dt dd a em strong b i span aside section header'.split(' '));
const attributes = ['href', 'id', 'lang'];

export interface PlainText {
  lang: string;
  title: string;
  /** HTML of the article and of the lists below it. */
  body: string;
}

/** The story's own letters: to look up a font takes a part of the first paint. */
const [, serif] = /--serif:\s*([^;]+);/.exec(readFileSync('src/style/first/base.css', 'utf8'))!;
const plainStyle = `body{max-width:40rem;margin:0 auto;padding:1rem;font:1.0625rem/1.6 ${serif}}h1{line-height:1.2}`;

/** Throws if the page has no article. */
export function plainText(html: string): PlainText {
  const page = fromHtml(html);
  const find = (match: (element: Element) => boolean): Element | null => findIn(page, match);
  const article = find(({ tagName }) => tagName === 'article');
  const lists = find(({ properties }) => hasClass(properties, 'lists'));
  if (!article || !lists) throw new Error('the page has no article or no lists');
  const title = find(({ tagName }) => tagName === 'title')!.children[0];
  return {
    lang: String(find(({ tagName }) => tagName === 'html')!.properties.lang),
    title: title?.type === 'text' ? title.value : '',
    body: toHtml([...article.children, ...lists.children].flatMap(reduce)),
  };
}

/** A whole page; `head` and `end` are HTML of the head, and after the text. */
export const pageOf = ({ lang, title, body }: PlainText, head = '', end = ''): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</title><style>${plainStyle}</style>${head}</head><body><main>${body}</main>${end}</body></html>\n`;

function reduce(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  if (dropped.has(node.tagName) || hasClass(node.properties, 'on-paper')) return [];
  const children = node.children.flatMap(reduce);
  if (!kept.has(node.tagName)) return children;
  const properties = Object.fromEntries(
    attributes.flatMap((name) => (node.properties[name] ? [[name, node.properties[name]]] : [])),
  );
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

const hasClass = (properties: Element['properties'], name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

function findIn(node: Root | RootContent, match: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && match(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = findIn(child as RootContent, match);
    if (found) return found;
  }
  return null;
}
