/** Rich text of CSL-JSON: `<i>`, `<b>`, `<sup>`, `<sub>`, small capitals, and character references; all else stays as written. */
import { fromHtml } from 'hast-util-from-html';

export type RichTag = 'i' | 'b' | 'sup' | 'sub' | 'small-caps' | 'span';
export type RichText = (string | { tag: RichTag; children: RichText })[];

interface Open {
  /** As written, for one that is never closed. */
  written: string;
  name: string;
  tag: RichTag;
  children: RichText;
}

const tags = /<(\/?)(i|b|sup|sub|span)((?:\s[^<>]*)?)>/gi;

export function richText(written: string): RichText {
  const stack: Open[] = [{ written: '', name: '', tag: 'span', children: [] }];
  let from = 0;
  for (const match of written.matchAll(tags)) {
    const [all, slash, name = '', attributes = ''] = match;
    const top = stack.at(-1)!;
    top.children.push(decoded(written.slice(from, match.index)));
    from = match.index + all.length;
    const tag = tagOf(name.toLowerCase(), attributes);
    if (!slash && tag) stack.push({ written: all, name: name.toLowerCase(), tag, children: [] });
    else if (slash && top.name === name.toLowerCase() && stack.length > 1) {
      stack.pop();
      stack.at(-1)!.children.push({ tag: top.tag, children: top.children });
    } else top.children.push(all);
  }
  stack.at(-1)!.children.push(decoded(written.slice(from)));
  return stack.flatMap(({ written: open, children }) => [open, ...children]).filter((part) => part !== '');
}

/** Null for one that has no meaning here. */
function tagOf(name: string, attributes: string): RichTag | null {
  if (name !== 'span') return attributes.trim() === '' ? (name as RichTag) : null;
  if (/small-caps/.test(attributes)) return 'small-caps';
  return attributes.trim() === '' || /class=["']?nocase/.test(attributes) ? 'span' : null;
}

/** Without its markup. */
export const withoutMarkup = (rich: RichText): string =>
  rich.map((part) => (typeof part === 'string' ? part : withoutMarkup(part.children))).join('');

/** Tags that are not understood, as they are written. */
export const markupIn = (written: string): string[] =>
  stringsOf(richText(written.replace(reference, ''))).flatMap(
    (text) => text.match(/<\/?[a-z][^<>]*>/gi) ?? [],
  );

const stringsOf = (rich: RichText): string[] =>
  rich.flatMap((part) => (typeof part === 'string' ? [part] : stringsOf(part.children)));

const reference = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/gi;

const decoded = (text: string): string =>
  text.replace(reference, (found) => {
    const [node] = fromHtml(found, { fragment: true }).children;
    return node?.type === 'text' ? node.value : found;
  });
