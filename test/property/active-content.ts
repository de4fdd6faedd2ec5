/** Looks for active content in a finished page, as a browser's parser reads it. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Every element that a page of ours is made of. */
const known = new Set(
  [
    'html head body meta title link script style',
    'a article aside b blockquote button details dd div dl dt em figcaption figure h1 h2 h3 header img input label li main nav ol option p pre section select',
    'audio picture source track video',
    'span strong summary template time ul story-map story-timeline',
    'svg g path rect circle line text tspan defs pattern use clipPath mask desc',
  ].flatMap((names) => names.split(' ')),
);

/** Addresses that a page may have in `href` and `src`. */
const safeAddress = /^(?:https?:|mailto:|#|\.{0,2}\/|\?|[\w-]+(?:[./?#-]|$))/;

const dataTypes = ['application/json', 'application/ld+json'];

/** What is wrong with a page, in words; `early` is the one inline script that may run. */
export function findActiveContent(html: string, early: string): string[] {
  const tree = fromHtml(html);
  const ids = new Map<string, number>();
  const faults = commonFaults(tree);
  visit(tree, 'element', (node: Element) => {
    const { tagName, properties } = node;
    if (tagName === 'script') faults.push(...scriptFaults(node, early));
    if (
      tagName === 'meta' &&
      properties.httpEquiv &&
      String(properties.httpEquiv) !== 'Content-Security-Policy'
    )
      faults.push(`http-equiv ${properties.httpEquiv}`);
    if (typeof properties.id === 'string') ids.set(properties.id, (ids.get(properties.id) ?? 0) + 1);
  });
  for (const [id, count] of ids) if (count > 1) faults.push(`the id "${id}" stands ${count} times`);
  return [...faults, ...missingParts(tree)];
}

/** The same of a page without any script. */
export function findActiveText(html: string): string[] {
  const tree = fromHtml(html);
  const faults = commonFaults(tree);
  visit(tree, { tagName: 'script' }, () => void faults.push('a script'));
  return faults;
}

/** The same of a picture (SVG), which must be good XML too: a browser shows nothing of one that is not. */
export function findActivePicture(svg: string): string[] {
  const tree = fromHtml(svg, { fragment: true, space: 'svg' });
  const faults = commonFaults(tree);
  visit(tree, { tagName: 'script' }, () => void faults.push('a script'));
  if (unfitForXml.test(svg) || svg.includes(']]>')) faults.push('a character that XML does not allow');
  visit(tree, 'element', ({ properties }: Element) => {
    for (const value of Object.values(properties))
      if (/</.test(String(value))) faults.push(`attribute: ${value}`);
  });
  return faults;
}

/** Control characters and halves of characters. */
const unfitForXml = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\p{Cs}\ufffe\uffff]/u;

function commonFaults(tree: Root): string[] {
  const faults: string[] = [];
  visit(tree, 'comment', ({ value }) => void faults.push(`comment: ${value}`));
  visit(tree, 'element', ({ tagName, properties, content }: Element) => {
    if (!known.has(tagName)) faults.push(`element <${tagName}>`);
    if (content) faults.push(...templateFaults(content));
    for (const [name, value] of Object.entries(properties)) {
      if (isEmptyIcon(tagName, properties) && name === 'href') continue;
      if (tagName === 'track' && /^data:text\/vtt;charset=utf-8,[^"<>]*$/.test(String(value))) continue;
      if (isActive(name, String(value))) faults.push(`<${tagName} ${name}="${value}">`);
    }
  });
  return faults;
}

/** A page that is taken to other places says that it has no icon: its address holds nothing. */
const isEmptyIcon = (tagName: string, { rel, href }: Element['properties']): boolean =>
  tagName === 'link' && String(rel) === 'icon' && href === 'data:,';

/** A template's content comes into the page later, and is no place for scripts. */
function templateFaults(content: Root): string[] {
  const faults = commonFaults(content);
  visit(content, { tagName: 'script' }, () => void faults.push('a script in a template'));
  return faults;
}

function isActive(name: string, value: string): boolean {
  if (/^on|^style$|^srcDoc$|action$/i.test(name)) return true;
  if (/^(?:href|src|srcSet|xLinkHref|data|poster)$/.test(name)) return !safeAddress.test(value);
  // No camera, shape or scale may have come out as no number.
  return (
    /^(?:viewBox|transform|[dxyr]|[cr][xy]|width|height)$/.test(name) && /NaN|Infinity|undefined/.test(value)
  );
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
  return [
    'title',
    'article',
    'main',
    'h1',
    'story-map',
    'story-timeline',
    '#story-data',
    '#text',
    '#about',
  ].flatMap((key) => (counts.get(key) === 1 ? [] : [`${key} stands ${counts.get(key) ?? 0} times`]));
}
