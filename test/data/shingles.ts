/** Runs of eight words, and their hashes: whether a text repeats another one that is not at hand. */
import { createHash } from 'node:crypto';

/** Long enough that two tellings of one fact rarely share it by chance. */
const RUN = 8;

/** Words in lower case, without punctuation or accents; a hyphen parts words. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of eight words of the text, as words joined by single spaces. */
export function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** The first 8 bytes of the SHA-256 of a run, in hex. */
export function hashRun(run: string): string {
  return createHash('sha256').update(run, 'utf8').digest('hex').slice(0, 16);
}
