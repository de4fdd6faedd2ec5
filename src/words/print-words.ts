/** Prints the interface's words in English, to be translated: `npm run story:words -- <lang>`. */
import { modelWords } from './check-words.ts';

const [lang] = process.argv.slice(2);
if (!lang || !isTag(lang)) {
  console.error('Usage: npm run --silent story:words -- <lang> > <story folder>/words.<lang>.json');
  process.exit(1);
}
const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
console.log(JSON.stringify(modelWords(), withPlurals, 2));

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The plural forms that the language has. */
function withPlurals(_: string, value: unknown): unknown {
  const isPlural = typeof value === 'object' && value !== null && 'other' in value;
  return isPlural ? Object.fromEntries(categories.map((category) => [category, value.other])) : value;
}
