/** The files of a story folder in memory: read once, changed as text, and only what has changed is written back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

const FORMAT = { insertSpaces: true, tabSize: 2, eol: '\n' };

export class StoryFiles {
  readonly folder: string;
  readonly #texts = new Map<string, string | null>();
  readonly #changed = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Null if there is no such file. */
  read(path: string): string | null {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    let text: string | null = null;
    try {
      text = readFileSync(join(this.folder, path), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    this.#texts.set(path, text);
    return text;
  }

  set(path: string, text: string): void {
    if (this.read(path) === text) return;
    this.#texts.set(path, text);
    this.#changed.add(path);
  }

  /** The JSON of a file; throws a SyntaxError if it is none. */
  json(path: string): unknown {
    return JSON.parse(this.read(path) ?? 'null');
  }

  /** Sets, adds (`at` the end of a list) or, with undefined, removes one value; all else stays as it is written. */
  edit(path: string, at: JSONPath, value: unknown, isNew = false): void {
    const text = this.read(path) ?? '';
    this.set(
      path,
      applyEdits(text, modify(text, at, value, { formattingOptions: FORMAT, isArrayInsertion: isNew })),
    );
  }

  /** Paths that were written. */
  save(): string[] {
    const paths = [...this.#changed];
    for (const path of paths) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, this.#texts.get(path)!);
    }
    this.#changed.clear();
    return paths;
  }
}
