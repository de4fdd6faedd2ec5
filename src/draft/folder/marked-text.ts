/** The text of a story as it is written, with its links: finds a paragraph, sets and takes links, changes nothing else. */

export interface Range {
  start: number;
  end: number;
}

const LINK = /\[((?:\\.|[^\]\\])*)\]\(((?:place|event|party|term|https?|mailto):[^)\s]*)\)/y;

/** Characters that Markdown, or the story format, would read as marks. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~|{}]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll(/:(?=:|\/\/)|=(?==)|(?<=[\w.+-])@(?=[\w-])|(?<=\bwww)\./gi, '\\$&')
    .replaceAll(/(?<=[(（]\s*(?:place|event|party|term)):/gi, '\\:')
    .replace(/^(\s*)([#+:=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Offsets of the words of a paragraph with that id, without the :: lines below it. Null if there is none. */
export function findParagraph(text: string, id: string): Range | null {
  const mark = new RegExp(`^::paragraph\\{#${id}\\}[ \\t]*$`, 'm').exec(text);
  if (!mark) return null;
  let start = mark.index;
  for (;;) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (start <= 0 || text.slice(line, start).trim() === '') break;
    start = line;
    if (line === 0) break;
  }
  const block = text.slice(start, mark.index);
  // Other :: lines may be between the words and the id.
  const words = /^(?:(?!::).*(?:\n|$))*/.exec(block)![0].trimEnd();
  return words ? { start, end: start + words.length } : null;
}

/** The :: lines of the paragraph that begins at `words`, to the empty line. */
export function linesBelow(text: string, words: Range): Range {
  const start = Math.min(text.length, words.end + 1);
  const end = /\n[ \t]*(?:\n|$)|$/.exec(text.slice(start))!;
  return { start, end: start + end.index };
}

interface Plain {
  /** What a reader reads. */
  text: string;
  /** For each of its characters, and its end, where it is written. */
  at: number[];
  links: (Range & { words: Range; address: string })[];
}

function readPlain(source: string): Plain {
  const plain: Plain = { text: '', at: [], links: [] };
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      if (source[at] === '\\' && at + 1 < to && /[!-/:-@[-`{-~]/.test(source[at + 1]!)) at++;
      plain.at.push(at);
      plain.text += source[at] === '\n' ? ' ' : source[at];
    }
  };
  for (let at = 0; at < source.length; ) {
    LINK.lastIndex = at;
    const match = LINK.exec(source);
    if (match) {
      const from = plain.text.length;
      take(at + 1, at + 1 + match[1]!.length);
      const words = { start: from, end: plain.text.length };
      plain.links.push({ start: at, end: at + match[0].length, words, address: match[2]! });
      at += match[0].length;
    } else {
      const isEscape = source[at] === '\\' && at + 1 < source.length;
      take(at, at + (isEscape ? 2 : 1));
      at += isEscape ? 2 : 1;
    }
  }
  plain.at.push(source.length);
  return plain;
}

/** What a reader reads of a paragraph as written. */
export const plainOf = (source: string): string => readPlain(source).text;

/** Addresses of the links in a text. */
export const addressesIn = (source: string): string[] =>
  readPlain(source).links.map(({ address }) => address);

/** Start of the `nth` place (from 0) where the words are; -1 if they are not there. */
export function indexOfWords(text: string, words: string, nth: number): number {
  let at = -1;
  for (let count = 0; count <= nth; count++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** The paragraph with the words linked; null if they are not there, or a part of another link. */
export function setLink(source: string, words: string, nth: number, address: string): string | null {
  const plain = readPlain(source);
  const from = indexOfWords(plain.text, words, nth);
  if (from < 0) return null;
  const to = from + words.length;
  const meeting = plain.links.filter((link) => link.words.start < to && link.words.end > from);
  const own = meeting.find((link) => link.words.start === from && link.words.end === to);
  if (own)
    return `${source.slice(0, own.end - 1 - own.address.length)}${address}${source.slice(own.end - 1)}`;
  if (meeting.length > 0) return null;
  const start = writtenAt(source, plain, from);
  const end = plain.at[to - 1]! + 1;
  return `${source.slice(0, start)}[${source.slice(start, end)}](${address})${source.slice(end)}`;
}

/** The paragraph with the words as plain text again; as it was if they are no link of that kind. */
export function takeLink(source: string, words: string, nth: number, kinds: readonly string[]): string {
  const plain = readPlain(source);
  const from = indexOfWords(plain.text, words, nth);
  const link = plain.links.find(
    ({ words: range, address }) =>
      range.start === from && range.end === from + words.length && kinds.includes(address.split(':')[0]!),
  );
  if (!link) return source;
  return (
    source.slice(0, link.start) +
    source.slice(link.start + 1, link.end - 3 - link.address.length) +
    source.slice(link.end)
  );
}

/** Where a character is written, with the backslash before it. */
function writtenAt(source: string, plain: Plain, index: number): number {
  const at = plain.at[index]!;
  return source[at - 1] === '\\' && plain.at[index - 1] !== at - 1 ? at - 1 : at;
}
