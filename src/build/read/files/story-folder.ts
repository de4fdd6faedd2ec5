/** Lists what is in a story folder: its languages, its layers and its files for teachers. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type IssueLog, START } from './issue-log.ts';

export interface FolderListing {
  languages: string[];
  /** Languages with a `questions.<lang>.md`, and with a `glossary.<lang>.md`. */
  questions: string[];
  glossaries: string[];
  /** Languages with a `words.<lang>.json`. */
  words: string[];
  /** Names without `.geojson`. */
  layers: string[];
  /** Paths of files whose names are wrong: that is in the log already. */
  reported: string[];
}

/** Parts that a story has in each language, with the ending of their files. */
const PARTS: Record<string, string> = { story: 'md', questions: 'md', glossary: 'md', words: 'json' };
const LANGUAGE_FILE = /^([a-z]+)\.([^.]+)\.([a-z]+)$/i;
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
  const reported: string[] = [];
  const found = {
    story: [] as string[],
    questions: [] as string[],
    glossary: [] as string[],
    words: [] as string[],
  };
  for (const name of names) {
    const { part, lang, ending } = languageFile(name) ?? {};
    const right = rightName(name);
    if (right !== name) {
      reported.push(name);
      log.error(name, START, `the file name must match letter for letter: rename it to ${right}`);
    }
    if (!part || !lang || right !== name) continue;
    const issue = checkLanguage(lang);
    if (issue) {
      reported.push(name);
      log.error(name, START, `${issue}: rename the file, for example to ${part}.id.${ending}`);
    } else found[part as keyof typeof found].push(lang);
  }
  if (found.story.length === 0) {
    log.error('story.en.md', START, 'the story has no text: add a story.<lang>.md, such as story.en.md');
  }
  checkTeaching('questions', found.questions, found.story, log);
  checkTeaching('glossary', found.glossary, found.story, log);
  checkStoryHas('words', found.words, found.story, log);
  reported.push(
    ...found.words.filter((lang) => !found.story.includes(lang)).map((lang) => `words.${lang}.json`),
  );
  return {
    languages: found.story,
    questions: found.questions,
    glossaries: found.glossary,
    words: found.words,
    layers: await listLayers(folder, reported, log),
    reported,
  };
}

/** The name that a file of the story should have, if only its letters' case differs; else its own. */
function rightName(name: string): string {
  const { part, lang, ending } = languageFile(name) ?? {};
  if (part) return `${part}.${lang}.${ending}`;
  return FIXED.find((fixed) => fixed === name.toLowerCase()) ?? name;
}

/** What a name says if it is that of a file in one language, whatever its letters' case; else null. */
function languageFile(name: string): { part: string; lang: string; ending: string } | null {
  const [, part = '', lang = '', ending = ''] = LANGUAGE_FILE.exec(name) ?? [];
  const right = { part: part.toLowerCase(), lang, ending: ending.toLowerCase() };
  return Object.hasOwn(PARTS, right.part) && PARTS[right.part] === right.ending ? right : null;
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
  checkStoryHas(part, langs, story, log);
  if (langs.length === 0) return;
  for (const lang of story) {
    if (!langs.includes(lang)) {
      log.error(`${part}.${lang}.md`, START, `the file is missing: translate ${part}.${langs[0]}.md`);
    }
  }
}

/** The languages of a part must be the story's. */
function checkStoryHas(part: string, langs: string[], story: string[], log: IssueLog): void {
  for (const lang of langs) {
    if (!story.includes(lang))
      log.error(
        `${part}.${lang}.${PARTS[part]}`,
        START,
        `there is no story.${lang}.md: add it or remove this file`,
      );
  }
}

async function listLayers(folder: string, reported: string[], log: IssueLog): Promise<string[]> {
  const path = join(folder, 'layers');
  try {
    if (!(await lstat(path)).isDirectory()) {
      reported.push('layers');
      log.error('layers', START, 'this must be a folder, not a link or a file: put the layers into a folder');
      return [];
    }
  } catch {
    return [];
  }
  const names = (await readdir(path)).sort();
  for (const name of names) {
    const right = name.replace(/\.geojson$/i, '.geojson');
    if (right === name) continue;
    reported.push(`layers/${name}`);
    log.error(`layers/${name}`, START, `the file name must match letter for letter: rename it to ${right}`);
  }
  return names.filter((name) => name.endsWith('.geojson')).map((name) => name.slice(0, -'.geojson'.length));
}
