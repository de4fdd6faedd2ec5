/** Reads `sources.json` (CSL-JSON): what a page shows of it is checked, and what nobody understands is left out with a warning. */
import * as v from 'valibot';
import { checkEdtf } from '../../../story/time.ts';
import type { JsonFile } from '../files/json-file.ts';
import type { CslDate, CslItem } from '../story-source.ts';
import type { FromJson } from '../tables.ts';
import { dateAsEdtf } from './csl-date.ts';
import type { cslRoles } from './csl-fields.ts';
import { dropUnknown } from './csl-unknown.ts';
import { fields, listOf, text } from './schemas.ts';
import { sourceId } from './source-ids.ts';

const flag = v.optional(v.union([v.boolean(), v.string(), v.number()], 'this must be true or false'));
const wordsOrNumber = (what: string) =>
  v.optional(v.union([text(what), v.number()], `${what} must be text or a number`));

const namesIn = (role: (typeof cslRoles)[number]) =>
  v.optional(
    listOf(
      v.looseObject(
        {
          family: v.optional(text('family')),
          given: v.optional(text('given')),
          'dropping-particle': v.optional(v.string('dropping-particle must be text')),
          'non-dropping-particle': v.optional(v.string('non-dropping-particle must be text')),
          suffix: v.optional(v.string('suffix must be text')),
          'comma-suffix': flag,
          'static-ordering': flag,
          literal: v.optional(text('literal')),
        },
        `a name in ${role} must be an object, such as { "literal": "Reuters" }`,
      ),
      role,
    ),
  );

const part = v.union([v.number(), v.string()], 'a part of a date must be a number');

const dateParts = v.pipe(
  listOf(
    v.pipe(
      listOf(part, 'date-parts'),
      v.minLength(1, 'date-parts has an empty date: write it or remove it'),
      v.maxLength(3, 'a date must have at most a year, a month and a day'),
    ),
    'date-parts',
  ),
  v.minLength(1, 'date-parts is empty: remove it'),
  v.maxLength(2, 'date-parts has more than two dates: write one, or the first and the last'),
  v.check(
    (dates) => checkEdtf(dateAsEdtf({ 'date-parts': dates }) ?? '') === null,
    ({ input }) =>
      `date-parts ${input.length > 1 ? 'ends before it starts, or ' : ''}is not a day of the calendar: write a date such as [[2025, 11, 14]], or two for a range`,
  ),
);

const issued = v.optional(
  v.union(
    [
      v.pipe(
        v.string(),
        v.check((date) => checkEdtf(date) === null, 'issued must be a date in EDTF, or an object'),
      ),
      v.looseObject({
        'date-parts': v.optional(dateParts),
        season: v.optional(v.union([v.number(), v.string()], 'season must be 1 to 4')),
        circa: flag,
        literal: v.optional(text('literal')),
        raw: v.optional(text('raw')),
      }),
    ],
    (issue) =>
      issue.issues?.[0]?.message ?? 'issued must be an object, such as { "date-parts": [[2025, 11, 14]] }',
  ),
);

const sourceSchema = v.looseObject(
  {
    id: sourceId,
    type: text('type'),
    title: v.optional(text('title')),
    author: namesIn('author'),
    translator: namesIn('translator'),
    editor: namesIn('editor'),
    'editor-translator': namesIn('editor-translator'),
    'container-title': v.optional(text('container-title')),
    publisher: v.optional(text('publisher')),
    volume: wordsOrNumber('volume'),
    issue: wordsOrNumber('issue'),
    page: wordsOrNumber('page'),
    language: v.optional(text('language')),
    issued,
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
      const item = source as CslItem;
      dropUnknown(file, [index], item);
      checkRange(file, [index, 'issued'], item.issued);
      table.items.push(item);
      table.paths.push([index]);
    } else table.whole = false;
  }
  return table;
}

function checkRange(file: JsonFile, path: (string | number)[], date: CslDate | undefined): void {
  if (typeof date !== 'object' || date.season === undefined) return;
  const edtf = dateAsEdtf(date);
  const issue = edtf === null ? null : checkEdtf(edtf);
  // Its parts alone are a date: that has been checked.
  if (issue) file.error([...path, 'season'], `the season is of no date: ${issue}`);
}

/** A `javascript:` address would run in the reader's page. */
function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\//.test(address);
}
