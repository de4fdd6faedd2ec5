/** Finds the words of a language for the compiler; a language that has none gets English. */
import { arBuild } from './ar.build.ts';
import { ar } from './ar.ts';
import { deBuild } from './de.build.ts';
import { de } from './de.ts';
import { enBuild } from './en.build.ts';
import { en } from './en.ts';
import { esBuild } from './es.build.ts';
import { es } from './es.ts';
import { frBuild } from './fr.build.ts';
import { fr } from './fr.ts';
import { idBuild } from './id.build.ts';
import { id } from './id.ts';
import { jaBuild } from './ja.build.ts';
import { ja } from './ja.ts';
import { ptBuild } from './pt.build.ts';
import { pt } from './pt.ts';
import type { Words } from './words.ts';

/** English first: it stands in for the others. */
const languages: readonly Words[] = [
  { ...en.page, ...enBuild, parts: en.parts },
  { ...ar.page, ...arBuild, parts: ar.parts },
  { ...de.page, ...deBuild, parts: de.parts },
  { ...es.page, ...esBuild, parts: es.parts },
  { ...fr.page, ...frBuild, parts: fr.parts },
  { ...id.page, ...idBuild, parts: id.parts },
  { ...ja.page, ...jaBuild, parts: ja.parts },
  { ...pt.page, ...ptBuild, parts: pt.parts },
];

/** Tags of the languages that the program has words for. */
export const wordLanguages: readonly string[] = languages.map(({ lang }) => lang);

const primaryOf = (lang: string): string => lang.toLowerCase().split('-')[0]!;

export const hasWords = (lang: string): boolean => wordLanguages.includes(primaryOf(lang));

/** The words for a BCP 47 tag, by its primary subtag; English if there are none (their `lang` says so). */
export function wordsFor(lang: string): Words {
  const primary = primaryOf(lang);
  return languages.find((words) => words.lang === primary) ?? languages[0]!;
}
