/** Checks the words of a language that come from a file: they must have all that English has, with the same gaps. */
import { wordsFor } from './words-for.ts';

/** Every text with its path, such as `status.disputed`. */
export function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? textsOf(value, `${path}${key}.`) : [];
  });
}

/** What is wrong with words of unknown origin, one sentence each. */
export function checkWords(words: object): string[] {
  const wanted = new Map(textsOf(wordsFor('en')));
  const given = new Map(textsOf(words));
  const missing = [...wanted.keys()].filter((path) => !isVariant(path, wanted) && !given.has(path));
  return [
    ...missing.map((path) => `${path} is missing`),
    ...[...given].flatMap(([path, text]) => checkText(path, text, modelOf(path, wanted))),
  ];
}

function checkText(path: string, text: string, model: string | undefined): string[] {
  if (model === undefined) return [`${path} is not a word of the page`];
  if (text.trim() === '') return [`${path} is empty`];
  const [wanted, given] = [gapsIn(model), gapsIn(text)];
  return [
    ...wanted.filter((gap) => !given.includes(gap)).map((gap) => `${path} has no ${gap}`),
    ...given.filter((gap) => !wanted.includes(gap)).map((gap) => `${path} has an unknown gap ${gap}`),
  ];
}

const gapsIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))];

const categories = /\.(?:zero|one|two|few|many)$/;

/** Whether it is one of a word's plural variants other than the last: languages differ in which of them they have. */
const isVariant = (path: string, texts: ReadonlyMap<string, string>): boolean =>
  categories.test(path) && texts.has(path.replace(categories, '.other'));

/** The English text that it must be like. */
const modelOf = (path: string, texts: ReadonlyMap<string, string>): string | undefined =>
  texts.get(path) ?? texts.get(path.replace(categories, '.other'));
