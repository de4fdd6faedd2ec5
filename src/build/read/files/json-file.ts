/** Parses a JSON file strictly and finds the line and column of any value, which is done only for issues. */
import {
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type Node,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { At } from '../story-source.ts';
import { type IssueLog, START } from './issue-log.ts';
import { fromLines, isByLines } from './other-formats.ts';
import { describeControl, findControl, type TextFile } from './text-file.ts';

/** Deeper than any GeoJSON or CSL-JSON, and shallow enough for a recursive parser. */
const DEEPEST = 64;

/** Strict JSON: RFC 8259 has no comments and no trailing commas. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export class JsonFile {
  readonly path: string;
  readonly value: unknown;
  readonly #file: TextFile;
  readonly #log: IssueLog;
  #tree: Node | undefined;

  private constructor(file: TextFile, value: unknown, log: IssueLog) {
    this.path = file.path;
    this.value = value;
    this.#file = file;
    this.#log = log;
  }

  /** Characters of the text. */
  get size(): number {
    return this.#file.text.length;
  }

  /** Null if the text is not JSON or is nested too deeply; the issue is then in the log. */
  static parse(file: TextFile, log: IssueLog): JsonFile | null {
    const deep = findTooDeep(file.text);
    if (deep >= 0) {
      log.error(
        file.path,
        file.lines.positionAt(deep),
        `nested more than ${DEEPEST} levels deep: flatten it`,
      );
      return null;
    }
    let value: unknown;
    try {
      value = JSON.parse(file.text);
    } catch (error) {
      if (isByLines(file.text)) log.error(file.path, START, fromLines(file.path));
      else logSyntaxIssue(file, error as SyntaxError, log);
      return null;
    }
    logBadStrings(file, log);
    return new JsonFile(file, value, log);
  }

  /** The position of a value; for a path that does not exist, that of the nearest object or list that does. */
  at(path: JSONPath): At {
    this.#tree ??= parseTree(this.#file.text);
    for (let length = path.length; this.#tree && length >= 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) return this.#file.lines.positionAt(node.offset);
    }
    return START;
  }

  /** Undefined if the path leads nowhere. */
  valueAt(path: JSONPath): unknown {
    let value = this.value;
    for (const key of path) value = isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return value;
  }

  error(path: JSONPath, message: string): void {
    this.#log.error(this.path, this.at(path), message);
  }

  warning(path: JSONPath, message: string): void {
    this.#log.warning(this.path, this.at(path), message);
  }

  /**
   * The value at a path, typed, or null; every issue goes to the log. A value of the right type that breaks a rule (an id that
   * is not valid, a date that does not exist) is still returned, so that the checks that follow find its other issues in the same run.
   */
  check<Schema extends GenericSchema>(schema: Schema, path: JSONPath = []): v.InferOutput<Schema> | null {
    const result = v.safeParse(schema, this.valueAt(path));
    for (const issue of result.issues ?? []) {
      this.error([...path, ...(issue.path ?? []).map((item) => item.key as string | number)], issue.message);
    }
    return result.typed ? result.output : null;
  }

  /** Reports every unknown field of the object at a path: it is mostly a typing mistake. */
  checkKeys(path: JSONPath, known: readonly string[], what: string): void {
    const value = this.valueAt(path);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        this.error([...path, key], `unknown field "${key}" of ${what}: it may have ${known.join(', ')}`);
    }
  }
}

/** Bracket depth, by a scanner that does not recurse: the parsers that follow do. Returns the offset, or -1. */
function findTooDeep(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return -1;
}

/** Reports only the first error: the others are mostly its consequences. */
function logSyntaxIssue(file: TextFile, error: SyntaxError, log: IssueLog): void {
  let first: { code: number; offset: number } | null = null;
  visit(
    file.text,
    {
      onError: (code, offset) => {
        first ??= { code, offset };
      },
    },
    STRICT,
  );
  const found = first as { code: number; offset: number } | null;
  const words = found
    ? printParseErrorCode(found.code)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
    : error.message;
  const at = found ? file.lines.positionAt(found.offset) : START;
  log.error(
    file.path,
    at,
    `not valid JSON (${words}): correct it; comments and trailing commas are not allowed`,
  );
}

/** `JSON.parse` silently keeps the last of two equal keys, and turns `\u0001` into a character that no text may contain. */
function logBadStrings(file: TextFile, log: IssueLog): void {
  const open: Set<string>[] = [];
  const checkText = (text: string, offset: number): void => {
    const control = findControl(text);
    if (control >= 0) log.error(file.path, file.lines.positionAt(offset), describeControl(text, control));
  };
  visit(file.text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, offset) => {
      const names = open.at(-1)!;
      if (names.has(name))
        log.error(file.path, file.lines.positionAt(offset), `the key "${name}" appears twice: keep one`);
      names.add(name);
      checkText(name, offset);
    },
    onLiteralValue: (value, offset) => {
      if (typeof value === 'string') checkText(value, offset);
    },
  });
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
