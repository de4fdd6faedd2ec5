/** Builds the classroom file: `npm run build:classroom` writes dist-classroom/<story>.html. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { classroomFile, pictureBytes } from '../build/classroom.ts';
import { readSettings } from '../build/settings.ts';
import { buildSite } from '../build/site.ts';
import { exitWith, issuesError } from '../build/vite/issues.ts';
import { smallProgram } from '../build/vite/small-program.ts';
import { inlineScript } from '../build/write/head/scripts.ts';

/** The most that the file may have, in bytes: a memory stick holds more, an e-mail does not. */
const mostBytes = 3_000_000;

const project = process.cwd();

/** The file's text for a story folder; `program` if it is bundled already. Throws if the story has errors, or if the file gets too large. */
export async function makeClassroom(
  folder: string,
  address: string | null = null,
  program?: string,
): Promise<string> {
  const { site, issues } = await buildSite({
    project,
    folder: resolve(folder),
    address,
    form: 'file',
  });
  if (!site) throw issuesError(issues, folder);
  const text = classroomFile({
    site,
    program: program ?? (await bundleProgram()),
    early: inlineScript(project, 'early'),
    boot: inlineScript(project, 'classroom'),
  });
  const size = Buffer.byteLength(text);
  if (size > mostBytes)
    throw new Error(
      `The classroom file has ${inMegabytes(size)} MB and may have at most ${inMegabytes(mostBytes)}; the story’s pictures are ${inMegabytes(pictureBytes(site))} of them.`,
    );
  return text;
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** The program as one module, its worker inside as a `data:` address. */
export async function bundleProgram(): Promise<string> {
  const result = await build({
    configFile: false,
    root: project,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: smallProgram(),
    define: { 'import.meta.env.VITE_OFFLINE': JSON.stringify('off') },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      assetsInlineLimit: () => true,
      rolldownOptions: {
        input: join(project, 'src/main.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as {
    output: { type: string; code?: string }[];
  };
  const chunks = output.filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1) throw new Error(`The program must be one chunk but has ${chunks.length}.`);
  return chunks[0]!.code!;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const write = async () => {
    const { folder, address } = readSettings(process.env);
    return { folder, text: await makeClassroom(folder, address) };
  };
  const { folder, text } = await write().catch(exitWith);
  const path = join('dist-classroom', `${basename(resolve(folder))}.html`);
  await mkdir('dist-classroom', { recursive: true });
  await writeFile(path, text);
  console.log(`${path}: ${inMegabytes(Buffer.byteLength(text))} MB`);
}
