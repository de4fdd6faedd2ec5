/** Builds the scripts that are written by the compiler, not by the bundler: those inline in a page, and `embed.js` for host pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { minifySync, transformSync } from 'rolldown/utils';

/** The text of an inline script. `name` is its file's, without the ending. Throws if it is not TypeScript. */
export function inlineScript(project: string, name: 'early' | 'classroom'): string {
  const file = `${name}.ts`;
  const { code, errors } = transformSync(
    file,
    readFileSync(join(project, 'src/inline-scripts', file), 'utf8'),
  );
  if (errors.length > 0)
    throw new Error(`src/inline-scripts/${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return minifySync(file, code).code;
}

const header = '/*! Story map embed. MIT licence. */';

/** The text of `embed.js`: one small classic script of its own. */
export async function embedScript(project: string): Promise<string> {
  const bundle = await rolldown({
    input: join(project, 'src/host-script/embed.ts'),
    transform: { target: 'es2018' },
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return `${header}\n${output[0].code.trim()}\n`;
}
