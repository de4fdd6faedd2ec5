/** Vite plugins that keep the program small: style sheets in templates are minified, parts are imported without a helper, what is used once is put in its place. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** `meanwhile` is called when a process of its own has begun the longest of the work. */
export const smallProgram = (meanwhile?: () => void): Plugin[] => [
  minifiedSheets(),
  plainImports(),
  inlined(meanwhile),
];

/** Announced by the page: what its program needs at once. A part that is asked for later asks itself for what it needs. */
export const modulePreload = {
  polyfill: false,
  resolveDependencies: (_: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
    hostType === 'html' ? needed : [],
};

/** A sheet without gaps, in a file of its own. A selector may have a `$`. */
const sheet = /css`((?:[^`$\\]|\$(?!\{))*)`/g;

function minifiedSheets(): Plugin {
  return {
    name: 'minified-sheets',
    apply: 'build',
    transform: {
      filter: { id: /\.css\.ts$/ },
      handler: (code, filename) => {
        const small = code.replace(sheet, (_, css: string) => `css\`${minified(css, filename)}\``);
        if (/css`\s/.test(small)) throw new Error(`${filename}: a sheet that cannot be minified`);
        return small;
      },
    },
  };
}

/** Lightning CSS writes escapes only into what had some. */
const minified = (css: string, filename: string): string =>
  transform({ filename, code: Buffer.from(css), minify: true }).code.toString();

/** Vite's helper fetches the style sheets of a part before the part: 0.8 kB in every reader's program, and no part has any. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** What Vite writes around the import of a part for that helper, with the part's name. */
const wrapped =
  /__vitePreload\((?:(?!__vitePreload).)*?(import\([^)]*["`]\s*\))(?:(?!__vitePreload).)*?, import\.meta\.url\)/gs;

/** Puts what the reader's program uses once in its place, which Vite's own minifier does not: 1.6 kB less. Templates lose their indents. */
function inlined(meanwhile = () => {}): Plugin {
  return {
    name: 'inlined',
    apply: 'build',
    async renderChunk(code, { isEntry }) {
      return isEntry ? minifiedBeside(code.replace(wrapped, '$1'), meanwhile) : null;
    },
  };
}

/** Terser takes as long as the whole of a short story: in a process of its own, both are done at once. */
async function minifiedBeside(code: string, meanwhile: () => void): Promise<string> {
  const terser = createRequire(import.meta.url).resolve('terser/bin/terser');
  const options = [terser, '--module', '--compress', 'passes=3,keep_fargs=false'];
  const running = promisify(execFile)(process.execPath, options, { maxBuffer: 10 * code.length });
  await new Promise<void>((sent) => running.child.stdin!.end(code, sent));
  meanwhile();
  return (await running).stdout.trimEnd().replace(/\n {2,}/g, '\n');
}
