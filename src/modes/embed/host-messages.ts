/** What a host page can ask for: in the frame's address when it opens, and by messages later. */
import type { Theme } from '../../kit/themes.ts';
import type { EmbedLayout } from '../../story/embed-layouts.ts';

export interface EmbedOptions {
  layout: EmbedLayout;
  /** A language (BCP 47) that the page is to change to, or null. */
  lang: string | null;
  /** The name under which a pym.js parent knows this frame, or null. */
  pymId: string | null;
}

/** Reads an address's query (`?…`) for the layouts that there are; what it does not understand, it leaves out. */
export function readOptions(query: string, layouts: readonly string[]): EmbedOptions {
  const params = new URLSearchParams(query);
  const layout = params.get('layout') ?? '';
  const pymId = params.get('childId');
  return {
    layout: layouts.includes(layout) ? (layout as EmbedLayout) : 'steps',
    lang: params.get('lang'),
    pymId: pymId && /^[\w.:-]{1,100}$/.test(pymId) ? pymId : null,
  };
}

/** The version of the messages, in and out; a change that old hosts would misread makes it 2. */
export const messageVersion = 1;

export type Command =
  | { type: 'go'; paragraph: string }
  | { type: 'theme'; theme: EmbedTheme }
  | { type: 'lang'; lang: string };

/** `system` is the reader's device. */
export type EmbedTheme = Theme | 'system';

/** All of them: if one were missing, this would not compile. */
const themes: readonly unknown[] = Object.keys({
  light: true,
  dark: true,
  contrast: true,
  system: true,
} satisfies Record<EmbedTheme, true>);

/** No id and no language tag is longer. */
const longest = 100;

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;

/** The one field of each message, and what it may hold. */
const fields: ReadonlyMap<unknown, { field: string; holds: (value: unknown) => boolean }> = new Map([
  ['story-map:go', { field: 'paragraph', holds: isWord }],
  ['story-map:theme', { field: 'theme', holds: (value) => themes.includes(value) }],
  ['story-map:lang', { field: 'lang', holds: isWord }],
]);

/**
 * What a message asks for; null if it is not exactly `{ type, version: 1, <field> }` of plain values. Whether there is
 * such a paragraph or language is the receiver's to say.
 */
export function parseMessage(data: unknown): Command | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const message = data as Record<string, unknown>;
  const rule = Object.hasOwn(message, 'type') ? fields.get(message.type) : undefined;
  if (!rule || !Object.hasOwn(message, 'version') || message.version !== messageVersion) return null;
  // Counted without a list of them: a hostile object may have a million.
  let count = 0;
  for (const _ in message) if (++count > 3) return null;
  if (count !== 3 || !Object.hasOwn(message, rule.field)) return null;
  const value = message[rule.field];
  if (!rule.holds(value)) return null;
  const type = (message.type as string).slice('story-map:'.length);
  return { type, [rule.field]: value } as Command;
}
