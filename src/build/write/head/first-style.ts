/** The style of the first screen for one page: what its picture has nothing of yet comes later. */
import type { Element } from 'hast';
import { type Rule, type Selector, transform } from 'lightningcss';
import { visit } from 'unist-util-visit';
import type { Styles } from '../template.ts';

/** Moves rules that only shapes of later paragraphs need, such as those of routes. Names keep theirs: some of those depend on their order. */
export function firstStyle({ opening, later }: Styles, picture: Element): Styles {
  const has = featuresOf(picture);
  const isLater = (rule: Rule): boolean =>
    rule.type === 'style' && rule.value.selectors.every((selector) => isOfNothing(selector, has));
  return {
    opening: only(opening, (rule) => !isLater(rule)),
    later: only(opening, isLater) + later,
  };
}

/** Classes, and attributes with their values, in a picture. */
function featuresOf(picture: Element): Set<string> {
  const found = new Set<string>();
  visit(picture, 'element', ({ properties }) => {
    for (const name of [properties.className ?? []].flat()) found.add(`.${name}`);
    for (const [name, value] of Object.entries(properties)) found.add(`${kebab(name)}=${value}`);
  });
  return found;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether a selector asks a shape of the picture for what none has. */
function isOfNothing(selector: Selector, has: ReadonlySet<string>): boolean {
  const [first, ...rest] = selector;
  if (first?.type !== 'attribute' || first.name !== 'data-picture') return false;
  if (rest.some(({ type }) => type === 'type' || type === 'pseudo-class')) return false;
  return rest.some((part) => {
    if (part.type === 'class') return !has.has(`.${part.name}`);
    if (part.type !== 'attribute' || !part.operation) return false;
    return !has.has(`${part.name}=${part.operation.value}`);
  });
}

function only(css: string, isWanted: (rule: Rule) => boolean): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: { Rule: (rule) => (isWanted(rule) ? undefined : []) },
  });
  return code.toString();
}
