/** What a file holds: the names that it declares and the texts that it writes, but not what it only imports, uses or comments on. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

interface Node {
  type?: string;
  id?: { name?: string };
  key?: { name?: string };
  value?: unknown;
}

/** Whether `name` is declared in a TypeScript file or is a word in one of its texts; in any other file, whether it occurs. */
export function holds(file: string, name: string, source = readFileSync(file, 'utf8')): boolean {
  if (!file.endsWith('.ts')) return source.includes(name);
  const { program } = parseSync(file, source);
  const body = program.body.filter(({ type }) => type !== 'ImportDeclaration');
  const plain = name.replace(/^#/, '');
  const word = new RegExp(`(?<![\\w-])${plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
  return hasNode(body, ({ type = '', id, key, value }) => {
    if (/Declarat|^Property$|Definition$|Signature$/.test(type)) return [id?.name, key?.name].includes(plain);
    const text = type === 'TemplateElement' ? (value as { raw: string }).raw : value;
    return ['Literal', 'TemplateElement'].includes(type) && typeof text === 'string' && word.test(text);
  });
}

function hasNode(part: unknown, isWanted: (node: Node) => boolean): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return isWanted(part as Node) || Object.values(part).some((child) => hasNode(child, isWanted));
}
