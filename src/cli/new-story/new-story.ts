/** Begins a story: `npm run story:new -- data/my-story --languages en,fr` copies `data/template` into a new folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLanguages, textsFromTemplate } from './from-template.ts';

const USAGE = 'npm run story:new -- data/my-story --languages en,fr';
const template = fileURLToPath(new URL('../../../data/template', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { languages: { type: 'string', default: 'en' } },
});
const [folder] = positionals;
const { languages, fault } = readLanguages(values.languages);
const problem = faultOfFolder() ?? fault;
if (problem) {
  console.error(`${problem}\n${USAGE}`);
  process.exitCode = 1;
} else write(folder!);

function faultOfFolder(): string | null {
  if (!folder || positionals.length > 1) return 'Give the path of one new folder.';
  return existsSync(folder) ? `${folder} is there already: name a new folder.` : null;
}

function write(to: string): void {
  const files = readdirSync(template).map((name) => [name, readFileSync(join(template, name), 'utf8')]);
  const texts = textsFromTemplate(Object.fromEntries(files), languages);
  try {
    mkdirSync(to, { recursive: true });
  } catch (error) {
    console.error(`${to} cannot be made: ${(error as Error).message}`);
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of Object.entries(texts)) {
    writeFileSync(join(to, path), text);
    console.log(join(to, path));
  }
  console.log(
    `See it: STORY=${to} npm run dev. Check it: npm run story:check -- ${to}. The format: data/README.md.`,
  );
}
