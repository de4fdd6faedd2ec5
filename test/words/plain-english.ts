/** Finds words in comments and in the titles of tests that a reader has to read twice, each with the plain word for it. */
import { parseSync } from 'vite';

/** What to look for → what to write. */
const plainWords: readonly [RegExp, string][] = [
  [/\banew\b/i, 'again'],
  [/\black(?:s|ed|ing)?\b/i, 'has no, is missing'],
  [/\btold\b(?! apart)/i, 'reported, given, sent'],
  [/\b(?:stands?|stood|standing)\b(?! (?:for|in for|out)\b|-(?:alone|in)\b)/i, 'is, lies, has'],
  [/\bbe it\b/i, 'even if'],
  [/\bwhoever\b/i, 'anybody who'],
  [/\bfor ever\b/i, 'forever'],
  [/\bmay bear\b/i, 'may show'],
  [/\bcomes? to rest\b/i, 'stops'],
  [/\b(?:lives|lived) through\b/i, 'recovers from'],
  [/\blet go\b/i, 'released'],
  [/\b(?:for|to) the ear\b/i, 'for screen readers'],
  [/\bparted\b/i, 'separated'],
  [/\bupon\b/i, 'on'],
  [/\breckon(?:s|ed|ing)?\b/i, 'computed'],
  [/\bbears?\b/i, 'has'],
  [/\bcomplain(?:s|ed)? of\b/i, 'reported'],
  [/\b(?:null|undefined|true|false|empty|none|nothing|rejects|throws(?: [A-Z]\w+)?) where\b/i, 'if'],
  [/\bwhere (?:there|nothing|none|no|nobody) (?:is|are|has|have|can|does)\b/i, 'if'],
];

/** Each finding as `line: word → plain word`. `file` ends in .ts or .css. */
export function oddWordsIn(file: string, source: string): string[] {
  return textsOf(file, source).flatMap(({ start, text }) =>
    plainWords.flatMap(([pattern, plain]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const line = source.slice(0, start + found.index).split('\n').length;
      return [`${line}: ${found[0]} → ${plain}`];
    }),
  );
}

interface Text {
  /** Offset in the source. */
  start: number;
  text: string;
}

/** Comments, and what tests are called. */
function textsOf(file: string, source: string): Text[] {
  if (file.endsWith('.css'))
    return [...source.matchAll(/\/\*.*?\*\//gs)].map(({ index, 0: text }) => ({ start: index, text }));
  const comments = parseSync(file, source).comments.map(({ start, end }) => ({
    start,
    text: source.slice(start, end),
  }));
  const titles = [
    ...source.matchAll(/^\s*(?:test|it|describe)\b.*?\(\s*(['"`].*)$|^\s*(?:\]\))\(\s*(['"`].*)$/gm),
  ];
  return [...comments, ...titles.map(({ index, 0: text }) => ({ start: index, text }))];
}
