/** Looks for active content in a finished page, as a browser's parser reads it. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Every element that a page of ours is made of. */
const known = new Set(
  [
    'html head body meta title link script style',
    'a article aside b details dd div dl dt em figcaption figure h1 h2 h3 header img label li main nav ol option p section select',
    'span strong summary ul story-map story-timeline',
    'svg g path rect circle line text tspan defs pattern use clipPath mask desc',
  ].flatMap((names) => names.split(' ')),
);

/** Addresses that a page may have in `href` and `src`. */
const safeAddress = /^(?:https?:|mailto:|#|\.{0,2}\/|\?|[\w-]+(?:[./?#-]|$))/;

const dataTypes = ['application/json', 'application/ld+json'];

/** What is wrong with a page, in words; `early` is the one inline script that may run. */
export function findActiveContent(html: string, early: string): string[] {
  const faults: string[] = [];
  const ids = new Map<string, number>();
  const tree = fromHtml(html);
  visit(tree, 'comment', ({ value }) => void faults.push(`comment: ${value}`));
  visit(tree, 'element', (node: Element) => {
    const { tagName, properties } = node;
    if (!known.has(tagName)) faults.push(`element <${tagName}>`);
    if (tagName === 'script') faults.push(...scriptFaults(node, early));
    if (tagName === 'meta' && properties.httpEquiv && String(properties.httpEquiv) !== 'Content-Security-Policy')
      faults.push(`http-equiv ${properties.httpEquiv}`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) faults.push(`<${tagName} ${name}>`);
      if (name === 'style' || name === 'srcDoc' || /action$/i.test(name)) faults.push(`<${tagName} ${name}>`);
      if (/^(?:href|src|xLinkHref|data|poster)$/.test(name) && !safeAddress.test(String(value)))
        faults.push(`<${tagName} ${name}=${value}>`);
      if (/viewBox|transform|^[dxyr]$|^c[xy]$|width|height/.test(name) && /NaN|Infinity|undefined/.test(String(value)))
        faults.push(`<${tagName} ${name}=${value}>`);
    }
    if (typeof properties.id === 'string') ids.set(properties.id, (ids.get(properties.id) ?? 0) + 1);
  });
  for (const [id, count] of ids) if (count > 1) faults.push(`the id "${id}" stands ${count} times`);
  return [...faults, ...missingParts(tree)];
}

function scriptFaults({ properties, children }: Element, early: string): string[] {
  const text = children.map((child) => ('value' in child ? child.value : '')).join('');
  const { type, src } = properties;
  if (type === 'module') return src === '/src/main.ts' && text === '' ? [] : [`module script ${src}`];
  if (src !== undefined) return [`script from ${src}`];
  if (type === undefined) return text === early ? [] : [`inline script ${text.slice(0, 80)}`];
  if (!dataTypes.includes(String(type))) return [`script of type ${type}`];
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [`data block that is no JSON: ${text.slice(0, 80)}`];
  }
}

/** What every page has exactly once: hostile text may not push it out either. */
function missingParts(tree: Root): string[] {
  const counts = new Map<string, number>();
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    for (const key of [tagName, `#${properties.id}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return ['title', 'article', 'main', 'h1', 'story-map', 'story-timeline', '#story-data', '#text', '#about'].flatMap(
    (key) => (counts.get(key) === 1 ? [] : [`${key} stands ${counts.get(key) ?? 0} times`]),
  );
}
