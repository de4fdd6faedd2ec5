/** The interface's words in the story's languages: the program's, with what the story's own `words.<lang>.json` changes or adds. */
import { localeOf } from '../../../story/locale.ts';
import { checkWords, mergeWords } from '../../../words/check-words.ts';
import type { Words } from '../../../words/words.ts';
import { hasWords, wordsFor } from '../../../words/words-for.ts';
import { type IssueLog, START } from '../files/issue-log.ts';
import type { JsonFile } from '../files/json-file.ts';

/** Missing words that an issue names: more would bury the rest. */
const most = 8;

/** In one language; `file` is null if the story has none, or one that cannot be read. */
export function readWords(lang: string, file: JsonFile | null, log: IssueLog): Words {
  const base = wordsFor(lang);
  if (!file) return hasWords(lang) ? { ...base, locale: localeOf(lang) } : base;
  const { issues, missing } = checkWords(file.value, lang);
  for (const { path, message } of issues) file.error(path, message);
  if (!hasWords(lang) && missing.length > 0) {
    const named = missing.slice(0, most).join(', ');
    const rest = missing.length > most ? ` and ${missing.length - most} others` : '';
    log.warning(file.path, START, `not translated, so that they will be in English: ${named}${rest}`);
  }
  const own = { lang: new Intl.Locale(lang).language, locale: localeOf(lang) };
  return { ...(issues.length > 0 ? base : mergeWords(base, file.value)), ...own };
}

/** A language that has neither words of the program nor a file: `hasFile` even if it cannot be read. */
export function checkHasWords(lang: string, hasFile: boolean, log: IssueLog): void {
  if (hasFile || hasWords(lang)) return;
  const remedy = `translate the file that "npm run story:words -- ${lang}" prints, and save it as words.${lang}.json`;
  log.warning(
    `story.${lang}.md`,
    START,
    `the interface has no words in "${lang}" and will be in English: ${remedy}`,
  );
}
