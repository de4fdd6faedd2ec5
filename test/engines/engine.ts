/** A browser of another make, as far as the journeys need one: opens pages, runs functions in them, types and clicks. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Engine {
  /** Opens an address; comes back once the document is being read. */
  open(address: string): Promise<void>;
  /** Runs a function in the page with plain values, and gives what it returns or resolves to. */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Keys as WebDriver names them (`\uE014` is the arrow to the right), pressed one after the other by hand. */
  press(...keys: string[]): Promise<void>;
  /** A click with the mouse, px from the top left of the viewport. */
  click(x: number, y: number): Promise<void>;
  version: string;
  close(): Promise<void>;
}

/** ms in which any machine starts a browser, answers a command or opens a page: what takes longer hangs. */
export const patience = 120_000;

/** Rejects if `work` takes longer than that. */
export async function within<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer for ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export const keys = { left: '\uE012', right: '\uE014', escape: '\uE00C' };

/** Wide enough for text beside map. */
export const size = { width: 1350, height: 900 };

/** The first of these commands that is installed, or null. */
export function findCommand(...names: string[]): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** A function as a script that gives its result as JSON: the same for every protocol. */
export const scriptOf = (work: (...args: never[]) => unknown, args: unknown[]): string =>
  `return Promise.resolve((${work})(...${JSON.stringify(args)})).then((value) => JSON.stringify(value) ?? 'null')`;

/** Key presses and clicks, written alike in WebDriver and in WebDriver BiDi. */
export const pressing = (all: string[]) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: all.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

export const clicking = (x: number, y: number) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
