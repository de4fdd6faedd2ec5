/** Words of a language that come from a file: checked against the English ones, and laid over those of the program. */

import type { Words } from './words.ts';
import { wordsFor } from './words-for.ts';

/** What words from a file have: all but what the language's tag says already. */
export type GivenWords = Omit<Words, 'lang' | 'locale'>;

export interface WordIssue {
  /** Keys from the outermost. */
  path: string[];
  message: string;
}

export interface CheckedWords {
  issues: WordIssue[];
  /** Paths, as `status.disputed`, of the texts that English has and these words do not. */
  missing: string[];
}

/** More keys than an issue has room for. */
const mostNamed = 12;

type Tree = { readonly [key: string]: string | Tree };

/** In English: what every language has. */
export function modelWords(): GivenWords {
  const { lang: _, locale: __, ...words } = wordsFor('en');
  return words;
}

/** Every text with its path. */
export function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? textsOf(value, `${path}${key}.`) : [];
  });
}

/** What is wrong with words of unknown origin in the language of a locale (BCP 47). */
export function checkWords(words: unknown, locale: string): CheckedWords {
  const checked: CheckedWords = { issues: [], missing: [] };
  checkTree(words, modelWords() as unknown as Tree, { locale, path: [], ...checked });
  return checked;
}

/** `base` with what `given`, which has been checked, has of it. */
export const mergeWords = (base: Words, given: unknown): Words => {
  const merged = merge(modelWords() as unknown as Tree, base as unknown as Tree, given);
  return { ...base, ...(merged as unknown as GivenWords) };
};

interface Checking extends CheckedWords {
  locale: string;
  path: readonly string[];
}

function checkTree(given: unknown, model: string | Tree, checking: Checking): void {
  const { path, issues, missing } = checking;
  const report = (message: string, key?: string): void => {
    issues.push({ path: key === undefined ? [...path] : [...path, key], message });
  };
  if (given === undefined) {
    missing.push(...(typeof model === 'string' ? [path] : leaves(model, path)).map((keys) => keys.join('.')));
    return;
  }
  if (typeof model === 'string') {
    if (typeof given !== 'string') report('this must be text in quotes');
    else for (const message of checkText(given, model)) report(message);
    return;
  }
  if (!isTree(given)) {
    report('this must be an object in { }');
    return;
  }
  if (isPlural(model)) {
    checkPlural(given, model, checking);
    return;
  }
  const known = Object.keys(model);
  const remedy =
    known.length > mostNamed
      ? '"npm run story:words" prints all that there are'
      : `here may stand ${known.join(', ')}`;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(model, key)) report(`unknown word "${key}": ${remedy}`, key);
  }
  for (const [key, inner] of Object.entries(model))
    checkTree(own(given, key), inner, { ...checking, path: [...path, key] });
}

/** The categories must be those of the language; one that holds a single number needs no gap. */
function checkPlural(given: Tree, model: Tree, { locale, path, issues }: Checking): void {
  const wanted: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const key of Object.keys(given)) {
    if (!wanted.includes(key))
      issues.push({
        path: [...path, key],
        message: `the language has no plural form "${key}": it has ${wanted.join(', ')}`,
      });
  }
  for (const key of wanted) {
    const text = own(given, key);
    const at = [...path, key];
    if (text === undefined) issues.push({ path: [...path], message: `the plural form "${key}" is missing` });
    else if (typeof text !== 'string') issues.push({ path: at, message: 'this must be text in quotes' });
    else {
      const isSingle = holdsOneNumber(key, locale);
      for (const message of checkText(text, model.other as string, isSingle))
        issues.push({ path: at, message });
    }
  }
}

/** Whether of the numbers up to 200 a category holds just one. */
function holdsOneNumber(category: string, locale: string): boolean {
  const rules = new Intl.PluralRules(locale);
  return (
    Array.from({ length: 201 }, (_, n) => rules.select(n)).filter((name) => name === category).length === 1
  );
}

function checkText(text: string, model: string, mayOmit = false): string[] {
  if (text.trim() === '') return ['this is empty: write it'];
  const [wanted, given] = [gapsIn(model), gapsIn(text)];
  const without = wanted.filter((gap) => !given.includes(gap));
  return [
    ...(mayOmit ? [] : without).map((gap) => `this has no ${gap}: write where it goes`),
    ...given.filter((gap) => !wanted.includes(gap)).map((gap) => `unknown gap ${gap}: remove it`),
  ];
}

const gapsIn = (text: string): string[] => [...new Set(text.match(/\{\w*\}/g))];

const categories: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

const isPlural = (tree: Tree): boolean =>
  Object.hasOwn(tree, 'other') && Object.keys(tree).every((key) => categories.has(key));

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (tree: Tree, key: string): unknown => (Object.hasOwn(tree, key) ? tree[key] : undefined);

/** Paths of all texts; one of all its plural forms. */
const leaves = (tree: Tree, path: readonly string[]): (readonly string[])[] =>
  isPlural(tree)
    ? [path]
    : Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [[...path, key]] : leaves(value, [...path, key]),
      );

/** Only keys of the model are read: whatever else a file has is in no words. */
function merge(model: string | Tree, base: string | Tree, given: unknown): string | Tree {
  if (given === undefined) return base;
  if (typeof model === 'string') return given as string;
  if (isPlural(model)) return { ...(given as Tree) };
  return Object.fromEntries(
    Object.entries(model).map(([key, inner]) => [
      key,
      merge(inner, (base as Tree)[key]!, own(given as Tree, key)),
    ]),
  );
}
