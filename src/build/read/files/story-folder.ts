/** Lists what is in a story folder: its languages, its layers and its files for teachers. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type IssueLog, START } from './issue-log.ts';

export interface FolderListing {
  languages: string[];
  /** Languages with a `questions.<lang>.md`, and with a `glossary.<lang>.md`. */
  questions: string[];
  glossaries: string[];
  /** Names without `.geojson`. */
  layers: string[];
}

const LANGUAGE_FILE = /^(story|questions|glossary)\.([^.]+)\.md$/;
/** Exact names: with other letter case they would be found on some machines and not on others. */
const FIXED = ['events.json', 'places.geojson', 'sources.json', 'layers'];

/** Null if there is no such folder; the issue is then in the log. */
export async function listFolder(folder: string, log: IssueLog): Promise<FolderListing | null> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    log.error(
      '.',
      START,
      `the story folder ${folder} is missing or cannot be read: give the path of a story folder`,
    );
    return null;
  }
  const found = { story: [] as string[], questions: [] as string[], glossary: [] as string[] };
  for (const name of names) {
    const [, part, lang] = LANGUAGE_FILE.exec(name) ?? [];
    const right = part ? name : rightName(name);
    if (right !== name)
      log.error(name, START, `the file name must match letter for letter: rename it to ${right}`);
    if (!part || !lang) continue;
    const issue = checkLanguage(lang);
    if (issue) log.error(name, START, `${issue}: rename the file, for example to ${part}.id.md`);
    else found[part as keyof typeof found].push(lang);
  }
  if (found.story.length === 0) {
    log.error('story.en.md', START, 'the story has no text: add a story.<lang>.md, such as story.en.md');
  }
  checkTeaching('questions', found.questions, found.story, log);
  checkTeaching('glossary', found.glossary, found.story, log);
  return {
    languages: found.story,
    questions: found.questions,
    glossaries: found.glossary,
    layers: await listLayers(folder, log),
  };
}

/** The name that a file of the story should have, if only its letters' case differs; else its own. */
function rightName(name: string): string {
  const [, part, lang] = new RegExp(LANGUAGE_FILE.source, 'i').exec(name) ?? [];
  if (part && lang) return `${part.toLowerCase()}.${lang}.md`;
  return FIXED.find((fixed) => fixed === name.toLowerCase()) ?? name;
}

/** What is wrong with a language tag, or null; the canonical form keeps `pt-br` and `pt-BR` from being two. */
function checkLanguage(lang: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(lang);
    return canonical === lang ? null : `"${lang}" should be written "${canonical}"`;
  } catch {
    return `"${lang}" is not a BCP 47 language tag`;
  }
}

/** A file for teachers must exist in every language or in none. */
function checkTeaching(part: string, langs: string[], story: string[], log: IssueLog): void {
  for (const lang of langs) {
    if (!story.includes(lang))
      log.error(`${part}.${lang}.md`, START, `there is no story.${lang}.md: add it or remove this file`);
  }
  if (langs.length === 0) return;
  for (const lang of story) {
    if (!langs.includes(lang)) {
      log.error(`${part}.${lang}.md`, START, `the file is missing: translate ${part}.${langs[0]}.md`);
    }
  }
}

async function listLayers(folder: string, log: IssueLog): Promise<string[]> {
  const path = join(folder, 'layers');
  try {
    if (!(await lstat(path)).isDirectory()) {
      log.error('layers', START, 'this must be a folder, not a link or a file: put the layers into a folder');
      return [];
    }
  } catch {
    return [];
  }
  const names = (await readdir(path)).sort();
  for (const name of names) {
    const right = name.replace(/\.geojson$/i, '.geojson');
    if (right !== name)
      log.error(`layers/${name}`, START, `the file name must match letter for letter: rename it to ${right}`);
  }
  return names.filter((name) => name.endsWith('.geojson')).map((name) => name.slice(0, -'.geojson'.length));
}
