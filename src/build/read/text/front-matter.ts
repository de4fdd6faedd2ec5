/** Reads the front matter of a text: YAML with its title, what is around the article, sources and base map. */
import type { Yaml } from 'mdast';
import * as v from 'valibot';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { checkEdtf, parseSpan } from '../../../story/time.ts';
import { baseMapFields, fields, listOf, text } from '../data/schemas.ts';
import { sourceId } from '../data/source-ids.ts';
import { START } from '../files/issue-log.ts';
import { type MarkdownFile, positionOf } from '../files/markdown-file.ts';
import { describeControl, findControl } from '../files/text-file.ts';
import type { At } from '../story-source.ts';

/** YAML escapes, too, can produce characters that no text may contain. */
const words = (what: string) =>
  v.pipe(
    text(what),
    v.check(
      (value) => findControl(value) < 0,
      ({ input }) => `${what} has ${describeControl(input, findControl(input))}`,
    ),
  );

/** Words that may hold one gap, which the page fills. */
const holding = (what: string, gap: string) =>
  v.pipe(
    words(what),
    v.check(
      (value) => !/[{}]/.test(value.replace(`{${gap}}`, '')),
      `${what} may have {${gap}} once, which the page fills, and no other brackets: correct it`,
    ),
  );

const frontMatterSchema = v.looseObject(
  {
    title: words('title'),
    standfirst: v.optional(words('standfirst')),
    byline: words('byline'),
    date: v.pipe(
      v.string('date must be a day, such as 2025-11-14'),
      v.rawCheck(({ dataset, addIssue }) => {
        const issue = dataset.typed ? checkDay(dataset.value) : null;
        if (issue) addIssue({ message: issue });
      }),
    ),
    source: v.optional(
      v.pipe(
        listOf(sourceId, 'source'),
        v.minLength(1, 'source is empty: name what the story is retold from, such as [reuters-2025-11-14]'),
      ),
    ),
    origin: v.optional(holding('origin', 'sources')),
    originInShort: v.optional(words('originInShort')),
    state: v.optional(holding('state', 'date')),
    notice: v.optional(words('notice')),
    noticeInShort: v.optional(words('noticeInShort')),
    borders: v.optional(words('borders')),
    timeline: v.optional(
      v.pipe(
        v.string('timeline must be a stretch of time, such as 2024/2025-11-14'),
        v.rawCheck(({ dataset, addIssue }) => {
          const fault = dataset.typed ? checkPeriod(dataset.value) : null;
          if (fault) addIssue({ message: fault });
        }),
      ),
    ),
    default: v.optional(v.boolean('default must be true or false'), false),
    ...baseMapFields,
  },
  fields('the front matter'),
);

export const frontMatterFields = Object.keys(frontMatterSchema.entries);
const KNOWN = frontMatterFields.join(', ');

type Field = keyof v.InferOutput<typeof frontMatterSchema> & string;

export interface FrontMatter extends v.InferOutput<typeof frontMatterSchema> {
  /** Empty if there is none. */
  standfirst: string;
  /** Empty for a story that is retold from nothing. */
  source: string[];
  /** The position of each field. */
  at: (field: Field, index?: number) => At;
}

/** Null if it is missing or has errors; every issue is then in the file's log. */
export function readFrontMatter(file: MarkdownFile): FrontMatter | null {
  const node = file.root.children[0];
  if (node?.type !== 'yaml') {
    const open = file.text.startsWith('---');
    const what = open
      ? 'is not closed: end it with a line ---'
      : `is missing: begin the file with --- and ${KNOWN}`;
    file.error(START, `the front matter ${what}`);
    return null;
  }
  const counter = new LineCounter();
  // "core" keeps dates texts; pretty errors would add a second position to the message.
  const document = parseYaml(node.value, counter);
  if (!document) {
    file.error(node, 'the front matter is nested too deeply: write one line per field');
    return null;
  }
  const place = (offset: number) => shift(counter.linePos(offset), node);
  for (const issue of [...document.errors, ...document.warnings]) {
    file.error(
      place(issue.pos[0]),
      `the front matter is not valid YAML: ${remedyOf(issue.code) ?? issue.message}`,
    );
  }
  for (const value of cutValues(document))
    file.error(
      place(value.range[1]),
      'a space and # begin a comment, which cuts this value: put the whole value in quotes',
    );
  if (document.errors.length > 0) return null;
  const plain = toPlain(document);
  const result = v.safeParse(frontMatterSchema, plain);
  const at = (path: (string | number)[]) => place(offsetOf(document, path));
  for (const issue of result.issues ?? []) {
    file.error(at((issue.path ?? []).map((item) => item.key as string | number)), issue.message);
  }
  for (const key of Object.keys(Object(plain))) {
    if (!Object.hasOwn(frontMatterSchema.entries, key))
      file.error(at([key]), `unknown field "${key}" of the front matter: it may have ${KNOWN}`);
  }
  // A value of the right type that breaks a rule is already in the log, and the others are checked further.
  if (!result.typed) return null;
  const { source = [], standfirst = '' } = result.output;
  return {
    ...result.output,
    source,
    standfirst,
    at: (field, index) => at(index === undefined ? [field] : [field, index]),
  };
}

/** What to do about likely mistakes, instead of the parser's message. */
function remedyOf(code: string): string | null {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'put text that contains a colon in quotes';
  return code === 'TAB_AS_INDENT' ? 'a line begins with a tab: remove it' : null;
}

function parseYaml(value: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(value, { schema: 'core', prettyErrors: false, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Without aliases, which could grow a short text into a huge one. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** Offset of the value at a path, or of the nearest that is there; of the key for a field that is not known. */
function offsetOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isRanged(node)) return node.range[0];
  }
  const [first] = path;
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === first)
    : null;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Values with a comment on their own line, which mostly was a part of them. */
function cutValues({ contents }: Document): { range: [number, number, number] }[] {
  if (!isMap(contents)) return [];
  return contents.items
    .map(({ value }) => value)
    .filter(isRanged)
    .filter((value) => 'comment' in value && value.comment);
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The YAML starts on the line below `---`. */
function shift({ line, col }: { line: number; col: number }, node: Yaml): At {
  return { line: line + positionOf(node).line, column: col };
}

function checkDay(date: string): string | null {
  const issue = checkEdtf(date);
  if (issue) return issue;
  const { grain, start, uncertain, openStart, openEnd } = parseSpan(date);
  const isDay = grain === 'day' && !uncertain && !openStart && !openEnd && !start?.includes('T');
  return isDay ? null : `"${date}" is not a single day: write the day of the article, such as 2025-11-14`;
}

function checkPeriod(period: string): string | null {
  const fault = checkEdtf(period);
  if (fault) return fault;
  const { start, end } = parseSpan(period);
  return start && end ? null : `"${period}" has no start or no end: write both, such as 2024/2025-11-14`;
}
