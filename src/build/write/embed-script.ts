/** Builds `embed.js`, the script for host pages: one small classic script of its own. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const header = '/*! Story map embed. MIT licence. */';

/** The script's text. */
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
