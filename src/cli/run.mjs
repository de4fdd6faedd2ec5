/**
 * Runs a command of this folder: `node src/cli/run.mjs check data/my-story`. The project's own modules become one file first, which takes
 * less time than to load each of them by itself; packages, and what is imported later, are loaded as they are.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [command] = process.argv.splice(2, 1);
const project = fileURLToPath(new URL('../..', import.meta.url));

/** Each module finds what lies beside it by its own address. */
const ownAddress = {
  name: 'own-address',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

/** A folder that npm and its users know as one that may be deleted. */
const home = join(project, 'node_modules/.cache/commands');
await mkdir(home, { recursive: true });
const dir = await mkdtemp(join(home, `${command}-`));
try {
  const bundle = await rolldown({
    input: { command: join(project, `src/cli/${command}.ts`) },
    // Of Turf only the parts that are used.
    external: /^(?!@turf\/)[^./]/,
    platform: 'node',
    plugins: [ownAddress],
    tsconfig: false,
  });
  await bundle.write({ dir, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  await import(pathToFileURL(join(dir, 'command.mjs')).href);
} finally {
  await rm(dir, { recursive: true });
}
