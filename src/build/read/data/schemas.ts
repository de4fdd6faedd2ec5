/** The small valibot schemas that the files of a story share, with messages that say what to do. */
import * as v from 'valibot';
import { kinds, layerKinds } from '../../../story/kinds.ts';
import type { Precision } from '../../../story/story.ts';

/** From the most to the least precise. */
export const PRECISIONS: readonly Precision[] = ['exact', 'area', 'vague', 'none'];

/** Of features that are only drawn. */
export const LAYER_KINDS = [...kinds, ...layerKinds];

const ID = /^[a-z][a-z0-9-]*$/;

/** Ids go into addresses, attributes and file names as they are. */
export function isId(text: string): boolean {
  return ID.test(text);
}

export const HOW_ID = 'lower-case letters, digits and hyphens, beginning with a letter';

export const id = v.pipe(
  v.string(`an id must be text: use ${HOW_ID}`),
  v.check(isId, (issue) => `"${issue.input}" is not a valid id: use ${HOW_ID}`),
);

export function text(what: string) {
  return v.pipe(
    v.string(`${what} must be text in quotes`),
    v.check((value) => value.trim() !== '', `${what} is empty: write it`),
  );
}

/** One text per language; which languages must be there is checked against the story. */
export function textPerLanguage(what: string) {
  return v.record(
    v.string(),
    text(what),
    `${what} must be an object with one text per language, such as { "en": "…" }`,
  );
}

export function listOf<Item extends v.GenericSchema>(item: Item, what: string) {
  return v.array(item, `${what} must be a list`);
}

/** A text out of a list, checked as a value, so that the object around it stays typed and is checked further. */
export function oneOf(options: readonly string[], what: string) {
  return v.pipe(
    v.string(`${what} must be text: write one of ${options.join(', ')}`),
    v.check(
      (value) => options.includes(value),
      (issue) => `unknown ${what} "${issue.input}": write one of ${options.join(', ')}`,
    ),
  );
}

/** Message of an object schema: not an object, or a field missing. */
export function fields(what: string) {
  return (issue: { expected: string | null }): string =>
    issue.expected === 'Object'
      ? `${what} must be an object in { }`
      : `${what} has no ${issue.expected}: add it`;
}

/** This machine, for trying out. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Fields of the front matter for an author's own base map; both may be left out. */
export const baseMapFields = {
  basemap: v.optional(text('basemap')),
  hosts: v.optional(
    listOf(
      v.pipe(
        v.string('a host must be text'),
        v.check(
          isOrigin,
          (issue) =>
            `"${issue.input}" is not an origin: write https:// and only the host, such as https://tiles.example.org`,
        ),
      ),
      'hosts',
    ),
  ),
};

/** https, or this machine for trying out; scheme, host and port alone. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
  // A host may contain characters, such as a semicolon, that end a directive of the page's policy.
  return isSafe && origin === address && /^[\w.-]+$|^\[[\da-f:]+\]$/.test(hostname);
}
