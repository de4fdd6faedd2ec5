/** Leaves out of a source what nobody understands, and warns of it: it is never shown half right. */

import type { JsonFile } from '../files/json-file.ts';
import type { CslDate, CslItem, CslName } from '../story-source.ts';
import { seasonOf } from './csl-date.ts';
import { cslDateFields, cslFields, cslNameFields, cslRoles, cslTypes } from './csl-fields.ts';
import { markupIn } from './csl-text.ts';

type Path = (string | number)[];

/** Changes the item. */
export function dropUnknown(file: JsonFile, path: Path, item: CslItem): void {
  dropFields(file, path, item, cslFields, 'CSL-JSON');
  if (!cslTypes.includes(item.type))
    file.warning(
      [...path, 'type'],
      `"${item.type}" is no type of CSL-JSON: write one such as article, book, webpage`,
    );
  for (const role of cslRoles) {
    const names = item[role];
    if (names) item[role] = names.filter((name, at) => isName(file, [...path, role, at], name));
  }
  const { issued } = item;
  if (issued !== undefined) dropFromDate(file, [...path, 'issued'], issued);
  for (const field of ['title', 'container-title'] as const) {
    for (const tag of markupIn(item[field] ?? ''))
      file.warning(
        [...path, field],
        `${tag} is shown as it is written: of HTML, CSL-JSON has <i>, <b>, <sup>, <sub> and small capitals only`,
      );
  }
  if (item.language !== undefined) {
    const tag = tagOf(item.language);
    if (tag) item.language = tag;
    else {
      delete item.language;
      file.warning(
        [...path, 'language'],
        'no language is known by this name, and it is left out: write the tag of the title’s language, such as "en" or "ru"',
      );
    }
  }
  if (item.DOI === undefined) return;
  const doi = addressOfDoi(item.DOI);
  if (doi !== null) item.DOI = doi;
  else {
    delete item.DOI;
    file.warning([...path, 'DOI'], 'this is no DOI and is left out: write it as 10.1234/abc');
  }
}

function dropFields(file: JsonFile, path: Path, value: object, known: readonly string[], of: string): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    delete (value as Record<string, unknown>)[key];
    file.warning(
      [...path, key],
      `"${key}" is no field of ${of} and is left out: correct its name or remove it`,
    );
  }
}

function isName(file: JsonFile, path: Path, name: CslName): boolean {
  dropFields(file, path, name, cslNameFields, 'a name in CSL-JSON');
  const hasName = Boolean(name.literal ?? name.family ?? name.given);
  if (!hasName)
    file.warning(path, `this ${path.at(-2)} has no name and is left out: write "family" or "literal"`);
  return hasName;
}

function dropFromDate(file: JsonFile, path: Path, date: CslDate): void {
  if (typeof date === 'string') return;
  dropFields(file, path, date, cslDateFields, 'a date in CSL-JSON');
  if (date.season === undefined || seasonOf(date) !== null) return;
  delete date.season;
  file.warning(
    [...path, 'season'],
    'this season is left out: write 1 (spring) to 4 (winter), or a "literal" date',
  );
}

/** BCP 47, from that or from `en_US`; null if there is no such language. */
function tagOf(written: string): string | null {
  try {
    const { language, baseName } = new Intl.Locale(written.replaceAll('_', '-'));
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(language) ? baseName : null;
  } catch {
    return null;
  }
}

/** `10.1234/abc`, with or without what is written before it; null if it is none. */
function addressOfDoi(written: unknown): string | null {
  const [, doi] =
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(String(written).trim()) ?? [];
  return doi ? `https://doi.org/${encodeURI(decoded(doi)).replace(/[?#]/g, encodeURIComponent)}` : null;
}

function decoded(doi: string): string {
  try {
    return decodeURI(doi);
  } catch {
    return doi;
  }
}
