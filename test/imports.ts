/** Which file imports which, read from the syntax tree of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vite';

export interface Import {
  /** Path of the importing file, relative to the project. */
  from: string;
  /** Path of the imported file, or the name of a package. */
  to: string;
  /** Gone when the code runs. */
  isType: boolean;
  /** Loaded when asked for: `import()`. */
  isLazy: boolean;
}

/** Paths below `folder`, relative to the project, that end so. */
export function filesOf(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort();
}

/** The imports of a file: static, dynamic, and those of types. */
export function importsOf(from: string, code = readFileSync(from, 'utf8')): Import[] {
  const found: Import[] = [];
  const add = (source: string, isType: boolean, isLazy: boolean): void => {
    const bare = source.split('?')[0]!;
    found.push({
      from,
      to: bare.startsWith('.') ? normalize(join(dirname(from), bare)) : bare,
      isType,
      isLazy,
    });
  };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, source, importKind, exportKind, specifiers } = node as Node;
    if (source?.value !== undefined && source.value !== null) {
      const named = specifiers ?? [];
      const allTypes = named.length > 0 && named.every((specifier) => specifier.importKind === 'type');
      const isType = [importKind, exportKind].includes('type') || type === 'TSImportType' || allTypes;
      add(String(source.value), isType, type === 'ImportExpression');
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code, { lang: from.endsWith('.ts') ? 'ts' : 'js' }).body);
  return found;
}

interface Node {
  type?: string;
  source?: { value?: unknown } | null;
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string }[];
}
