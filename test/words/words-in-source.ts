/** Finds words that a reader would see written outside the catalogues: in templates, in elements made by calls, in texts set by hand. */
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Attributes that are read out or shown. */
const spoken = [
  'title',
  'alt',
  'placeholder',
  'ariaLabel',
  'ariaDescription',
  'ariaRoleDescription',
  'ariaValueText',
  'label',
];
const spokenInHtml =
  /\s(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext))=["']([^"']*)["']/g;
/** Texts of the page that are set one by one. */
const setters = ['textContent', 'innerText', 'title', 'ariaLabel', 'alt', 'placeholder', 'nodeValue'];

/** A place-holder for what is filled in: no letter. */
const filled = '\u2022';

/** Each finding as `line: words`. */
export function wordsIn(file: string, source: string): string[] {
  const { program } = parseSync(file, source);
  const found: string[] = [];
  const report = (node: Node, text: string): void => {
    if (/\p{L}/u.test(text)) found.push(`${source.slice(0, node.start).split('\n').length}: ${text.trim()}`);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'TaggedTemplateExpression') checkTemplate(node, report);
    if (node.type === 'CallExpression') checkCall(node, report);
    if (node.type === 'AssignmentExpression') checkAssignment(node, report);
    for (const key of Object.keys(node)) if (key !== 'parent') walk(node[key]);
  };
  walk(program);
  return found;
}

type Report = (node: Node, text: string) => void;

/** html`…` and svg`…`: what is between tags, and in attributes that are spoken. */
function checkTemplate({ tag, quasi }: Node, report: Report): void {
  const name = (tag as Node).name;
  if (name !== 'html' && name !== 'svg') return;
  const { quasis } = quasi as { quasis: (Node & { value: { raw: string } })[] };
  const text = quasis.map(({ value }) => value.raw).join(filled);
  for (const [, words] of text.matchAll(spokenInHtml)) report(quasis[0]!, words!);
  for (const words of text.replace(/<[^>]*>/g, '\n').split('\n')) report(quasis[0]!, words);
}

/** h('p', {…}, 'words'), s(…), element(…); setAttribute('aria-label', 'words'); append('words'). */
function checkCall({ callee, arguments: all }: Node, report: Report): void {
  const target = callee as Node;
  const name = String(target.name ?? (target.property as Node | undefined)?.name ?? '');
  const args = all as Node[];
  if (name === 'h' || name === 's') {
    for (const arg of args.slice(1)) checkChild(arg, report);
  } else if (name === 'setAttribute' || name === 'setAttributeNS') {
    const [attribute, value] = args.slice(-2);
    const camel = String(literal(attribute) ?? '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    if (spoken.includes(camel)) checkText(value, report);
  } else if (['append', 'prepend', 'replaceChildren', 'before', 'after', 'createTextNode'].includes(name)) {
    for (const arg of args) checkText(arg, report);
  }
}

/** A child of an element, or its properties. */
function checkChild(node: Node, report: Report): void {
  if (node.type === 'ArrayExpression') {
    for (const element of node.elements as (Node | null)[]) if (element) checkChild(element, report);
  } else if (node.type === 'ObjectExpression') {
    for (const property of node.properties as Node[]) {
      const key = property.key as Node | undefined;
      if (key && spoken.includes(String(key.name ?? key.value))) checkText(property.value as Node, report);
    }
  } else if (node.type === 'ConditionalExpression') {
    checkChild(node.consequent as Node, report);
    checkChild(node.alternate as Node, report);
  } else checkText(node, report);
}

function checkAssignment({ left, right }: Node, report: Report): void {
  const property = (left as Node).property as Node | undefined;
  if (property && setters.includes(String(property.name))) checkText(right as Node, report);
}

function checkText(node: Node | undefined, report: Report): void {
  if (!node) return;
  const text = literal(node);
  if (text !== null) report(node, text);
}

/** The fixed text of a literal or a template. */
function literal(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join(filled);
}
