/** What the windows of a lesson share, and how their messages are recognized among anything else that arrives on their channel. */
import type { Spot } from '../slide/map-spot.ts';
import type { Entry } from './registers.ts';

export type Role = 'audience' | 'notes';
/** What is shown: text, map and timeline; all but the text; the map alone. */
export type View = 'all' | 'no-text' | 'map';

/** Who runs the autoplay, and how many seconds an event is shown. */
export interface Play {
  by: string | null;
  seconds: number;
}

export interface LessonValues {
  index: number;
  view: View;
  blank: boolean;
  /** Id of the question that is shown. */
  question: string | null;
  answer: boolean;
  spot: Spot | null;
  play: Play;
  /** When the lesson began, ms since 1970. */
  started: number;
}

export type Message =
  | { type: 'hello'; from: string; role: Role }
  | { type: 'here'; from: string; role: Role; entries: Entry[] }
  | { type: 'taken'; to: string }
  | { type: 'write'; entry: Entry }
  | { type: 'bye'; from: string };

type Fields = Record<string, unknown>;
type Test = (value: unknown) => boolean;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText: Test = (value) => typeof value === 'string';
const isTextOrNull: Test = (value) => value === null || typeof value === 'string';
const isBoolean: Test = (value) => typeof value === 'boolean';
const isNumber: Test = (value) => Number.isFinite(value);
const isRole: Test = (value) => value === 'audience' || value === 'notes';

/** What each register may hold. */
const holds = new Map<string, Test>(
  Object.entries({
    index: (value) => Number.isInteger(value),
    view: (value) => value === 'all' || value === 'no-text' || value === 'map',
    blank: isBoolean,
    question: isTextOrNull,
    answer: isBoolean,
    spot: (value) => value === null || (isObject(value) && isNumber(value.u) && isNumber(value.v)),
    play: (value) => isObject(value) && isTextOrNull(value.by) && isNumber(value.seconds),
    started: isNumber,
  } satisfies Record<keyof LessonValues, Test>),
);

const isEntry: Test = (value) =>
  isObject(value) &&
  isText(value.writer) &&
  Number.isSafeInteger(value.clock) &&
  Boolean(holds.get(String(value.key))?.(value.value));

/** What each type of message needs. */
const needs = new Map<unknown, Test>([
  ['hello', (message) => isText((message as Fields).from) && isRole((message as Fields).role)],
  [
    'here',
    (message) => {
      const { from, role, entries } = message as Fields;
      return isText(from) && isRole(role) && Array.isArray(entries) && entries.every(isEntry);
    },
  ],
  ['taken', (message) => isText((message as Fields).to)],
  ['write', (message) => isEntry((message as Fields).entry)],
  ['bye', (message) => isText((message as Fields).from)],
]);

/** The message, or null if it is not one of ours or has other values than it should. */
export function parseLessonMessage(data: unknown): Message | null {
  return isObject(data) && needs.get(data.type)?.(data) ? (data as Message) : null;
}
