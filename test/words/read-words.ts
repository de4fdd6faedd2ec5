/** Which words a source file reads: `words.close`, `const { close } = words`, and whole tables that a value picks from. */
import { parseSync } from 'vite';

interface Node {
  type: string;
  [field: string]: unknown;
}

/** Names of words that are read, and of tables of words from which a value picks: `words.status[status]`. */
export interface Reads {
  names: Set<string>;
  tables: Set<string>;
}

export function readsIn(file: string, source: string): Reads {
  const names = new Set<string>();
  const tables = new Set<string>();
  const called = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(walk);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    // A text is never called: `dialog.close()` reads no word.
    if (node.type === 'CallExpression') called.add(node.callee);
    if (node.type === 'MemberExpression' && !called.has(node)) {
      if (node.computed) tables.add(nameOf(node.object));
      else names.add(nameOf(node.property));
    }
    if (node.type === 'ObjectPattern') {
      for (const property of node.properties as Node[]) if (property.key) names.add(nameOf(property.key));
    }
    for (const key of Object.keys(node)) if (key !== 'parent') walk(node[key]);
  };
  walk(parseSync(file, source).program);
  return { names, tables };
}

/** The last name of `words.status`, or of `status`. */
function nameOf(value: unknown): string {
  const node = value as Node;
  return String(node.name ?? (node.property ? nameOf(node.property) : ''));
}
