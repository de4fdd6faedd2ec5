/** Reads `sources.json` (CSL-JSON). */
import * as v from 'valibot';
import type { JsonFile } from '../files/json-file.ts';
import type { CslItem } from '../story-source.ts';
import type { FromJson } from '../tables.ts';
import { fields, id, listOf, text } from './schemas.ts';

const names = v.optional(
  listOf(
    v.looseObject(
      {
        family: v.optional(text('family')),
        given: v.optional(text('given')),
        literal: v.optional(text('literal')),
      },
      'an author must be an object, such as { "literal": "Reuters" }',
    ),
    'author',
  ),
);

const part = v.union([v.number(), v.string()], 'a part of a date must be a number');

const sourceSchema = v.looseObject(
  {
    id,
    type: text('type'),
    title: v.optional(text('title')),
    author: names,
    'container-title': v.optional(text('container-title')),
    publisher: v.optional(text('publisher')),
    language: v.optional(
      v.pipe(
        text('language'),
        v.check(isLanguage, 'language must be the language tag of the title, such as "en" or "ru"'),
      ),
    ),
    issued: v.optional(
      v.looseObject(
        {
          'date-parts': v.optional(
            v.pipe(
              listOf(
                v.pipe(
                  listOf(part, 'date-parts'),
                  v.minLength(1, 'date-parts has an empty date: write it or remove it'),
                  v.maxLength(3, 'a date must have at most a year, a month and a day'),
                ),
                'date-parts',
              ),
              v.minLength(1, 'date-parts is empty: remove it'),
              v.check(
                (dates) => dates.every(isCalendarDay),
                'date-parts is not a day of the calendar: write a date such as [[2025, 11, 14]]',
              ),
            ),
          ),
          literal: v.optional(text('literal')),
          raw: v.optional(text('raw')),
        },
        'issued must be an object, such as { "date-parts": [[2025, 11, 14]] }',
      ),
    ),
    URL: v.optional(
      v.pipe(
        text('URL'),
        v.check(isWebAddress, 'URL must be a complete address that starts with https:// or http://'),
      ),
    ),
  },
  fields('a source'),
);

/** Null if the file is not a list; issues of single sources leave the others usable. */
export function readSources(file: JsonFile): FromJson<CslItem> | null {
  const list = file.check(listOf(v.unknown(), 'sources.json'));
  if (!list) return null;
  const table: FromJson<CslItem> = { file, items: [], paths: [], ids: new Set(), whole: true };
  for (const index of list.keys()) {
    const source = file.check(sourceSchema, [index]);
    if (source) {
      table.items.push(source as CslItem);
      table.paths.push([index]);
    } else table.whole = false;
  }
  return table;
}

/** A `javascript:` address would run in the reader's page. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\//.test(address);
}

function isLanguage(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag));
  } catch {
    return false;
  }
}

function isCalendarDay(parts: readonly (string | number)[]): boolean {
  const [year = Number.NaN, month = 1, day = 1] = parts.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (
    year !== 0 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
}
