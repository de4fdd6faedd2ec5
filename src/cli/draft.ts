/**
 * From an article to a draft of a story: `npm run story:draft -- article.txt --lang id --date 2025-11-14 [--layers <folder>]
 * [--out data/my-story] [--replace]`. Reads plain text, Markdown or HTML; asks nothing of a network.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStory } from '../build/read/read-story.ts';
import { located } from '../build/vite/issues.ts';
import { formatOf, readArticle } from '../draft/article/article.ts';
import { writeDraft } from '../draft/draft.ts';
import { languageOf } from '../draft/language.ts';
import { formatIssue } from '../story/issue.ts';
import { checkEdtf } from '../story/time.ts';

const USAGE =
  'npm run story:draft -- article.txt --lang id --date 2025-11-14 [--layers <folder>] [--out data/my-story] [--replace]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    date: { type: 'string' },
    layers: { type: 'string' },
    out: { type: 'string' },
    replace: { type: 'boolean', default: false },
  },
});
const fault = faultOf();
if (fault) {
  console.error(`${fault}\n${USAGE}`);
  process.exitCode = 1;
} else {
  const isClean = await run(positionals[0]!).catch((error: Error) => {
    console.error(error.message);
    return false;
  });
  process.exitCode = isClean ? 0 : 1;
}

function faultOf(): string | null {
  const { lang, date, layers } = values;
  if (positionals.length !== 1) return 'Give the file of one article.';
  if (!statSync(positionals[0]!, { throwIfNoEntry: false })?.isFile())
    return `There is no file ${positionals[0]}.`;
  if (!lang) return 'Give the language of the article: --lang en or --lang id.';
  if (!languageOf(lang)) return `Articles are read in English (en) and Indonesian (id), not in ${lang}.`;
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date) || checkEdtf(date))
    return 'Give the day of the article: --date 2025-11-14.';
  if (layers && !statSync(layers, { throwIfNoEntry: false })?.isDirectory())
    return `There is no folder ${layers}.`;
  const out = folderOf();
  if (!values.replace && existsSync(join(out, 'sources.json')))
    return `${out} has a story: name another folder, or add --replace.`;
  return null;
}

function folderOf(): string {
  const file = positionals[0]!;
  return (
    values.out ??
    join(
      'data',
      basename(file, extname(file))
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-'),
    )
  );
}

/** False if the folder has an error, which is then printed. */
async function run(file: string): Promise<boolean> {
  const text = textIn(file);
  if (text === null) {
    console.error(
      `${file} is not UTF-8 text: save it as UTF-8 first, for instance with iconv -f windows-1252 -t utf-8.`,
    );
    return false;
  }
  const article = await readArticle(text, formatOf(file, text));
  if (!article.blocks.some(({ type }) => type === 'paragraph')) {
    console.error(`${file} has no paragraph.`);
    return false;
  }
  const out = folderOf();
  const tag = Intl.getCanonicalLocales(values.lang)[0]!;
  const language = languageOf(tag)!;
  const { files, certain, unsure } = writeDraft(article, {
    language,
    tag,
    date: values.date!,
    data: 'data',
    layers: values.layers ?? null,
    out,
  });
  for (const path of files) console.log(join(out, path));
  console.log(`${certain} proposals are written, ${unsure} wait for you in ${join(out, 'review.json')}.`);
  console.log(`Confirm them: STORY=${out} npm run dev, then open /review.`);
  const { issues } = await readStory(out);
  for (const issue of issues) console.log(formatIssue(located(issue, out)));
  return !issues.some(({ severity }) => severity === 'error');
}

/** Null if it is in another encoding. */
function textIn(file: string): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
