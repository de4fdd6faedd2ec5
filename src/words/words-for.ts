/** Finds the words of a language for the compiler; a language that has none gets English. */
import { enBuild } from './en.build.ts';
import { en } from './en.ts';
import { idBuild } from './id.build.ts';
import { id } from './id.ts';
import type { Words } from './words.ts';

const languages: readonly Words[] = [
  { ...en.page, ...enBuild, parts: en.parts },
  { ...id.page, ...idBuild, parts: id.parts },
];

/** The words for a BCP 47 tag, by its primary subtag; English if there are none (their `lang` says so). */
export function wordsFor(lang: string): Words {
  const primary = lang.toLowerCase().split('-')[0];
  return languages.find((words) => words.lang === primary) ?? languages[0]!;
}
