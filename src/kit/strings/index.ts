/** Finds the catalogue of a language; one that has none gets English. */
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export type { Catalogue } from './catalogue.ts';

const catalogues: readonly Catalogue[] = [en, id];

/** The catalogue for a BCP 47 tag, by its primary subtag; English where there is none (its `lang` says so). */
export function catalogueFor(lang: string): Catalogue {
  const primary = lang.toLowerCase().split('-')[0];
  return catalogues.find((catalogue) => catalogue.lang === primary) ?? en;
}
