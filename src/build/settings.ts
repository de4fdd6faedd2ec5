/** The build's settings, read from the environment and checked: an invalid value stops the build. */
import { statSync } from 'node:fs';

export interface Settings {
  /** `STORY`: the story folder. */
  folder: string;
  /** `SITE`: the address that the site will have, ending with /; null: unknown. */
  address: string | null;
  /** `EMBED_ORIGINS`: origins of the pages that may control an embedded story; null: any. */
  origins: readonly string[] | null;
  /** `OFFLINE`: whether readers' devices save a copy. */
  offline: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one setting; throws a sentence that says what is wrong and what to write. */
type Reader<Value> = (text: string | undefined) => Value;

/** Throws one error that lists every invalid setting. */
export function readSettings(environment: Environment): Settings {
  const messages: string[] = [];
  const read = <Value>(name: string, reader: Reader<Value>): Value | undefined => {
    try {
      return reader(environment[name]);
    } catch (error) {
      messages.push(`${name}: ${(error as Error).message}`);
      return undefined;
    }
  };
  const settings = {
    folder: read('STORY', storyFolder),
    address: read('SITE', siteAddress),
    origins: read('EMBED_ORIGINS', hostOrigins),
    offline: read('OFFLINE', isSavedCopyOn),
  };
  if (messages.length > 0) throw settingsError(messages);
  return settings as Settings;
}

/** On one line, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text);

function settingsError(messages: readonly string[]): Error {
  const error = new Error(['The settings have errors: nothing is built.', ...messages].join('\n'));
  // A mistake in the settings, not in the program: a stack would not help.
  error.stack = error.message;
  return error;
}

const storyFolder: Reader<string> = (text = 'data/kursk-demining') => {
  if (!statSync(text, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `${quoted(text)} is not a folder: write the path of a story folder, such as data/kursk-demining`,
    );
  }
  return text;
};

const addressForm = 'write it like https://story.example/ or https://news.example/stories/kursk/';

const siteAddress: Reader<string | null> = (text = '') => {
  if (text === '') return null;
  // Characters that must not be in an address unescaped: a parser would change their meaning.
  if (!/^https?:\/\/[^/]/.test(text) || /[\s"'<>\\^`{|}]/.test(text) || !URL.canParse(text)) {
    throw new Error(`${quoted(text)} is not an address: ${addressForm}`);
  }
  const { href, hostname, username, password, pathname } = new URL(text);
  if (!isHost(hostname)) throw new Error(`${quoted(hostname)} is not the name of one host: ${addressForm}`);
  if (username || password)
    throw new Error(`${quoted(text)} contains a user name or password, which readers would see: remove it`);
  if (/[?#]/.test(text))
    throw new Error(`${quoted(text)} contains a query or a fragment: remove what follows ? or #`);
  if (/\.html?$/i.test(pathname))
    throw new Error(`${quoted(text)} is the address of a page: write the address of its folder`);
  return href.replace(/\/*$/, '/');
};

const originForm = 'write origins like https://news.example, without a path, with spaces between them';

const hostOrigins: Reader<string[] | null> = (text) => {
  if (text === undefined) return null;
  const words = text.split(/\s+/).filter(Boolean);
  // An empty list would allow everybody.
  if (words.length === 0) throw new Error(`it is empty: remove it to allow every page, or ${originForm}`);
  for (const word of words) {
    if (!isOrigin(word)) throw new Error(`${quoted(word)} is not an origin: ${originForm}`);
  }
  return words;
};

/** Scheme, host and port as browsers write them, and nothing else. */
function isOrigin(word: string): boolean {
  if (!URL.canParse(word)) return false;
  const { origin, protocol, hostname } = new URL(word);
  return /^https?:$/.test(protocol) && origin === word && isHost(hostname);
}

/** One host: a name or an IP address; `*` is not allowed. */
const isHost = (hostname: string): boolean => /^[\w.-]+$|^\[[\da-f:.]+\]$/.test(hostname);

const isSavedCopyOn: Reader<boolean> = (text = '') => {
  if (!['', 'on', 'off'].includes(text))
    throw new Error(`${quoted(text)} is neither on nor off: write one of them`);
  return text !== 'off';
};
