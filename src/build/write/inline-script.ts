/** Writes the small scripts that are inline in a page (src/scripts): no imports, so that each stays as it is, without its types. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, transformSync } from 'rolldown/utils';

/** The script's text. `name` is its file's, without the ending. Throws if it is not TypeScript. */
export function inlineScript(project: string, name: 'early' | 'classroom'): string {
  const file = `${name}.ts`;
  const { code, errors } = transformSync(file, readFileSync(join(project, 'src/scripts', file), 'utf8'));
  if (errors.length > 0)
    throw new Error(`src/scripts/${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return minifySync(file, code).code;
}
