/** Reads `events.json`: titles, dates in EDTF, context, places and sources. */
import * as v from 'valibot';
import { checkEdtf, type DateRange, parseSpan } from '../../../story/time.ts';
import type { JsonFile } from '../files/json-file.ts';
import type { EventSource } from '../story-source.ts';
import type { FromJson } from '../tables.ts';
import { fields, id, listOf, text, textPerLanguage } from './schemas.ts';
import { sourceId } from './source-ids.ts';

const date = v.pipe(
  v.string('a date must be text in EDTF, such as "2025-11-14"'),
  v.rawCheck(({ dataset, addIssue }) => {
    const issue = dataset.typed ? checkEdtf(dataset.value) : null;
    if (issue) addIssue({ message: issue });
  }),
);

/** A ratio is drawn with one square for each unit of the whole: more than this are too many to read. */
const MOST_SQUARES = 1000;

const count = (what: string, least: number) =>
  v.pipe(
    v.number(`${what} must be a number`),
    v.check(
      (value) => Number.isSafeInteger(value) && value >= least && value <= MOST_SQUARES,
      `${what} must be a whole number from ${least} to ${MOST_SQUARES}: write larger numbers in words`,
    ),
  );

const contextSchema = v.looseObject(
  {
    date,
    note: v.optional(textPerLanguage('note')),
    sources: v.pipe(
      listOf(sourceId, 'sources'),
      v.minLength(1, 'a context date must have a source: name one or remove the date'),
    ),
  },
  fields('a context'),
);

const ratioSchema = v.pipe(
  v.looseObject(
    { part: count('part', 0), whole: count('whole', 1), label: textPerLanguage('label') },
    fields('the ratio'),
  ),
  v.check(({ part, whole }) => part <= whole, 'part is greater than whole: correct the numbers'),
);

/** Characters of a short title: what is beside a mark of the timeline on a phone. */
const MOST_SHORT = 28;

const shortTitle = v.record(
  v.string(),
  v.pipe(
    text('short'),
    v.check(
      (value) => [...value].length <= MOST_SHORT,
      ({ input }) =>
        `"${input}" has ${[...input].length} characters: write a short title of at most ${MOST_SHORT}`,
    ),
  ),
  'short must be an object with one text per language, such as { "en": "…" }',
);

const eventSchema = v.looseObject(
  {
    id,
    title: textPerLanguage('title'),
    short: v.optional(shortTitle),
    article: v.optional(date),
    asOf: v.optional(date),
    context: v.optional(listOf(contextSchema, 'context'), []),
    inArticle: v.optional(v.boolean('inArticle must be true or false'), true),
    places: v.optional(listOf(id, 'places'), []),
    sources: v.optional(listOf(sourceId, 'sources'), []),
    ratio: v.optional(ratioSchema),
  },
  fields('an event'),
);

export const eventFields = Object.keys(eventSchema.entries);

type ReadEvent = v.InferOutput<typeof eventSchema>;

/** Null if the file is not a list; issues of single events leave the others usable. */
export function readEvents(file: JsonFile, languages: readonly string[]): FromJson<EventSource> | null {
  const list = file.check(listOf(v.unknown(), 'events.json'));
  if (!list) return null;
  const table: FromJson<EventSource> = { file, items: [], paths: [], ids: new Set(), whole: true };
  for (const index of list.keys()) {
    const event = file.check(eventSchema, [index]);
    checkKeys(file, index, event);
    if (!event) {
      table.whole = false;
      continue;
    }
    checkLanguages(file, event, languages, index);
    checkSense(file, event, index);
    table.items.push(toEvent(event));
    table.paths.push([index]);
  }
  return table;
}

function toEvent(event: ReadEvent): EventSource {
  return {
    id: event.id,
    titles: event.title,
    shorts: event.short ?? null,
    article: toRange(event.article),
    asOf: toRange(event.asOf),
    context: event.context.flatMap(({ date, note, sources }) => {
      const range = toRange(date);
      return range ? [{ date: range, notes: note ?? null, sources }] : [];
    }),
    inArticle: event.inArticle,
    places: event.places,
    sources: event.sources,
    ratio: event.ratio
      ? { part: event.ratio.part, whole: event.ratio.whole, labels: event.ratio.label }
      : null,
  };
}

/** Null also for an invalid date, which is already in the log. */
function toRange(text: string | undefined): DateRange | null {
  return text === undefined || checkEdtf(text) ? null : parseSpan(text);
}

function checkKeys(file: JsonFile, index: number, event: ReadEvent | null): void {
  file.checkKeys([index], eventFields, 'an event');
  file.checkKeys([index, 'ratio'], ['part', 'whole', 'label'], 'a ratio');
  for (const at of event?.context.keys() ?? []) {
    file.checkKeys([index, 'context', at], Object.keys(contextSchema.entries), 'a context');
  }
}

function checkLanguages(file: JsonFile, event: ReadEvent, languages: readonly string[], index: number): void {
  for (const lang of languages) {
    const report = (path: (string | number)[], what: string) =>
      file.error([index, ...path], `the ${what} of "${event.id}" is missing in "${lang}": add it`);
    if (!Object.hasOwn(event.title, lang)) report(['title'], 'title');
    if (event.ratio && !Object.hasOwn(event.ratio.label, lang)) report(['ratio', 'label'], 'label');
    for (const [at, { note }] of event.context.entries()) {
      if (note && !Object.hasOwn(note, lang)) report(['context', at, 'note'], 'note');
    }
  }
}

/** What the fields say together. */
function checkSense(file: JsonFile, event: ReadEvent, index: number): void {
  if (!event.inArticle && event.article !== undefined) {
    file.error(
      [index, 'article'],
      `"${event.id}" is not in the article but has an article date: move the date to context`,
    );
  }
  if (!event.inArticle && event.context.length === 0) {
    file.error([index], `"${event.id}" is not in the article and has no date: add one to context`);
  }
  if (event.ratio && event.places.length !== 1) {
    file.error(
      [index, 'ratio'],
      `the ratio of "${event.id}" must have exactly one place: name one in places`,
    );
  }
}
